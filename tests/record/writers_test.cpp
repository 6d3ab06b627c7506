// Several processes at one record.
#include <gtest/gtest.h>
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
  const NewRecord record;
  const TemporaryFolder folder;
  const auto count_file = [&](int writer) { return folder.path(fmt::format("count-{}", writer)); };
  const auto end = Clock::now() + trial_time();
  std::vector<pid_t> writers, readers;
  for (int i = 0; i < 2; ++i) {
    writers.push_back(fork());
    if (writers.back() == 0) write_until(record.file(), i, count_file(i), end);
  }
  for (int i = 0; i < 8; ++i) {
    readers.push_back(fork());
    if (readers.back() == 0) read_until(record.file(), end);
  }
  int status = 0;
  for (const pid_t reader : readers) {
    waitpid(reader, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  }
  const Result<Record> after = Record::open(record.file(), Record::Access::read);
  for (int writer = 0; writer < 2; ++writer) {
    waitpid(writers[static_cast<std::size_t>(writer)], &status, 0);
    ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    std::size_t written = 0;
    std::ifstream(count_file(writer)) >> written;
    EXPECT_GT(written, 10U);
    for (std::size_t i = 0; i < written; ++i) {
      EXPECT_TRUE(*after->holds(numbered(writer, i), true)) << i;
    }
    RecordProperty(fmt::format("articles of writer {}", writer), static_cast<int>(written));
  }
  EXPECT_EQ(record.findings(), std::vector<std::string>{});
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

TEST(RecordOfMany, TellsThatTheFileCannotBeWritten) {
  if (geteuid() == 0) GTEST_SKIP() << "root may write everything";
  const TemporaryFolder folder;
  const std::string file = folder.path("fixed.db");
  { ASSERT_TRUE(Record::open(file, Record::Access::write)); }
  std::filesystem::permissions(file, std::filesystem::perms::owner_read);
  Result<Record> record = Record::open(file, Record::Access::write);
  const bool is_refused = !record || !add_week(*record, 0, 1);
  EXPECT_TRUE(is_refused);
}

}  // namespace
}  // namespace onrecord
