#include "onrecord/record.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "record/articles.h"

namespace onrecord {
namespace {

using Words = std::vector<std::string>;

Article harbour() {
  return {.id = "brenn-1",
          .text =
              "The harbour stays open. “We will not leave the harbour,” said Mara Velling. "
              "Toller Abiss said that ferries run on Monday. Residents called it a “gift”. "
              "The wind was cold.",
          .title = "Harbour stays open",
          .outlet = "Brenn Courier",
          .date = "2031-05-02",
          .url = "https://brenn.example/harbour"};
}
const std::vector<Said> kHarbourSaid = {
    {"Mara Velling", "“We will not leave the harbour,”"},
    {"Toller Abiss", "that ferries run on Monday", Form::indirect},
    {"", "“gift”", Form::scare}};

Article bridge() {
  return {.id = "quay-7",
          .text =
              "Mara Velling told the Quay Post: “The bridge is not ours.” An “unlucky” month, "
              "it was said, is over.",
          .title = "Bridge is closed",
          .outlet = "Quay Post",
          .date = "2031-12-31T22:15:00Z",
          .url = ""};
}
const std::vector<Said> kBridgeSaid = {{"Mara Velling", "“The bridge is not ours.”"},
                                       {"", "An “unlucky” month", Form::mixed}};

Article article(std::string id, std::string text, std::string date = "") {
  Article out;
  out.id = std::move(id);
  out.text = std::move(text);
  out.date = std::move(date);
  return out;
}

void add_both(NewRecord& record) {
  record.add(harbour(), kHarbourSaid);
  record.add(bridge(), kBridgeSaid);
}

// Adding.

TEST(Record, KeepsAnArticleOnce) {
  NewRecord record;
  EXPECT_FALSE(*record->holds(harbour(), false));
  EXPECT_EQ(record.add(harbour(), kHarbourSaid), Added::article);
  EXPECT_TRUE(*record->holds(harbour(), true));
  const Words before = record.words({});
  EXPECT_EQ(record.add(harbour(), kHarbourSaid), Added::nothing);
  EXPECT_EQ(record.add_unread(harbour()), Added::nothing);
  EXPECT_EQ(record.words({}), before);
  EXPECT_EQ(record.names({}), Words{"brenn-1"});
  EXPECT_EQ(record.findings(), Words{});
}

TEST(Record, AddsStatementsToAnArticleThatHadNone) {
  NewRecord record;
  EXPECT_EQ(record.add_unread(harbour()), Added::article);
  EXPECT_TRUE(*record->holds(harbour(), false));
  EXPECT_FALSE(*record->holds(harbour(), true));
  EXPECT_EQ(record.words({}), Words{});
  EXPECT_EQ(record.add(harbour(), kHarbourSaid), Added::read);
  EXPECT_EQ(record.words({}).size(), 2U);
  EXPECT_EQ(NewRecord::column(record->articles({}), "versions"), Words{"1"});
  EXPECT_EQ(record.findings(), Words{});
}

TEST(Record, KeepsAChangedTextAsAVersionAndTellsTheDifference) {
  NewRecord record;
  record.add(harbour(), kHarbourSaid);
  Article changed = harbour();
  changed.text =
      "“We will leave the harbour,” said Mara Velling. Toller Abiss said that ferries "
      "run on Monday.";
  EXPECT_EQ(record.add(changed, {{"Mara Velling", "“We will leave the harbour,”"},
                                 {"Toller Abiss", "that ferries run on Monday", Form::indirect}}),
            Added::version);
  EXPECT_EQ(NewRecord::column(record->articles({}), "versions"), Words{"2"});
  EXPECT_EQ(record.words({}),
            (Words{"that ferries run on Monday", "“We will leave the harbour,”"}));
  const auto changes = record->changes({});
  EXPECT_EQ(NewRecord::column(changes, "change"), (Words{"gone", "new"}));
  EXPECT_EQ(NewRecord::column(changes, "words"),
            (Words{"“We will not leave the harbour,”", "“We will leave the harbour,”"}));
  EXPECT_EQ(NewRecord::column(changes, "speaker"), (Words{"Mara Velling", "Mara Velling"}));
  EXPECT_EQ(record.findings(), Words{});
}

TEST(Record, KnowsAnArticleByItsAddressUnderAnotherName) {
  NewRecord record;
  record.add(harbour(), kHarbourSaid);
  Article again = harbour();
  again.id = "another-name";
  EXPECT_EQ(record.add(again, kHarbourSaid), Added::nothing);
  again.text += " It rained.";
  EXPECT_EQ(record.add(again, kHarbourSaid), Added::version);
  EXPECT_EQ(record.findings(), Words{});
}

TEST(Record, TakesArticlesOfOneOutletAndNameForOneWhereThereIsNoAddress) {
  NewRecord record;
  EXPECT_EQ(record.add(bridge(), kBridgeSaid), Added::article);
  Article other = bridge();
  other.outlet = "Brenn Courier";
  EXPECT_EQ(record.add(other, kBridgeSaid), Added::article);
  other.title = "Bridge stays closed";
  EXPECT_EQ(record.add(other, kBridgeSaid), Added::version);
}

TEST(Record, AddsAllOfABatchInOrder) {
  NewRecord record;
  const Document one = article_of(harbour()), two = article_of(bridge());
  const Reading read = reading_of(one, kHarbourSaid);
  const std::vector<NewArticle> batch = {
      {&one, nullptr, "a", ""}, {&two, nullptr, "b", ""}, {&one, &read, "a", "m"}};
  const auto added = record->add(batch);
  ASSERT_TRUE(added) << added.error().describe();
  EXPECT_EQ(*added, (std::vector{Added::article, Added::article, Added::read}));
  EXPECT_TRUE(record->add({})->empty());
}

TEST(Record, IsThereAgainWhenOpenedForReading) {
  NewRecord record;
  add_both(record);
  const Result<Record> again = Record::open(record.file(), Record::Access::read);
  ASSERT_TRUE(again) << again.error().describe();
  EXPECT_EQ(again->statements({})->rows, record->statements({})->rows);
}

TEST(Record, IsNotMadeByReading) {
  const TemporaryFolder folder;
  const Result<Record> record = Record::open(folder.path("none.db"), Record::Access::read);
  ASSERT_FALSE(record);
  EXPECT_EQ(record.error().code, ErrorCode::file_missing);
  EXPECT_FALSE(std::filesystem::exists(folder.path("none.db")));
}

// Listing.

TEST(RecordStatements, AreListedNewestArticleFirstAndWithoutScareQuotes) {
  NewRecord record;
  add_both(record);
  EXPECT_EQ(record.words({}),
            (Words{"An “unlucky” month", "“The bridge is not ours.”", "that ferries run on Monday",
                   "“We will not leave the harbour,”"}));
  EXPECT_EQ(record.words({.form = "scare"}), Words{"“gift”"});
  EXPECT_EQ(NewRecord::column(record->articles({}), "statements"), (Words{"2", "2"}));
}

TEST(RecordStatements, AreFoundByWordsPhrasesAndBeginnings) {
  NewRecord record;
  add_both(record);
  const Words harbour_words = {"“We will not leave the harbour,”"};
  EXPECT_EQ(record.words({.words = "harbour"}), harbour_words);
  EXPECT_EQ(record.words({.words = "HARBOUR leave"}), harbour_words);  // in any order
  EXPECT_EQ(record.words({.words = "harbour bridge"}), Words{});       // not both in one
  EXPECT_EQ(record.words({.words = "\"leave the harbour\""}), harbour_words);
  EXPECT_EQ(record.words({.words = "\"harbour the leave\""}), Words{});
  EXPECT_EQ(record.words({.words = "\"not leave"}), harbour_words);  // without its second mark
  EXPECT_EQ(record.words({.words = "harb*"}), harbour_words);
  EXPECT_EQ(record.words({.words = "harb"}), Words{});
  EXPECT_EQ(record.words({.words = "\"leave the harb\"*"}), Words{});
  EXPECT_EQ(record.words({.words = "not"}).size(), 2U);
  EXPECT_EQ(record.words({.words = "Velling"}), Words{});  // who speaks is asked for otherwise
}

TEST(RecordStatements, AreFoundBySpeakerOutletDateAndForm) {
  NewRecord record;
  add_both(record);
  EXPECT_EQ(record.words({.speaker = "velling"}).size(), 2U);
  EXPECT_EQ(record.words({.words = "bridge", .speaker = "Mara Velling"}).size(), 1U);
  EXPECT_EQ(record.words({.speaker = "Vell"}), Words{});
  EXPECT_EQ(record.words({.speaker = "Vell*"}).size(), 2U);
  EXPECT_EQ(record.words({.outlet = "quay post"}).size(), 2U);
  EXPECT_EQ(record.words({.outlet = "Quay"}), Words{});
  EXPECT_EQ(record.words({.form = "indirect"}), Words{"that ferries run on Monday"});
  EXPECT_EQ(record.words({.limit = 3}).size(), 3U);
  EXPECT_EQ(record.words({.limit = std::numeric_limits<std::size_t>::max()}).size(), 4U);
}

TEST(RecordArticles, AreFoundByWordsOutletAndDate) {
  NewRecord record;
  add_both(record);
  record.add_unread(article("old", "Nobody spoke.", "2030-01-09"));
  EXPECT_EQ(record.names({}), (Words{"old", "quay-7", "brenn-1"}));
  EXPECT_EQ(record.names({.words = "wind cold"}), Words{"brenn-1"});
  EXPECT_EQ(record.names({.words = "closed"}), Words{"quay-7"});  // a word of its title
  EXPECT_EQ(record.names({.outlet = "BRENN COURIER"}), Words{"brenn-1"});
  EXPECT_EQ(record.names({.limit = 1}), Words{"old"});
}

TEST(RecordArticles, OfAPeriodAreThoseOfItsFirstAndLastDay) {
  NewRecord record;
  add_both(record);
  EXPECT_EQ(record.names({.from = "2031", .to = "2031"}).size(), 2U);
  EXPECT_EQ(record.names({.from = "2031-05", .to = "2031-05"}), Words{"brenn-1"});
  EXPECT_EQ(record.names({.from = "2031-05-02", .to = "2031-05-02"}), Words{"brenn-1"});
  EXPECT_EQ(record.names({.to = "2031-05-01"}), Words{});
  EXPECT_EQ(record.names({.from = "2031-12-31"}), Words{"quay-7"});
  EXPECT_EQ(record.names({.to = "2031-12-31"}).size(), 2U);  // with the time of day
  EXPECT_EQ(record.names({.from = "2032"}), Words{});
  EXPECT_EQ(record.names({.to = "2030"}), Words{});
}

TEST(RecordArticles, OfAPeriodAreTheSameHoweverItsDaysAreWritten) {
  NewRecord record;
  add_both(record);
  EXPECT_EQ(record.names({.from = "20310502", .to = "20310502"}), Words{"brenn-1"});
  EXPECT_EQ(record.names({.from = " 2031-05-02 ", .to = "2031-05-02\n"}), Words{"brenn-1"});
  EXPECT_EQ(record.names({.from = "20310503"}), Words{"quay-7"});
}

TEST(Record, RefusesDatesAndGroupsThatAreNone) {
  NewRecord record;
  EXPECT_EQ(record->statements({.from = "May 2031"}).error().code, ErrorCode::bad_option);
  EXPECT_EQ(record->articles({.to = "02/05/2031"}).error().code, ErrorCode::bad_option);
  EXPECT_EQ(record->stats({}, "colour").error().code, ErrorCode::bad_option);
}

TEST(Record, AnswersWhateverIsAsked) {
  NewRecord record;
  add_both(record);
  const std::vector<std::string> odd = {"\"",
                                        "\"\"",
                                        "\"\"\"",
                                        "*",
                                        "**",
                                        "a*b",
                                        "\"*\"",
                                        "AND",
                                        "OR",
                                        "NOT",
                                        "NEAR",
                                        "NEAR(a b, 2)",
                                        "not AND",
                                        "harbour NOT",
                                        "(",
                                        ")",
                                        "((",
                                        "()",
                                        "^harbour",
                                        "words:harbour",
                                        "speaker : x",
                                        "{words} : x",
                                        "-harbour",
                                        "+",
                                        "a + b",
                                        "'",
                                        "''; DROP TABLE statement; --",
                                        "%",
                                        "_",
                                        "\\",
                                        ";",
                                        ",",
                                        ".",
                                        "🦊",
                                        "🦊*",
                                        "e\u0301",
                                        "\u200b",
                                        "…",
                                        "“harbour”",
                                        "\xff",
                                        "\xc3",
                                        "\xed\xa0\x80",
                                        std::string("\0", 1),
                                        std::string("leave\0harbour", 13),
                                        std::string("\"leave\0the\"", 11),
                                        std::string("\0*", 2),
                                        std::string(5000, '('),
                                        std::string(2000, '"'),
                                        std::string(20000, 'x'),
                                        "rank",
                                        "statement_words",
                                        "?1",
                                        ":a",
                                        "@b",
                                        "$c"};
  for (const std::string& words : odd) {
    for (const Question& question :
         {Question{.words = words}, Question{.speaker = words},
          Question{.words = words, .speaker = words}, Question{.outlet = words}}) {
      for (const auto& answer :
           {record->statements(question), record->articles(question), record->actors(question),
            record->stats(question, "form"), record->changes(question)}) {
        EXPECT_TRUE(answer) << words << ": " << answer.error().describe();
      }
    }
    EXPECT_TRUE(record->show(words)) << words;
    EXPECT_TRUE(record->show(words)->rows.empty()) << words;
  }
}

TEST(Record, TakesSignsInAQuestionForSpaces) {
  NewRecord record;
  add_both(record);
  const Words harbour_words = {"“We will not leave the harbour,”"};
  EXPECT_EQ(record.words({.words = "(harbour)"}), harbour_words);
  EXPECT_EQ(record.words({.words = std::string("leave\0harbour", 13)}), harbour_words);
  EXPECT_EQ(record.words({.words = "harbour,"}), harbour_words);
}

// Actors.

TEST(RecordActors, AreOneOverArticlesByTheirFullName) {
  NewRecord record;
  add_both(record);
  const auto actors = record->actors({});
  EXPECT_EQ(NewRecord::column(actors, "name"), (Words{"Mara Velling", "Toller Abiss"}));
  EXPECT_EQ(NewRecord::column(actors, "statements"), (Words{"2", "1"}));
  EXPECT_EQ(NewRecord::column(actors, "articles"), (Words{"2", "1"}));
  EXPECT_EQ(NewRecord::column(actors, "first"), (Words{"2031-05-02", "2031-05-02"}));
  EXPECT_EQ(NewRecord::column(actors, "last"), (Words{"2031-12-31T22:15:00Z", "2031-05-02"}));
}

TEST(RecordActors, OfASurnameAloneStayApart) {
  NewRecord record;
  record.add(article("1", "Quist said it is over."), {{"Quist", "it is over"}});
  record.add(article("2", "Quist said it is late."), {{"Quist", "it is late"}});
  record.add(article("3", "J. Quist said it is far."), {{"J. Quist", "it is far"}});
  EXPECT_EQ(NewRecord::column(record->actors({}), "statements"), (Words{"1", "1", "1"}));
}

TEST(RecordActors, ThatAreBodiesAreOneByNameAndKind) {
  NewRecord record;
  const std::string text = "Sorvia said it is late.";
  record.add(article("1", text), {{"Sorvia", "it is late", Form::indirect, ActorKind::government}});
  record.add(article("2", text), {{"Sorvia", "it is late", Form::indirect, ActorKind::government}});
  record.add(article("3", "Sorvia said nothing was late."),
             {{"Sorvia", "nothing was late", Form::indirect, ActorKind::organisation}});
  EXPECT_EQ(NewRecord::column(record->actors({}), "kind"), (Words{"government", "organisation"}));
}

TEST(RecordActors, OfTheUsersListAreOneByTheirId) {
  NewRecord record;
  record.add(article("1", "Quist said it is over."),
             {{"Quist", "it is over", Form::indirect, ActorKind::person, "q-17"}});
  record.add(article("2", "Ada Quist said it is late."),
             {{"Ada Quist", "it is late", Form::indirect, ActorKind::person, "q-17"}});
  record.add(article("3", "Ada Quist said it is far."),
             {{"Ada Quist", "it is far", Form::indirect, ActorKind::person, "q-18"}});
  const auto actors = record->actors({});
  EXPECT_EQ(NewRecord::column(actors, "listed_id"), (Words{"q-17", "q-18"}));
  EXPECT_EQ(NewRecord::column(actors, "statements"), (Words{"2", "1"}));
}

// Stats.

TEST(RecordStats, AddUp) {
  NewRecord record;
  add_both(record);
  for (const char* by : {"outlet", "month", "form"}) {
    const auto stats = record->stats({}, by);
    int all = 0, named = 0, direct = 0, indirect = 0, mixed = 0;
    const auto sum = [&](const char* column) {
      int out = 0;
      for (const std::string& value : NewRecord::column(stats, column)) out += std::stoi(value);
      return out;
    };
    all = sum("statements");
    named = sum("named") + sum("unnamed") + sum("unknown");
    direct = sum("direct"), indirect = sum("indirect"), mixed = sum("mixed");
    EXPECT_EQ(all, 4) << by;
    EXPECT_EQ(named, 4) << by;
    EXPECT_EQ(direct, 2) << by;
    EXPECT_EQ(indirect, 1) << by;
    EXPECT_EQ(mixed, 1) << by;
  }
  EXPECT_EQ(NewRecord::column(record->stats({}, "month"), "month"), (Words{"2031-05", "2031-12"}));
  EXPECT_EQ(NewRecord::column(record->stats({}, "speaker"), "speaker"),
            (Words{"Mara Velling", "Toller Abiss"}));  // unknown is nobody
  EXPECT_EQ(NewRecord::column(record->stats({.outlet = "Quay Post"}, "outlet"), "statements"),
            Words{"2"});
}

// Show.

std::string field(const Listing& shown, std::string_view name) {
  for (const auto& row : shown.rows) {
    if (std::get<std::string>(row[0]) == name) return std::get<std::string>(row[1]);
  }
  return "";
}

TEST(RecordShow, GivesAStatementWithTheSentencesAroundIt) {
  NewRecord record;
  add_both(record);
  const std::string id = NewRecord::column(record->statements({.words = "ferries"}), "id").front();
  ASSERT_EQ(id.size(), 12U);
  const auto shown = record->show(id);
  ASSERT_TRUE(shown) << shown.error().describe();
  EXPECT_EQ(field(*shown, "id").substr(0, 12), id);
  EXPECT_EQ(field(*shown, "id").size(), 32U);
  EXPECT_EQ(field(*shown, "article"), "brenn-1");
  EXPECT_EQ(field(*shown, "content").find("that ferries run on Monday ["), 0U);
  EXPECT_EQ(field(*shown, "speaker").find("Toller Abiss (person, named, 0.80: "), 0U);
  EXPECT_EQ(
      field(*shown, "around"),
      "“We will not leave the harbour,” said Mara Velling. Toller Abiss said that ferries run "
      "on Monday. Residents called it a “gift”.");
  EXPECT_EQ(record->show(field(*shown, "id"))->rows, shown->rows);
  EXPECT_EQ(record->show(id.substr(0, 9))->rows, shown->rows);
  EXPECT_TRUE(record->show("not an id")->rows.empty());
}

// Places.

constexpr const char* kForeign =
    "Čeněk Žďárský řekl 🦊: „Přístav zůstane otevřený – naïve?“ "
    "東京では「港は開いている」と王小明は言った。";

TEST(RecordPlaces, CountCodePointsSoThatSqlFindsTheWords) {
  NewRecord record;
  record.add(article("far", kForeign), {{"Čeněk Žďárský", "„Přístav zůstane otevřený – naïve?“"},
                                        {"王小明", "「港は開いている」"}});
  SQLite::Database plain(record.file(), SQLite::OPEN_READONLY);
  SQLite::Statement query(
      plain,
      "SELECT s.words, substr(v.text, p.first + 1, p.past - p.first), (SELECT substr(v.text, "
      "q.first + 1, q.past - q.first) FROM part q WHERE q.statement_id = s.id AND q.role = "
      "'source'), s.speaker, substr(v.text, k.first + 1, k.past - k.first), p.first FROM "
      "statement s JOIN version v ON v.id = s.version_id JOIN part p ON p.statement_id = s.id AND "
      "p.role = 'content' JOIN speaker k ON k.statement_id = s.id ORDER BY s.id");
  int rows = 0;
  while (query.executeStep()) {
    EXPECT_EQ(query.getColumn(0).getString(), query.getColumn(1).getString());
    EXPECT_EQ(query.getColumn(2).getString(), query.getColumn(3).getString());
    EXPECT_EQ(query.getColumn(3).getString(), query.getColumn(4).getString());
    if (rows == 0) {
      EXPECT_EQ(query.getColumn(5).getInt(), 22);
    }
    ++rows;
  }
  EXPECT_EQ(rows, 2);
  EXPECT_EQ(record.findings(), Words{});
  EXPECT_EQ(record.words({.words = "pristav"}).size(), 1U);  // accents do not count
}

TEST(RecordPlaces, AreRightBehindANul) {
  NewRecord record;
  record.add(article("nul", std::string("Not\0one. Ada Quist said it is over.", 34)),
             {{"Ada Quist", "it is over", Form::indirect}});
  EXPECT_EQ(record.words({}), Words{"it is over"});
  const auto id = NewRecord::column(record->statements({}), "id").front();
  EXPECT_EQ(field(*record->show(id), "content").find("it is over ["), 0U);
  EXPECT_EQ(record.findings(), Words{});
}

// Checking.

Words findings_after(std::string_view damage) {
  NewRecord record;
  add_both(record);
  EXPECT_EQ(record.findings(), Words{});
  SQLite::Database plain(record.file(), SQLite::OPEN_READWRITE);
  plain.exec(std::string(damage));
  return record.findings();
}

bool is_found(const Words& findings, std::string_view part) {
  return std::ranges::any_of(
      findings, [&](const std::string& what) { return what.find(part) != std::string::npos; });
}

TEST(RecordCheck, FindsAChangedText) {
  const Words found =
      findings_after("UPDATE version SET text = replace(text, 'cold', 'warm') WHERE id = 1");
  EXPECT_TRUE(is_found(found, "text of article brenn-1 is not what was added"));
  EXPECT_TRUE(is_found(found, "full-text index version_words"));
}

TEST(RecordCheck, FindsChangedFieldsOfAnArticle) {
  for (const char* column : {"title", "outlet", "date", "url"}) {
    EXPECT_TRUE(is_found(findings_after(std::string("UPDATE version SET ") + column + " = 'x'"),
                         "is not what was added"))
        << column;
  }
}

TEST(RecordCheck, FindsChangedWords) {
  EXPECT_TRUE(is_found(findings_after("UPDATE statement SET words = 'We will' WHERE id = 1"),
                       "words of statement"));
}

TEST(RecordCheck, FindsAPlaceThatWasMoved) {
  EXPECT_TRUE(
      is_found(findings_after(
                   "UPDATE part SET first = first + 1 WHERE statement_id = 2 AND role = 'content'"),
               "has another id than its places give"));
}

TEST(RecordCheck, FindsAPlaceOutsideTheText) {
  EXPECT_TRUE(is_found(
      findings_after("UPDATE part SET past = 100000 WHERE statement_id = 2 AND role = 'source'"),
      "has a place outside the text of article brenn-1"));
  EXPECT_TRUE(
      is_found(findings_after("UPDATE part SET past = 9223372036854775807 WHERE statement_id = 2"),
               "has a place outside the text"));
  EXPECT_TRUE(is_found(findings_after("UPDATE speaker SET past = 100000 WHERE statement_id = 2"),
                       "outside the text"));
}

TEST(RecordCheck, FindsAMissingRowThatOthersReferTo) {
  for (const char* table : {"article", "version", "actor", "appearance", "statement"}) {
    const Words found = findings_after(std::string("PRAGMA foreign_keys = OFF; DELETE FROM ") +
                                       table + " WHERE id = 1");
    EXPECT_TRUE(is_found(found, std::string("refers to a row of ") + table)) << table;
  }
}

TEST(RecordCheck, FindsAnIndexThatLacksARow) {
  EXPECT_EQ(findings_after("INSERT INTO version_words (version_words, rowid, title, text) SELECT "
                           "'delete', id, title, text FROM version WHERE id = 1"),
            Words{"the full-text index version_words does not fit its table"});
  EXPECT_EQ(findings_after("INSERT INTO statement_words (statement_words, rowid, words, speaker) "
                           "SELECT 'delete', id, words, speaker FROM statement WHERE id = 1"),
            Words{"the full-text index statement_words does not fit its table"});
}

TEST(RecordCheck, FindsAnArticleWithoutALatestVersion) {
  EXPECT_TRUE(is_found(findings_after("UPDATE version SET is_latest = 0 WHERE id = 1"),
                       "has not one latest version"));
}

TEST(RecordCheck, FindsAMissingTable) {
  EXPECT_FALSE(findings_after("DROP TABLE statement_words").empty());
}

}  // namespace
}  // namespace onrecord
