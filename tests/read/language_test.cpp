#include "onrecord/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "read/ferry_reports.h"

namespace onrecord {
namespace {

struct Sample {
  const char* code;
  const char* text;
};

/// One report in many languages.
class OtherLanguage : public testing::TestWithParam<Sample> {};

TEST_P(OtherLanguage, IsNamedAndSetAside) {
  const Language language = recognise_language(GetParam().text);
  EXPECT_EQ(language.code, GetParam().code);
  EXPECT_TRUE(language.is_other) << language.english;
  EXPECT_LT(language.english, 0.33F);
  EXPECT_FALSE(language.name.empty());
  // The publisher's claim does not make English of it.
  EXPECT_TRUE(recognise_language(GetParam().text, "en-GB").is_other);
}

INSTANTIATE_TEST_SUITE_P(
    Samples, OtherLanguage,
    testing::Values(
        Sample{"de", kGerman},
        Sample{"fr",
               "Le conseil du port de Brenn a annoncé lundi que le vieux bac ne reprendrait pas la "
               "mer avant le printemps. Les habitants, qui attendaient une réponse depuis la "
               "tempête, ont appris que l’argent était là mais que personne ne savait réparer le "
               "moteur."},
        Sample{"es",
               "El consejo del puerto de Brenn anunció el lunes que el viejo transbordador no "
               "volverá a navegar antes de la primavera. Los vecinos, que esperaban una respuesta "
               "desde la tormenta, supieron que el dinero estaba, pero que nadie podía reparar el "
               "motor."},
        Sample{"it",
               "Il consiglio del porto di Brenn ha annunciato lunedì che il vecchio traghetto non "
               "tornerà in mare prima della primavera. Gli abitanti, che aspettavano una risposta "
               "dalla tempesta, hanno saputo che i soldi ci sono, ma che nessuno sa riparare il "
               "motore."},
        Sample{"pt",
               "O conselho do porto de Brenn anunciou na segunda-feira que a velha balsa não vai "
               "navegar antes da primavera. Os moradores, que esperavam uma resposta desde a "
               "tempestade, souberam que o dinheiro existe, mas que ninguém consegue consertar o "
               "motor."},
        Sample{"nl",
               "De havenraad van Brenn liet maandag weten dat de oude veerboot niet voor het "
               "voorjaar weer vaart. De bewoners, die sinds de storm op een antwoord wachtten, "
               "hoorden dat het geld er is, maar dat er nog niemand is gevonden die de motor kan "
               "herstellen."},
        Sample{
            "sv",
            "Hamnrådet i Brenn meddelade på måndagen att den gamla färjan inte kommer att gå igen "
            "före våren. Invånarna, som har väntat på ett svar sedan stormen, fick veta att "
            "pengarna finns men att ingen har hittats som kan laga motorn."},
        Sample{
            "da",
            "Havnerådet i Brenn oplyste mandag, at den gamle færge ikke vil sejle igen før "
            "foråret. Beboerne, som har ventet på et svar siden stormen, fik at vide, at pengene "
            "er der, men at der ikke er fundet nogen, som kan reparere motoren."},
        Sample{"fi",
               "Brennin satamaneuvosto ilmoitti maanantaina, että vanha lautta ei kulje enää ennen "
               "kevättä. Asukkaat, jotka ovat odottaneet vastausta myrskystä asti, saivat kuulla, "
               "että rahat ovat olemassa, mutta kukaan ei ole vielä osannut korjata moottoria."},
        Sample{"pl",
               "Rada portu w Brenn poinformowała w poniedziałek, że stary prom nie wypłynie przed "
               "wiosną. Mieszkańcy, którzy od czasu burzy czekali na odpowiedź, usłyszeli, że "
               "pieniądze są, ale nie znaleziono jeszcze nikogo, kto naprawi silnik."},
        Sample{
            "cs",
            "Přístavní rada v Brennu v pondělí oznámila, že starý přívoz nebude jezdit dříve než "
            "na jaře. Obyvatelé, kteří od bouře čekali na odpověď, se dozvěděli, že peníze jsou, "
            "ale že se ještě nenašel nikdo, kdo by motor opravil."},
        Sample{
            "hu",
            "A brenni kikötőtanács hétfőn közölte, hogy a régi komp nem indul el tavasz előtt. A "
            "lakók, akik a vihar óta várnak a válaszra, megtudták, hogy a pénz már megvan, de még "
            "nincs senki, aki meg tudná javítani a motort."},
        Sample{"ro",
               "Consiliul portului din Brenn a anunțat luni că vechiul feribot nu va mai naviga "
               "înainte de primăvară. Locuitorii, care așteptau un răspuns de la furtună, au aflat "
               "că banii sunt, dar că nu s-a găsit încă nimeni care să repare motorul."},
        Sample{
            "tr",
            "Brenn liman kurulu pazartesi günü eski feribotun bahardan önce sefere çıkmayacağını "
            "söyledi. Fırtınadan bu yana bir cevap bekleyen halk, paranın var olduğunu ama motoru "
            "onaracak kimsenin daha bulunmadığını öğrendi."},
        Sample{
            "id",
            "Dewan pelabuhan Brenn mengatakan pada hari Senin bahwa kapal lama itu tidak akan "
            "berlayar lagi sebelum musim semi. Warga yang telah menunggu jawaban sejak badai itu "
            "mendengar bahwa uangnya sudah ada, tetapi belum ada orang yang bisa memperbaiki "
            "mesin."},
        Sample{"ru",
               "Совет порта Бренна сообщил в понедельник, что старый паром не выйдет в море до "
               "весны. Жители, которые ждали ответа со времени бури, узнали, что деньги есть, но "
               "ещё не нашли того, кто может починить двигатель."},
        Sample{
            "uk",
            "Рада порту Бренна повідомила в понеділок, що старий пором не вийде в море до весни. "
            "Мешканці, які чекали відповіді від часу бурі, дізналися, що гроші вже є, але ще не "
            "знайшли того, хто може полагодити двигун."},
        Sample{
            "el",
            "Το συμβούλιο του λιμανιού της Μπρεν ανακοίνωσε τη Δευτέρα ότι το παλιό πλοίο δεν θα "
            "ταξιδέψει πριν από την άνοιξη. Οι κάτοικοι έμαθαν ότι τα χρήματα υπάρχουν."},
        Sample{
            "ar",
            "أعلن مجلس ميناء برين يوم الاثنين أن العبارة القديمة لن تبحر قبل الربيع، وقال إن المال "
            "موجود لكن لا أحد من العمال يعرف إصلاح المحرك الذي تعطل بعد العاصفة."},
        Sample{"zh",
               "布伦港务委员会周一表示，旧渡轮在春天之前不会重新启航。自风暴以来一直等待答复的居"
               "民得知，资金已经到位，但还没有找到能够修理发动机的人。"},
        Sample{
            "ja",
            "ブレンの港湾評議会は月曜日、古いフェリーは春まで運航しないと発表した。嵐の後から"
            "返事を待っていた住民は、資金はあるが、エンジンを直せる人がまだ見つからないと聞いた。"},
        Sample{"ko",
               "브렌 항만 위원회는 월요일 낡은 여객선이 봄 이전에는 다시 운항하지 않을 것이라고 "
               "밝혔다. "
               "폭풍 이후 대답을 기다려 온 주민들은 돈은 있지만 엔진을 고칠 사람을 찾지 못했다고 "
               "들었다."}),
    [](const auto& each) { return std::string(each.param.code); });

TEST(RecogniseLanguage, KnowsEnglish) {
  const Language language = recognise_language(kEnglish);
  EXPECT_EQ(language.code, "en");
  EXPECT_EQ(language.name, "English");
  EXPECT_FALSE(language.is_other);
  EXPECT_GT(language.english, 0.7F);
}

TEST(RecogniseLanguage, TakesTheTextsWordForIt) {
  EXPECT_FALSE(recognise_language(kEnglish, "de").is_other);
  EXPECT_EQ(recognise_language(kEnglish, "fr-CA").code, "en");
}

TEST(RecogniseLanguage, ReadsCapitals) {
  std::string capitals = kEnglish;
  for (char& letter : capitals) letter = static_cast<char>(std::toupper(letter));
  EXPECT_EQ(recognise_language(capitals).code, "en");
  EXPECT_EQ(
      recognise_language("DER RAT DER STADT HAT AM MONTAG BESCHLOSSEN, DASS DIE ALTE FÄHRE "
                         "NICHT MEHR FÄHRT UND DASS DAS GELD FÜR EINE NEUE AUCH NICHT DA IST.")
          .code,
      "de");
}

TEST(RecogniseLanguage, KeepsEnglishWithForeignQuotations) {
  const std::string quoting =
      std::string(kEnglish) +
      " “Das ist nicht mehr unser Hafen, und das wird er auch nicht wieder werden”, a captain said "
      "in German. “Wir haben hier ein Jahr lang gewartet.” His wife added: “Je ne sais pas si nous "
      "pouvons rester ici.” The council has promised to answer them by the end of the week.";
  const Language language = recognise_language(quoting);
  EXPECT_EQ(language.code, "en");
  EXPECT_FALSE(language.is_other);
  EXPECT_LT(language.english, recognise_language(kEnglish).english);
}

TEST(RecogniseLanguage, SetsATextAsideOnlyWhereMostOfItIsForeign) {
  const std::string english = kEnglish;
  const std::string german = kGerman;
  EXPECT_FALSE(recognise_language(english + "\n\n" + german).is_other);
  EXPECT_TRUE(recognise_language(english + "\n\n" + german + german + german + german).is_other);
}

TEST(RecogniseLanguage, DoesNotJudgeShortTexts) {
  for (const char* text :
       {"", " \n", "Nein.", "Der Rat sagt nein.", "京都", "Mara Velling 3 : 1"}) {
    const Language language = recognise_language(text, "de");
    EXPECT_FALSE(language.is_other) << text;
  }
  EXPECT_EQ(recognise_language("").code, "und");
  EXPECT_EQ(recognise_language("2031-05-01 12:30").english, 0.5F);
}

TEST(RecogniseLanguage, DoesNotJudgeNames) {
  std::string names;
  for (int i = 0; i < 30; ++i) {
    names +=
        "Mara Velling (Brenn) 2:31.04\nJoão Pereira (Lagos) 2:31.20\nÇelik Ünal (İzmir) 2:32.1\n";
  }
  EXPECT_FALSE(recognise_language(names).is_other);
}

TEST(RecogniseLanguage, SetsProseAsideThatItHasNoProfileOf) {
  // Invented words.
  std::string prose;
  for (int i = 0; i < 12; ++i) {
    prose += "Ozkimu lavenka brundo teshkai molurra vedanko, pluvenna torisk galemuk dastervu. ";
  }
  const Language language = recognise_language(prose);
  EXPECT_TRUE(language.is_other);
  EXPECT_EQ(language.code, "und");
}

TEST(OtherLanguageError, NamesPlaceLanguageAndRemedy) {
  const Error error = other_language(recognise_language(kGerman), {"news/faehre.html"});
  EXPECT_EQ(error.code, ErrorCode::other_language);
  EXPECT_EQ(error.place.input, "news/faehre.html");
  EXPECT_NE(error.message.find("in German"), std::string::npos) << error.message;
  EXPECT_NE(error.message.find("--any-language"), std::string::npos);
}

}  // namespace
}  // namespace onrecord
