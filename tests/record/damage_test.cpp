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

}  // namespace
}  // namespace onrecord
