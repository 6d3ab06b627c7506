// Several processes at one record.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "record/news_week.h"

namespace onrecord {
namespace {

using Clock = std::chrono::steady_clock;

// How long they write and read: $ONRECORD_WRITERS_SECONDS, for a longer trial.
std::chrono::seconds trial_time() {
  const char* seconds = std::getenv("ONRECORD_WRITERS_SECONDS");
  return std::chrono::seconds(seconds == nullptr ? 4 : std::atoi(seconds));
}

Article numbered(int writer, std::size_t number) {
  WeekArticle one = week_article(13 * (number + 1000 * static_cast<std::size_t>(writer)));
  one.article.id = fmt::format("writer-{}-{}", writer, number);
  one.article.url.clear();
  return one.article;
}

// Adds articles and ends the process, with 255 after an error; how many there were is left in
// `count_file`.
[[noreturn]] void write_until(const std::string& file, int writer, const std::string& count_file,
                              Clock::time_point end) {
  Result<Record> record = Record::open(file, Record::Access::write);
  if (!record) _exit(255);
  std::size_t written = 0;
  for (; Clock::now() < end; ++written) {
    const Document document = article_of(numbered(writer, written));
    const Reading reading = reading_of(document, {{"Mara Velling", "ferry", Form::indirect}});
    const NewArticle article{&document, &reading, "w", "m"};
    if (const auto added = record->add({&article, 1}); !added) {
      fmt::print(stderr, "{}\n", added.error().describe());
      _exit(255);
    }
  }
  std::ofstream(count_file) << written << std::endl;
  _exit(0);
}

[[noreturn]] void read_until(const std::string& file, Clock::time_point end) {
  while (Clock::now() < end) {
    const Result<Record> record = Record::open(file, Record::Access::read);
    if (!record) {
      fmt::print(stderr, "{}\n", record.error().describe());
      _exit(255);
    }
    for (int i = 0; i < 20 && Clock::now() < end; ++i) {
      for (const Result<Listing>& answer :
           {record->statements({.words = "ferry"}), record->statements({}), record->articles({}),
            record->stats({}, "speaker"), record->actors({}), record->show("0")}) {
        if (answer) continue;
        fmt::print(stderr, "{}\n", answer.error().describe());
        _exit(255);
      }
    }
  }
  _exit(0);
}

TEST(RecordOfMany, TakesTwoWritersAndEightReaders) {
  const TemporaryFolder folder;
  const std::string file = folder.path("news.db");
  // Closed again: SQLite forbids to take what is open into another process.
  ASSERT_TRUE(Record::open(file, Record::Access::write));
  const auto count_file = [&](int writer) { return folder.path(fmt::format("count-{}", writer)); };
  const auto end = Clock::now() + trial_time();
  std::vector<pid_t> writers, readers;
  std::size_t in_all = 0;
  for (int i = 0; i < 2; ++i) {
    writers.push_back(fork());
    if (writers.back() == 0) write_until(file, i, count_file(i), end);
  }
  for (int i = 0; i < 8; ++i) {
    readers.push_back(fork());
    if (readers.back() == 0) read_until(file, end);
  }
  int status = 0;
  for (const pid_t reader : readers) {
    waitpid(reader, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  }
  for (int writer = 0; writer < 2; ++writer) {
    waitpid(writers[static_cast<std::size_t>(writer)], &status, 0);
    ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    std::size_t written = 0;
    std::ifstream(count_file(writer)) >> written;
    EXPECT_GT(written, 10U);
    in_all += written;
    const Result<Record> after = Record::open(file, Record::Access::read);
    ASSERT_TRUE(after) << after.error().describe();
    for (std::size_t i = 0; i < written; ++i) {
      EXPECT_TRUE(*after->holds(numbered(writer, i), true)) << i;
    }
    RecordProperty(fmt::format("articles of writer {}", writer), static_cast<int>(written));
  }
  const Result<Record> checked = Record::open(file, Record::Access::write);
  EXPECT_TRUE(checked->check()->empty());
  EXPECT_EQ(checked->articles({.limit = 1'000'000})->rows.size(), in_all);
}

// A record of three articles, closed.
void make_small(const std::string& file) {
  Result<Record> record = Record::open(file, Record::Access::write);
  ASSERT_TRUE(record) << record.error().describe();
  ASSERT_TRUE(add_week(*record, 0, 3));
}

// The system's file system for SQLite, with a clock of its own: who waits for a lock is told at
// once that the time has passed. Meant for a process that does nothing else.
std::int64_t waited = 0;  // µs
int pass_time(sqlite3_vfs*, int microseconds) {
  waited += microseconds;
  return microseconds;
}

TEST(RecordOfMany, TellsAfterAMinuteThatAnotherProgramWrites) {
  const TemporaryFolder folder;
  const std::string file = folder.path("busy.db");
  make_small(file);
  const pid_t child = fork();
  if (child == 0) {
    sqlite3_vfs hurried = *sqlite3_vfs_find(nullptr);
    hurried.zName = "hurried";
    hurried.xSleep = pass_time;
    if (sqlite3_vfs_register(&hurried, 1) != SQLITE_OK) _exit(1);
    SQLite::Database other(file, SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    Result<Record> record = Record::open(file, Record::Access::write);
    if (!record) _exit(2);
    const auto added = add_week(*record, 3, 4);
    if (added || added.error().code != ErrorCode::record_busy) _exit(3);
    if (added.error().message.find("another program is writing") == std::string::npos) _exit(4);
    if (waited < 59'000'000 || waited > 61'000'000) _exit(5);
    if (!record->statements({})) _exit(6);  // who reads need not wait
    other.exec("ROLLBACK");
    _exit(add_week(*record, 3, 4) ? 0 : 7);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(RecordOfMany, TellsThatTheDiskIsFullAndGoesOnWhenItIsNot) {
  const TemporaryFolder folder;
  const std::string file = folder.path("full.db"), whole = folder.path("whole.db");
  {
    Result<Record> record = Record::open(whole, Record::Access::write);
    ASSERT_TRUE(add_week(*record, 0, 30));
  }
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);  // writing fails, as on a full disk
    const rlimit limit{400'000, 400'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    Result<Record> record = Record::open(file, Record::Access::write);
    if (!record) _exit(1);
    for (std::size_t i = 0; i < 30; ++i) {
      const auto added = add_week(*record, i, i + 1);
      if (added) continue;
      const bool is_told = added.error().code == ErrorCode::record_failed &&
                           added.error().message.find("run it again") != std::string::npos;
      _exit(is_told ? 0 : 2);
    }
    _exit(3);  // nothing failed
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  Result<Record> record = Record::open(file, Record::Access::write);
  ASSERT_TRUE(record) << record.error().describe();
  EXPECT_TRUE(record->check()->empty());
  for (std::size_t i = 0; i < 30; ++i) ASSERT_TRUE(add_week(*record, i, i + 1));
  EXPECT_EQ(dump(file), dump(whole));
}

// Runs `act` in a process that is not root's and returns its exit code.
template <class Act>
int as_nobody(Act act) {
  constexpr uid_t kNobody = 65534;
  const pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) _exit(100);
    _exit(act());
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool is_told(const Error& error) {
  return error.code == ErrorCode::record_failed && error.message.size() > 20;
}

using std::filesystem::perms;
constexpr perms kReadAll = perms::owner_read | perms::group_read | perms::others_read;
constexpr perms kSearchAll = perms::owner_exec | perms::group_exec | perms::others_exec;

TEST(RecordOfMany, TellsThatTheFileCannotBeWritten) {
  const TemporaryFolder folder;
  const std::string file = folder.path("fixed.db");
  make_small(file);
  std::filesystem::permissions(file, kReadAll);
  for (const bool folder_is_free : {false, true}) {
    std::filesystem::permissions(folder.path(),
                                 folder_is_free ? perms::all : kReadAll | kSearchAll);
    EXPECT_EQ(as_nobody([&] {
                Result<Record> record = Record::open(file, Record::Access::write);
                if (!record) return is_told(record.error()) ? 0 : 1;
                const auto added = add_week(*record, 3, 4);
                return !added && is_told(added.error()) ? 0 : 2;
              }),
              0)
        << folder_is_free;
  }
  std::filesystem::permissions(folder.path(), perms::all);
  std::filesystem::permissions(file, perms::none);
  EXPECT_EQ(as_nobody([&] {
              const Result<Record> record = Record::open(file, Record::Access::read);
              return !record && is_told(record.error()) ? 0 : 1;
            }),
            0);
}

TEST(RecordOfMany, AnswersFromAFileThatCannotBeWrittenOrTellsWhatThatTakes) {
  const TemporaryFolder folder;
  const std::string file = folder.path("fixed.db");
  make_small(file);
  std::filesystem::permissions(file, kReadAll);
  const auto ask = [&] {
    return as_nobody([&] {
      const Result<Record> record = Record::open(file, Record::Access::read);
      if (!record) return record.error().message.find("use a copy") != std::string::npos ? 1 : 2;
      const auto rows = record->statements({});
      return rows && rows->rows.size() > 10 ? 0 : 3;
    });
  };
  std::filesystem::permissions(folder.path(), kReadAll | kSearchAll);
  EXPECT_EQ(ask(), 1);
  std::filesystem::permissions(folder.path(), perms::all);
  EXPECT_EQ(ask(), 0);
}

}  // namespace
}  // namespace onrecord
