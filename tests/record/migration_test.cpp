// Records of earlier schemas become records of the present one.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "onrecord/views.h"
#include "record/article_key.h"
#include "record/articles.h"
#include "record/reviewing.h"

namespace onrecord {
namespace {

const Article kFerry = {.id = "ferry",
                        .text =
                            "Zoë Quist 🙂 said the ferry stops in May. She added that Ole "
                            "Brandt knows.",
                        .title = "Ferry stops",
                        .outlet = "Brenn Courier",
                        .date = "2031-05-02",
                        .url = ""};

// A record as the first version made it, with one article of which two statements are known.
class FirstSchema : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream file(std::filesystem::path(ONRECORD_TEST_DATA).parent_path() /
                       "record/schemas/1.sql");
    std::stringstream schema;
    schema << file.rdbuf();
    ASSERT_FALSE(schema.str().empty());
    SQLite::Database database(file_, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec(schema.str());
    database.exec("PRAGMA application_id = 1869509219; PRAGMA user_version = 1");
    SQLite::Statement version(
        database,
        "INSERT INTO version VALUES (1, 1, 1, 1, ?, ?, ?, '', ?, ?, 'ferry.txt', "
        "'2031-05-03T00:00:00Z', 'model 1')");
    database.exec("INSERT INTO article VALUES (1, 'Brenn Courier: ferry', 'ferry')");
    version.bind(1, kFerry.title);
    version.bind(2, kFerry.outlet);
    version.bind(3, kFerry.date);
    version.bind(4, kFerry.text);
    version.bind(5, article_hash(kFerry));
    version.exec();
    add_statement(database, 1, "NULL", "the ferry stops in May", "Zoë Quist", 1);
    add_statement(database, 2, "1", "Ole Brandt knows", "Ole Brandt", 2);
    database.exec(
        "INSERT INTO version_words (rowid, title, text) SELECT id, title, text FROM version");
    database.exec(
        "INSERT INTO statement_words (rowid, words, speaker) SELECT id, words, speaker FROM "
        "statement");
  }

  static void add_statement(SQLite::Database& database, int id, const std::string& outer,
                            const std::string& words, const std::string& speaker, int actor) {
    const Document document = article_of(kFerry);
    Statement statement;
    statement.contents = {span_of(document, words)};
    const std::string place = places_of(CodePointOffsets(kFerry.text), statement.contents);
    const std::size_t dash = place.find('-');
    const std::string first = place.substr(0, dash), past = place.substr(dash + 1);
    database.exec(fmt::format("INSERT INTO actor VALUES ({0}, '{1}', '{1}', 'person', '', 1, NULL)",
                              actor, speaker));
    database.exec(fmt::format(
        "INSERT INTO appearance VALUES ({0}, 1, {0}, '{1}', '[]', '[]', 1, 'the first')", actor,
        speaker));
    database.exec(fmt::format(
        "INSERT INTO statement VALUES ({0}, '{1}', 1, {2}, {0}, 1, 'indirect', 0.5, '{3}', '{4}', "
        "'named')",
        id, statement_id(kFerry.id, statement), outer, words, speaker));
    database.exec(fmt::format("INSERT INTO part VALUES ({}, 'content', {}, {})", id, first, past));
    database.exec(
        fmt::format("INSERT INTO speaker VALUES ({}, 'speaker', 0, {}, 'person', 'named', 0.75, 'a "
                    "name', NULL, "
                    "NULL, '{{}}')",
                    id, actor));
  }

  // Triggers, and columns and indexes of all tables.
  static Texts shape(const std::string& file) {
    Texts out = rows_of(file, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name");
    for (const std::string& table :
         rows_of(file, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")) {
      for (const std::string& row :
           rows_of(file, "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('" +
                             table + "')")) {
        out.push_back(table + " column " + row);
      }
      for (const std::string& row :
           rows_of(file, "SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list('" +
                             table + "') ORDER BY 2, 1")) {
        out.push_back(table + " refers " + row);
      }
      for (const std::string& index :
           rows_of(file, "SELECT name, \"unique\", partial FROM pragma_index_list('" + table +
                             "') ORDER BY 1")) {
        out.push_back(table + " index " + index);
        for (const std::string& row :
             rows_of(file, "SELECT seqno, name, coll FROM pragma_index_xinfo('" +
                               index.substr(0, index.find('|')) + "')")) {
          out.push_back(table + " index " + index + " " + row);
        }
      }
    }
    return out;
  }

  TemporaryFolder folder_;
  std::string file_ = folder_.path("old.db");
};

TEST_F(FirstSchema, BecomesThePresentOneWhenItIsWrittenTo) {
  const Texts words =
      rows_of(file_, "SELECT key, words, speaker, score FROM statement ORDER BY id");
  Result<Record> record = Record::open(file_, Record::Access::write);
  ASSERT_TRUE(record) << record.error().describe();
  const NewRecord fresh;
  EXPECT_EQ(shape(file_), shape(fresh.file()));
  EXPECT_EQ(rows_of(file_, "PRAGMA user_version"), rows_of(fresh.file(), "PRAGMA user_version"));
  EXPECT_EQ(rows_of(file_, "SELECT key, words, speaker, score FROM statement ORDER BY id"), words);
  EXPECT_EQ(rows_of(file_, "SELECT id, actor_id, found_id FROM appearance"),
            Texts({"1|1|1", "2|2|2"}));
  const auto found = record->check();
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->empty()) << found->front().what;
  EXPECT_EQ(contradictions(file_), Texts());
}

// An empty record of that schema.
class LaterSchema : public FirstSchema, public testing::WithParamInterface<int> {};

TEST_P(LaterSchema, BecomesThePresentOneToo) {
  const std::string old = folder_.path("later.db");
  {
    std::ifstream file(std::filesystem::path(ONRECORD_TEST_DATA).parent_path() /
                       fmt::format("record/schemas/{}.sql", GetParam()));
    std::stringstream schema;
    schema << file.rdbuf();
    ASSERT_FALSE(schema.str().empty());
    SQLite::Database database(old, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(schema.str());
    database.exec(
        fmt::format("PRAGMA application_id = 1869509219; PRAGMA user_version = {}", GetParam()));
  }
  const Result<Record> record = Record::open(old, Record::Access::write);
  ASSERT_TRUE(record) << record.error().describe();
  const NewRecord fresh;
  EXPECT_EQ(shape(old), shape(fresh.file()));
  EXPECT_TRUE(record->check()->empty());
}

INSTANTIATE_TEST_SUITE_P(All, LaterSchema, testing::Values(2, 3));

TEST_F(FirstSchema, HasNoAuthorsAndChangesFromNowOn) {
  Result<Record> record = Record::open(file_, Record::Access::write);
  ASSERT_TRUE(record);
  const RecordViews views(*record);
  EXPECT_EQ(views.article(1)->document.article().author, "");
  const std::int64_t before = views.revision()->record;
  EXPECT_EQ(outcome(record->correct(std::vector<NewCorrection>{
                {.verdict = Verdict::accept, .id = all_held(*record).begin()->first}})),
            "1 made, 0 known");
  EXPECT_EQ(views.revision()->record, before + 1);
}

TEST_F(FirstSchema, BecomesThePresentOneWhenItIsRead) {
  const Result<Record> record = Record::open(file_, Record::Access::read);
  ASSERT_TRUE(record) << record.error().describe();
  EXPECT_EQ(NewRecord::column(record->statements({}), "speaker"),
            Texts({"Ole Brandt", "Zoë Quist"}));
  EXPECT_EQ(NewRecord::column(record->statements({}), "status"), Texts({"machine", "machine"}));
  EXPECT_EQ(NewRecord::column(record->statements({.words = "ferry"}), "speaker"),
            Texts({"Zoë Quist"}));
  const NewRecord fresh;
  EXPECT_EQ(shape(file_), shape(fresh.file()));
}

TEST_F(FirstSchema, TakesCorrectionsDecisionsAndOtherAnswers) {
  Result<Record> record = Record::open(file_, Record::Access::write);
  ASSERT_TRUE(record);
  const std::string id = all_held(*record).begin()->first;
  const std::vector<NewCorrection> corrections = {
      {.verdict = Verdict::change, .id = id, .speaker = "Una Feder"},
      {.verdict = Verdict::add, .id = "ferry", .content = "in May"}};
  EXPECT_EQ(outcome(record->correct(corrections)), "2 made, 0 known");
  EXPECT_TRUE(record->merge_actors(2, 1, {"Ada"}));
  const auto unread = record->to_read({}, "model 2", 0, 10);
  ASSERT_TRUE(unread);
  ASSERT_EQ(unread->size(), 1U);
  const Document& document = unread->front().document;
  const Reading reading = reading_of(
      document, {{"Zoë Quist", "the ferry stops in May"}, {"Ole Brandt", "Ole Brandt knows"}});
  const NewReading read{unread->front().version, &document, &reading, "model 2"};
  const auto unfound = record->reread({&read, 1});
  ASSERT_TRUE(unfound) << unfound.error().describe();
  EXPECT_TRUE(unfound->empty());
  EXPECT_EQ(all_held(*record).at(id).speakers, "Una Feder");
  EXPECT_TRUE(record->check()->empty());
  EXPECT_EQ(contradictions(file_), Texts());
}

TEST_F(FirstSchema, IsLeftAsItIsWhereItCannotBeWrittenTo) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may write to all files";
  {
    SQLite::Database database(file_, SQLite::OPEN_READWRITE);
    database.exec("PRAGMA journal_mode = DELETE");
  }
  ASSERT_EQ(::chmod(file_.c_str(), 0444), 0);
  ASSERT_EQ(::chmod(folder_.path().c_str(), 0555), 0);
  const Result<Record> record = Record::open(file_, Record::Access::read);
  ::chmod(folder_.path().c_str(), 0755);
  ASSERT_FALSE(record);
  EXPECT_EQ(record.error().code, ErrorCode::record_failed);
  EXPECT_NE(record.error().message.find("schema"), std::string::npos) << record.error().message;
  EXPECT_EQ(rows_of(file_, "PRAGMA user_version"), Texts({"1"}));
}

TEST_F(FirstSchema, IsRefusedWhereItIsFromTheFutureOrFromNowhere) {
  const auto code_of = [&](int version) {
    SQLite::Database(file_, SQLite::OPEN_READWRITE)
        .exec("PRAGMA user_version = " + std::to_string(version));
    const Result<Record> record = Record::open(file_, Record::Access::write);
    return record ? "none" : std::string(error_name(record.error().code));
  };
  EXPECT_EQ(code_of(99), "record_version");
  EXPECT_EQ(code_of(0), "record_damaged");
  EXPECT_EQ(code_of(1), "none");
}

}  // namespace
}  // namespace onrecord
