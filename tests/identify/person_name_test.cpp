#include "identify/person_name.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

std::string joined(const std::vector<NameWord>& words) {
  std::string result;
  for (const NameWord& word : words) {
    if (!result.empty()) result += ' ';
    result += word.text;
  }
  return result;
}

// "given|surname" of `phrase`; empty where it names nobody.
std::string parts(std::string_view phrase) {
  const PersonName name = parse_person_name(phrase);
  return name.empty() ? std::string() : joined(name.given) + '|' + joined(name.surname);
}

std::string full(std::string_view phrase) { return std::string(parse_person_name(phrase).full); }
std::string title(std::string_view phrase) { return std::string(parse_person_name(phrase).title); }
Gender gender(std::string_view phrase) { return parse_person_name(phrase).gender(); }

TEST(ParsePersonName, PartsGivenNameAndSurname) {
  EXPECT_EQ(parts("Ingrid Solheim"), "Ingrid|Solheim");
  EXPECT_EQ(parts("Ingrid Marie Solheim"), "Ingrid Marie|Solheim");
  EXPECT_EQ(parts("Solheim"), "|Solheim");
  EXPECT_EQ(parts("Siobhán O’Neill-Lind"), "Siobhán|O’Neill-Lind");
  EXPECT_EQ(parts("INGRID SOLHEIM"), "INGRID|SOLHEIM");
}

TEST(ParsePersonName, ReadsInitials) {
  EXPECT_EQ(parts("I. Solheim"), "I.|Solheim");
  EXPECT_EQ(parts("Donald J. Trunn"), "Donald J.|Trunn");
  EXPECT_EQ(parts("J.K. Holm"), "J. K.|Holm");
  EXPECT_EQ(parts("JK Holm"), "J K|Holm");
  EXPECT_EQ(parts("ED HOLM"), "ED|HOLM");
  EXPECT_EQ(parts("A. B. Lind"), "A. B.|Lind");
  EXPECT_TRUE(parse_person_name("J.K. Holm").given[1].is_initial);
}

TEST(ParsePersonName, TakesTitlesAndRolesOff) {
  for (const std::string_view phrase : {"Mr. Eva Brandt",
                                        "Prime Minister Eva Brandt",
                                        "Finance minister Eva Brandt",
                                        "Sen. Eva Brandt",
                                        "SEN. Eva Brandt",
                                        "former U.S. Secretary of State Eva Brandt",
                                        "Dr Eva Brandt",
                                        "Lord Eva Brandt",
                                        "President-elect Eva Brandt",
                                        "Lt. Col. Eva Brandt",
                                        "the Norwegian prime minister Eva Brandt",
                                        "the late Eva Brandt",
                                        "baker Eva Brandt",
                                        "Minister of Foreign Affairs Eva Brandt",
                                        "chief of staff Eva Brandt",
                                        "Harbour Bank chief executive Eva Brandt",
                                        "Bank of Corland governor Eva Brandt",
                                        "Corland’s health minister Eva Brandt",
                                        "Corland’s Eva Brandt",
                                        "their neighbour Eva Brandt",
                                        "then-President Eva Brandt",
                                        "47-year-old Eva Brandt",
                                        "president and CEO Eva Brandt",
                                        "Republican Sen. Eva Brandt",
                                        "Attorney-General Eva Brandt",
                                        "Gov.-elect Eva Brandt",
                                        "one of the leaders, Eva Brandt",
                                        "acting mayor Eva Brandt",
                                        "Mayor of Port Ellery Eva Brandt",
                                        "head of Harbour Bank Eva Brandt"}) {
    EXPECT_EQ(full(phrase), "Eva Brandt") << phrase;
  }
  EXPECT_EQ(title("former U.S. Secretary of State Eva Brandt"), "former U.S. Secretary of State");
  EXPECT_EQ(title("Mr. Brandt"), "Mr.");
  EXPECT_EQ(title("Eva Brandt"), "");
}

TEST(ParsePersonName, KeepsSurnamesThatAreTitlesToo) {
  EXPECT_EQ(parts("Stephen King"), "Stephen|King");
  EXPECT_EQ(parts("Ada Bishop Holm"), "Ada Bishop|Holm");
  EXPECT_EQ(parts("Mason Lind"), "Mason|Lind");
  EXPECT_EQ(parts("Amartya Sen"), "Amartya|Sen");
  EXPECT_EQ(parts("Ingrid Masters"), "Ingrid|Masters");
  EXPECT_EQ(parts("Bishop Lind"), "|Lind");
}

TEST(ParsePersonName, KeepsNicknamesApart) {
  for (const std::string_view phrase :
       {"Ida “Storm” Holm", "Ida \"Storm\" Holm", "Ida (Storm) Holm", "Ida 'Storm' Holm"}) {
    const PersonName name = parse_person_name(phrase);
    EXPECT_EQ(joined(name.given), "Ida") << phrase;
    EXPECT_EQ(joined(name.surname), "Holm") << phrase;
    EXPECT_EQ(name.nickname, "Storm") << phrase;
    EXPECT_EQ(name.full, phrase);
  }
  EXPECT_EQ(parse_person_name("Ada Lind (R-Ohio)").nickname, "");
  EXPECT_EQ(full("Ada Lind (R-Ohio)"), "Ada Lind");
}

TEST(ParsePersonName, ReadsParticles) {
  const PersonName name = parse_person_name("Pieter van der Berg");
  EXPECT_EQ(joined(name.given), "Pieter");
  EXPECT_EQ(name.particle, "van der");
  EXPECT_EQ(joined(name.surname), "Berg");
  EXPECT_EQ(parts("van der Berg"), "|Berg");
  EXPECT_EQ(parts("Van der Berg"), "|Berg");
  EXPECT_EQ(parts("Maria da Costa Lima"), "Maria|Costa Lima");
  EXPECT_EQ(parts("Rosa Vale y Ruiz"), "Rosa|Vale Ruiz");
  EXPECT_EQ(parts("Beppe d’Angelo"), "Beppe|d’Angelo");
  EXPECT_EQ(parts("Van Holm"), "Van|Holm");
}

TEST(ParsePersonName, ReadsArabicNames) {
  EXPECT_EQ(parts("Nadia al-Masri"), "Nadia|Masri");
  EXPECT_EQ(parts("al-Masri"), "|Masri");
  EXPECT_EQ(parts("Omar El Masri"), "Omar|Masri");
  EXPECT_EQ(parts("Omar bin Talib"), "Omar|bin Talib");
  EXPECT_EQ(parts("Abdel Fattah el-Masri"), "Abdel Fattah|Masri");
  EXPECT_EQ(parse_person_name("Nadia el-Masri").particle, "al");
}

TEST(ParsePersonName, LeavesBothEndsOpenWhereTheFamilyNameMayLead) {
  EXPECT_TRUE(parse_person_name("Kim Do-yun").family_name_may_lead);
  EXPECT_TRUE(parse_person_name("Baram Seo-jin").family_name_may_lead);
  EXPECT_TRUE(parse_person_name("Zhang Lihua").family_name_may_lead);
  EXPECT_FALSE(parse_person_name("Ingrid Solheim").family_name_may_lead);
  EXPECT_FALSE(parse_person_name("Kim").family_name_may_lead);
}

TEST(ParsePersonName, ReadsSuffixes) {
  for (const std::string_view phrase : {"Carl Holm Jr.", "Carl Holm, Jr."}) {
    const PersonName name = parse_person_name(phrase);
    EXPECT_EQ(joined(name.surname), "Holm") << phrase;
    EXPECT_EQ(name.generation, "jr") << phrase;
  }
  EXPECT_EQ(parse_person_name("Carl Holm III").generation, "iii");
  EXPECT_EQ(parse_person_name("Ana Vale, PhD, a chemist").suffix, "PhD");
  EXPECT_EQ(parse_person_name("Ana Vale MP").suffix, "MP");
  EXPECT_EQ(parse_person_name("King Olav V").generation, "v");
  EXPECT_EQ(parts("Jack Ma"), "Jack|Ma");
  EXPECT_EQ(parts("LI XI"), "LI|XI");
}

TEST(ParsePersonName, TakesThePossessiveEndingOff) {
  EXPECT_EQ(full("Eva Brandt's"), "Eva Brandt");
  EXPECT_EQ(full("Eva Brandt’s"), "Eva Brandt");
  EXPECT_EQ(full("Ola Jones’"), "Ola Jones");
  EXPECT_EQ(parse_person_name("Eva Brandt’s").apposition, "");
}

TEST(ParsePersonName, ReturnsTheAppositionApart) {
  const PersonName after = parse_person_name("Eva Brandt, the finance minister,");
  EXPECT_EQ(after.full, "Eva Brandt");
  EXPECT_EQ(after.apposition, "the finance minister");
  const PersonName before = parse_person_name("the finance minister, Eva Brandt");
  EXPECT_EQ(before.full, "Eva Brandt");
  EXPECT_EQ(before.title, "the finance minister");
  EXPECT_EQ(parse_person_name("Eva Brandt – a painter").apposition, "a painter");
  EXPECT_EQ(full("Eva Brandt of the Harbour Bank"), "Eva Brandt");
  EXPECT_EQ(full("Sen. Zubin Lind of Port Ellery"), "Zubin Lind");
  EXPECT_EQ(full("Eva Brandt, who leads the Justice Party"), "Eva Brandt");
}

TEST(ParsePersonName, NamesNobodyInRolesPronounsAndBodies) {
  for (const std::string_view phrase : {"",
                                        " ",
                                        "she",
                                        "She",
                                        "the minister",
                                        "The Finance Minister",
                                        "Corland’s president",
                                        "the Harbour Bank",
                                        "Harbour Bank",
                                        "World Grain Council",
                                        "Lund Motors Inc.",
                                        "the Kremlin",
                                        "Justice Department",
                                        "a spokesman",
                                        "Holm’s lawyer",
                                        "Holm’s office",
                                        "Holm supporters",
                                        "head of Harbour Bank",
                                        "President of Corland",
                                        "Corland police",
                                        "(",
                                        "“",
                                        "—, ,"}) {
    EXPECT_EQ(full(phrase), "") << phrase;
  }
}

TEST(ParsePersonName, NamesNobodyWhereSomebodyElseIsNamed) {
  for (const std::string_view phrase :
       {"a spokesman for Eva Brandt", "a spokesman for President Eva Brandt",
        "an aide to Sen. Eva Brandt", "the wife of Eva Brandt", "the brother of the baker Eva Lind",
        "a lawyer representing Eva Brandt", "a lawyer hired by Eva Brandt",
        "people who know Eva Brandt", "the ministry, led by Eva Brandt", "supporters of Eva Brandt",
        "mother of Ida Eva Brandt", "the mayor of Ellery, Corland",
        "the mayor, who met Eva Brandt"}) {
    EXPECT_EQ(full(phrase), "") << phrase;
  }
  EXPECT_EQ(full("a spokesman for the ministry, Ola Lind"), "Ola Lind");
  EXPECT_EQ(full("Eva Brandt’s lawyer Ola Lind"), "Ola Lind");
}

TEST(ParsePersonName, TellsGenderByTitle) {
  EXPECT_EQ(gender("Mrs Solheim"), Gender::female);
  EXPECT_EQ(gender("Mr. Solheim"), Gender::male);
  EXPECT_EQ(gender("King Solheim"), Gender::male);
  EXPECT_EQ(gender("ministry spokeswoman Solheim"), Gender::female);
  EXPECT_EQ(gender("Solheim, a congresswoman from Ellery"), Gender::female);
  EXPECT_EQ(gender("Holm’s wife Solheim"), Gender::female);
  EXPECT_EQ(gender("Mr. and Mrs. Solheim"), Gender::unknown);
  EXPECT_EQ(gender("Solheim, whose wife is a baker"), Gender::unknown);
  EXPECT_EQ(gender("Solheim, the queen’s lawyer"), Gender::unknown);
  EXPECT_EQ(gender("Sen. Solheim"), Gender::unknown);
}

TEST(ParsePersonName, TellsGenderByGivenName) {
  EXPECT_EQ(gender("Ingrid Solheim"), Gender::female);
  EXPECT_EQ(gender("Anne-Marie Solheim"), Gender::female);
  EXPECT_EQ(gender("José Ruiz"), Gender::male);
  EXPECT_EQ(gender("Kim Solheim"), Gender::unknown);
  EXPECT_EQ(gender("I. Solheim"), Gender::unknown);
  EXPECT_EQ(gender("Zhang Ling"), Gender::unknown);
  EXPECT_EQ(gender("Chairman Ingrid Solheim"), Gender::female);
  EXPECT_EQ(gender("Chairman Solheim"), Gender::male);
  EXPECT_EQ(gender("Mr. Ashley Solheim"), Gender::male);
}

}  // namespace
}  // namespace onrecord
