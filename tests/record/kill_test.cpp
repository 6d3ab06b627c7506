// What is left of a record whose writer is killed.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>
#include <set>
#include <string>
#include <thread>

#include "record/news_week.h"

namespace onrecord {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kArticles = 60;
constexpr unsigned kSeed = 5;

// Adds the week in steps of 1 to 16 articles, and tells through `pipe` how many are safe.
void add_all(const std::string& file, int pipe) {
  Result<Record> record = Record::open(file, Record::Access::write);
  if (!record) _exit(1);
  std::minstd_rand random(kSeed);
  for (std::size_t begin = 0; begin < kArticles;) {
    const std::size_t end = std::min(kArticles, begin + 1 + random() % 16);
    if (!add_week(*record, begin, end)) _exit(2);
    begin = end;
    const auto safe = static_cast<unsigned char>(end);
    if (pipe >= 0 && write(pipe, &safe, 1) != 1) _exit(3);
  }
}

// Runs `add_all` in a process of its own and kills it after `delay`; returns how many articles it
// said are safe. A negative delay lets it end.
std::size_t add_and_kill(const std::string& file, std::chrono::microseconds delay) {
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    add_all(file, ends[1]);
    _exit(0);
  }
  close(ends[1]);
  if (delay.count() >= 0) {
    std::this_thread::sleep_for(delay);
    kill(child, SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0) << WEXITSTATUS(status);
  std::size_t safe = 0;
  for (unsigned char number = 0; read(ends[0], &number, 1) == 1;) safe = number;
  close(ends[0]);
  return safe;
}

// Articles by key and hash; each once.
std::multiset<std::string> texts_in(const std::string& file) {
  std::multiset<std::string> out;
  for (const std::string& row : dump(file)) {
    if (row.starts_with("version|")) out.insert(row);
  }
  return out;
}

TEST(KilledAdd, LeavesASoundRecordAndIsTakenUpAgain) {
  const TemporaryFolder folder;
  const std::string whole = folder.path("whole.db");
  auto time = std::chrono::microseconds::max();  // of an undisturbed run on a machine at rest
  for (int i = 0; i < 3; ++i) {
    std::filesystem::remove(whole);
    const auto start = Clock::now();
    add_and_kill(whole, std::chrono::microseconds(-1));
    time =
        std::min(time, std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start));
  }
  const std::vector<std::string> expected = dump(whole);

  std::mt19937 random(kSeed);
  int interrupted = 0;
  for (int i = 0; i < 200; ++i) {
    const std::string file = folder.path("killed-" + std::to_string(i) + ".db");
    const std::chrono::microseconds delay(
        std::uniform_int_distribution<std::int64_t>(0, time.count())(random));
    const std::size_t safe = add_and_kill(file, delay);
    if (safe < kArticles) ++interrupted;
    if (std::filesystem::exists(file)) {
      const Result<Record> record = Record::open(file, Record::Access::write);
      ASSERT_TRUE(record) << i << ": " << record.error().describe();
      const auto found = record->check();
      ASSERT_TRUE(found) << i << ": " << found.error().describe();
      EXPECT_TRUE(found->empty()) << i << ": " << found->front().what;
      for (std::size_t article = 0; article < safe; ++article) {
        EXPECT_TRUE(*record->holds(week_article(article).article, true)) << i << ", " << article;
      }
      const auto texts = texts_in(file);
      EXPECT_EQ(std::set<std::string>(texts.begin(), texts.end()).size(), texts.size()) << i;
    } else {
      EXPECT_EQ(safe, 0U) << i;
    }
    add_and_kill(file, std::chrono::microseconds(-1));  // the same command again
    EXPECT_EQ(dump(file), expected) << i << ", killed after " << delay.count() << " µs";
    std::filesystem::remove(file);
  }
  EXPECT_GT(interrupted, 50);  // else the moments are no test
}

}  // namespace
}  // namespace onrecord
