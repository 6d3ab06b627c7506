// Files that are no sound record.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "record/news_week.h"

namespace onrecord {
namespace {

constexpr std::size_t kPage = 4096;

std::string bytes_of(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// A record of some articles, closed, as its bytes.
std::string sound_record() {
  const TemporaryFolder folder;
  {
    Result<Record> record = Record::open(folder.path("sound.db"), Record::Access::write);
    EXPECT_TRUE(add_week(*record, 0, 40));
  }
  return bytes_of(folder.path("sound.db"));
}

/// What became of a damaged file.
enum class Outcome : std::uint8_t {
  refused,   // an error that says what to do
  reported,  // `check` finds it
  harmless,  // all that is asked is answered as before
  wrong,     // none of these
};

bool says_what_to_do(const Error& error) {
  return error.message.size() > 20 && !error.place.input.empty();
}

std::string answers(const Record& record) {
  std::string out;
  for (const Result<Listing>& answer :
       {record.statements({}), record.statements({.words = "ferry"}), record.articles({}),
        record.stats({}, "speaker"), record.actors({}), record.duplicates({}),
        record.changes({})}) {
    if (!answer) return "error";
    for (const auto& row : answer->rows) {
      for (const Cell& cell : row) {
        if (const auto* text = std::get_if<std::string>(&cell)) out += *text + '|';
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
          out += std::to_string(*number) + '|';
        }
      }
    }
  }
  return out;
}

Outcome outcome_of(const std::string& file, const std::string& expected) {
  const Result<Record> reading = Record::open(file, Record::Access::read);
  if (!reading && !says_what_to_do(reading.error())) return Outcome::wrong;
  Result<Record> record = Record::open(file, Record::Access::write);
  if (!record) return says_what_to_do(record.error()) ? Outcome::refused : Outcome::wrong;
  const auto found = record->check();
  if (!found) return says_what_to_do(found.error()) ? Outcome::refused : Outcome::wrong;
  const std::string now = answers(*record);
  static_cast<void>(record->show("0"));
  static_cast<void>(add_week(*record, 100, 103));
  if (!found->empty()) return Outcome::reported;
  return now == expected ? Outcome::harmless : Outcome::wrong;
}

class DamagedRecord : public testing::Test {
 protected:
  DamagedRecord() {
    const std::string file = folder_.write("sound.db", sound_);
    expected_ = answers(*Record::open(file, Record::Access::read));
  }
  Outcome outcome(const std::string& bytes) {
    const std::string file = folder_.path(fmt::format("damaged-{}.db", count_++));
    std::ofstream(file, std::ios::binary) << bytes;
    return outcome_of(file, expected_);
  }

  TemporaryFolder folder_;
  std::string sound_ = sound_record();
  std::string expected_;
  int count_ = 0;
  std::mt19937 random_{7};
};

TEST_F(DamagedRecord, IsSoundAtFirst) { EXPECT_EQ(outcome(sound_), Outcome::harmless); }

TEST_F(DamagedRecord, ThatWasCutIsRefusedOrReported) {
  for (int i = 0; i < 50; ++i) {
    const std::size_t length = random_() % sound_.size();
    const Outcome got = outcome(sound_.substr(0, length));
    // Of nothing, a new record is made.
    if (length == 0) continue;
    EXPECT_TRUE(got == Outcome::refused || got == Outcome::reported) << length;
  }
}

TEST_F(DamagedRecord, WithFlippedBitsIsNeverSilentlyWrong) {
  int noticed = 0;
  for (int i = 0; i < 80; ++i) {
    std::string bytes = sound_;
    const std::size_t page = random_() % (sound_.size() / kPage);
    for (int flip = 0; flip < 16; ++flip) {
      char& byte = bytes[page * kPage + random_() % kPage];
      byte = static_cast<char>(byte ^ (1 << random_() % 8));
    }
    const Outcome got = outcome(bytes);
    EXPECT_NE(got, Outcome::wrong) << "page " << page << " of file " << i;
    if (got != Outcome::harmless) ++noticed;
  }
  EXPECT_GT(noticed, 40);
}

TEST_F(DamagedRecord, WithLostPagesIsNeverSilentlyWrong) {
  for (int i = 0; i < 40; ++i) {
    std::string bytes = sound_;
    const std::size_t page = random_() % (sound_.size() / kPage);
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page * kPage), kPage,
                i % 2 == 0 ? '\0' : '\xff');
    EXPECT_NE(outcome(bytes), Outcome::wrong) << "page " << page;
  }
}

TEST_F(DamagedRecord, OfANewerSchemaOrAnotherProgramIsRefused) {
  const auto with_pragma = [&](const std::string& pragma) {
    const std::string file = folder_.write("pragma.db", sound_);
    SQLite::Database(file, SQLite::OPEN_READWRITE).exec("PRAGMA journal_mode = DELETE");
    SQLite::Database(file, SQLite::OPEN_READWRITE).exec(pragma);
    return Record::open(file, Record::Access::read);
  };
  EXPECT_EQ(with_pragma("PRAGMA user_version = 99").error().code, ErrorCode::record_version);
  EXPECT_EQ(with_pragma("PRAGMA user_version = 0").error().code, ErrorCode::record_damaged);
  EXPECT_EQ(with_pragma("PRAGMA application_id = 7").error().code, ErrorCode::no_record);
}

TEST_F(DamagedRecord, ThatIsNoneIsRefusedAndLeftAsItIs) {
  const std::string foreign = folder_.path("foreign.db");
  {
    SQLite::Database other(foreign, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("CREATE TABLE song (title TEXT)");
  }
  const std::vector<std::string> files = {
      foreign, folder_.write("text.db", "Mara Velling said no.\n"),
      folder_.write("long.db", std::string(100'000, 'x')),
      folder_.write("magic.db", std::string("SQLite format 3\0", 16) + std::string(4080, '\1'))};
  for (const std::string& file : files) {
    const std::string before = bytes_of(file);
    for (const Record::Access access : {Record::Access::read, Record::Access::write}) {
      const Result<Record> record = Record::open(file, access);
      ASSERT_FALSE(record) << file;
      EXPECT_TRUE(says_what_to_do(record.error())) << record.error().describe();
    }
    EXPECT_EQ(bytes_of(file), before) << file;
  }
  EXPECT_EQ(Record::open(folder_.path(), Record::Access::write).error().code, ErrorCode::no_record);
}

TEST_F(DamagedRecord, WithAForeignOrCutLogIsNeverSilentlyWrong) {
  for (int i = 0; i < 20; ++i) {
    const std::string file = folder_.path(fmt::format("log-{}.db", i));
    std::ofstream(file, std::ios::binary) << sound_;
    std::string log(32 + random_() % 9000, '\0');
    for (char& byte : log) byte = static_cast<char>(random_());
    if (i % 2 == 0) log.replace(0, 4, "\x37\x7f\x06\x82");
    std::ofstream(file + "-wal", std::ios::binary) << log;
    EXPECT_NE(outcome_of(file, expected_), Outcome::wrong) << i;
  }
}

TEST_F(DamagedRecord, ThatWasBegunOnlyIsMadeByTheNextOneWhoWrites) {
  const std::string file = folder_.path("begun.db");
  SQLite::Database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("PRAGMA journal_mode = WAL");
  for (const std::string& begun : {file, folder_.write("empty.db", "")}) {
    const Result<Record> read = Record::open(begun, Record::Access::read);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::no_record);
    EXPECT_NE(read.error().message.find("`onrecord add`"), std::string::npos);
    Result<Record> record = Record::open(begun, Record::Access::write);
    ASSERT_TRUE(record) << record.error().describe();
    EXPECT_TRUE(add_week(*record, 0, 3));
    EXPECT_TRUE(record->check()->empty());
  }
}

TEST_F(DamagedRecord, OfWhichTheMakerWasKilledIsNoneYet) {
  const std::string making = folder_.path("making.db"), left = folder_.path("left.db");
  {  // a file and its journal, as they are on the disk before the first transaction ends
    SQLite::Database database(making, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA cache_size = 1; BEGIN; CREATE TABLE article (text TEXT)");
    for (int i = 0; i < 50; ++i) database.exec("INSERT INTO article VALUES (zeroblob(4000))");
    std::filesystem::copy_file(making, left);
    std::filesystem::copy_file(making + "-journal", left + "-journal");
  }
  const auto read = Record::open(left, Record::Access::read);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::no_record);
  EXPECT_TRUE(Record::open(left, Record::Access::write));
}

// What `check` vouches for: what the publisher gives, what was said, where, and its words. Other
// columns, such as scores and reasons, may change within a sound page and nobody can tell.
std::vector<std::string> vouched_for(const std::string& file) {
  std::vector<std::string> out;
  SQLite::Database plain(file, SQLite::OPEN_READONLY);
  for (const char* sql : {"SELECT a.name, v.title, v.outlet, v.date, v.url, v.text, v.hash, "
                          "v.is_latest FROM version v "
                          "JOIN article a ON a.id = v.article_id",
                          "SELECT version_id, key, words, speaker FROM statement",
                          "SELECT statement_id, first, past FROM part WHERE role = 'content'"}) {
    SQLite::Statement query(plain, sql);
    while (query.executeStep()) {
      std::string& row = out.emplace_back();
      for (int i = 0; i < query.getColumnCount(); ++i) row += query.getColumn(i).getString() + '|';
    }
  }
  std::ranges::sort(out);
  return out;
}

TEST_F(DamagedRecord, WithOneFlippedBitKeepsTextsWordsAndPlacesOrIsReported) {
  const std::vector<std::string> expected = vouched_for(folder_.write("whole.db", sound_));
  int passed = 0;
  for (int i = 0; i < 200; ++i) {
    std::string bytes = sound_;
    const std::size_t at = random_() % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << random_() % 8));
    const std::string file = folder_.write("flipped.db", bytes);
    const Result<Record> record = Record::open(file, Record::Access::write);
    if (!record) {
      EXPECT_TRUE(says_what_to_do(record.error())) << at;
      continue;
    }
    const auto found = record->check();
    static_cast<void>(answers(*record));
    if (!found || !found->empty()) continue;
    ++passed;
    EXPECT_EQ(vouched_for(file), expected) << "byte " << at;
  }
  EXPECT_GT(passed, 20);  // else this is no test of what check lets pass
}

// The last transactions stand in a log beside the file.
struct WithLog {
  std::string file, log;
};

WithLog record_with_log(std::size_t begin) {
  const TemporaryFolder folder;
  const std::string file = folder.path("logged.db");
  Result<Record> record = Record::open(file, Record::Access::write);
  for (std::size_t i = begin; i < begin + 5; ++i) EXPECT_TRUE(add_week(*record, i, i + 1));
  return {bytes_of(file), bytes_of(file + "-wal")};
}

TEST_F(DamagedRecord, WhoseLogWasCutHoldsAllUpToSomeStep) {
  const WithLog whole = record_with_log(0);
  ASSERT_FALSE(whole.log.empty());
  for (int i = 0; i < 30; ++i) {
    const std::string file = folder_.write(fmt::format("cut-{}.db", i), whole.file);
    static_cast<void>(folder_.write(fmt::format("cut-{}.db-wal", i),
                                    whole.log.substr(0, random_() % whole.log.size())));
    const Result<Record> record = Record::open(file, Record::Access::write);
    if (!record) {
      EXPECT_TRUE(says_what_to_do(record.error())) << record.error().describe();
      continue;
    }
    const auto found = record->check();
    ASSERT_TRUE(found) << found.error().describe();
    EXPECT_TRUE(found->empty()) << found->front().what;
    bool was_held = true;
    for (std::size_t article = 0; article < 5; ++article) {
      const bool is_held = *record->holds(week_article(article).article, true);
      EXPECT_TRUE(was_held || !is_held) << article;
      was_held = is_held;
    }
  }
}

TEST_F(DamagedRecord, WithTheLogOfAnotherRecordIsRefusedOrReportedOrIsTheOther) {
  const WithLog mine = record_with_log(0), other = record_with_log(20);
  for (const std::string& file : {mine.file, sound_}) {
    const std::string mixed = folder_.write("mixed.db", file);
    static_cast<void>(folder_.write("mixed.db-wal", other.log));
    const Result<Record> record = Record::open(mixed, Record::Access::write);
    if (!record) {
      EXPECT_TRUE(says_what_to_do(record.error())) << record.error().describe();
      continue;
    }
    const auto found = record->check();
    if (!found || !found->empty()) continue;
    for (std::size_t i = 20; i < 25; ++i) {
      EXPECT_TRUE(*record->holds(week_article(i).article, true)) << i;
    }
  }
}

// Everything that can be asked and done, whatever comes of it.
void use_all(Record& record, const std::string& id) {
  static_cast<void>(answers(record));
  static_cast<void>(record.show(id));
  static_cast<void>(record.show(""));
  static_cast<void>(record.kept({}, 0, 100));
  static_cast<void>(record.kept({.words = "ferry"}, 0, 100));
  static_cast<void>(record.to_read({}, "model 2", 0, 100));
  static_cast<void>(record.corrections({}));
  static_cast<void>(record.decisions());
  static_cast<void>(record.appearances(1));
  static_cast<void>(record.check());
  static_cast<void>(add_week(record, 11, 16));
  Article late;
  late.id = "late";
  late.text = "Velling said it is over.";
  late.date = "2031-05-03";
  const Document document = article_of(late);
  const Reading reading = reading_of(document, {{"Velling", "it is over", Form::indirect}});
  const NewArticle article{&document, &reading, "late", "m"};
  static_cast<void>(record.add({&article, 1}));
  const std::vector<NewCorrection> corrections = {
      {.verdict = Verdict::reject, .id = id, .by = "Ada"},
      {.verdict = Verdict::change, .id = id, .speaker = "Ilka Moor", .by = "Ada"}};
  static_cast<void>(record.correct(corrections));
  static_cast<void>(record.undo_corrections(id, "Ada"));
  static_cast<void>(record.rename_actor(1, "Mara Vell", {"Ada"}));
  static_cast<void>(record.merge_actors(1, 2, {"Ada"}));
  static_cast<void>(record.split_actor(3, {.outlet = "Quay Post"}, {"Ada"}));
  for (std::int64_t i = 1; i < 4; ++i) static_cast<void>(record.undo_decision(i, "Ada"));
  const auto unread = record.to_read({}, "model 2", 0, 3);
  if (!unread) return;
  for (const Unread& one : *unread) {
    const Reading none;
    const NewReading again{one.version, &one.document, &none, "model 2"};
    static_cast<void>(record.reread({&again, 1}));
  }
}

// Each value of each column in turn; the library neither throws nor runs on for ever.
TEST_F(DamagedRecord, WithAnyWrongValueIsUsedWithoutHarm) {
  const std::string whole = folder_.path("whole.db");
  std::string id;
  {
    Result<Record> record = Record::open(whole, Record::Access::write);
    ASSERT_TRUE(add_week(*record, 0, 14));  // few, for there are many values
    id = std::get<std::string>(record->statements({})->rows.front()[0]);
    const std::vector<NewCorrection> one = {
        {.verdict = Verdict::change, .id = id, .speaker = "Nela Brandt", .by = "Ada"}};
    const auto corrected = record->correct(one);
    ASSERT_EQ(corrected->made, 1U) << corrected->errors.front().message;
  }
  const std::string bytes = bytes_of(whole);
  const std::vector<std::string> numbers = {"-1", "9223372036854775807", "-9223372036854775808"};
  const std::vector<std::string> texts = {
      "''", "'['", "'{\"a\": 1}'", "'[1, [2, 3]]'", "x'ff00'",
  };
  SQLite::Database plain(whole, SQLite::OPEN_READONLY);
  SQLite::Statement columns(
      plain,
      "SELECT m.name, c.name, c.type FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE "
      "m.type = 'table' AND m.name NOT LIKE '%\\_words%' ESCAPE '\\' AND c.type <> 'ANY'");
  int tried = 0;
  while (columns.executeStep()) {
    const std::string table = columns.getColumn(0), column = columns.getColumn(1);
    const bool is_text = columns.getColumn(2).getString() == "TEXT";
    for (const std::string& value : is_text ? texts : numbers) {
      const std::string file = folder_.write("value.db", bytes);
      try {
        SQLite::Database damaged(file, SQLite::OPEN_READWRITE);
        damaged.exec("PRAGMA ignore_check_constraints = ON");
        // A blob in a column of text, as a flipped bit of its type makes it, is left to the flips.
        damaged.exec("UPDATE OR IGNORE " + table + " SET " + column + " = " +
                     (value.starts_with("x'") ? "CAST(" + value + " AS TEXT)" : value));
      } catch (const SQLite::Exception&) {
        continue;  // no such value can be there
      }
      Result<Record> record = Record::open(file, Record::Access::write);
      if (!record) continue;
      ++tried;
      EXPECT_NO_THROW(use_all(*record, id)) << table << '.' << column << " = " << value;
    }
  }
  EXPECT_GT(tried, 150);
}

}  // namespace
}  // namespace onrecord
