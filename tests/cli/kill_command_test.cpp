// `onrecord add` that is killed.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "cli/command.h"

namespace onrecord::cli {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;

constexpr std::size_t kFiles = 200;
constexpr unsigned kSeed = 11;

// Runs the command with these arguments and kills it after `delay`, unless it has ended by then.
// Returns its exit code, -1 where it was killed.
int run_and_kill(const std::vector<std::string>& arguments, std::optional<microseconds> delay) {
  std::vector<char*> argv = {const_cast<char*>(ONRECORD_COMMAND)};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDERR_FILENO);
    execv(ONRECORD_COMMAND, argv.data());
    _exit(127);
  }
  if (delay) {
    std::this_thread::sleep_for(*delay);
    kill(child, SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string file_text(std::size_t number) {
  std::string text = "Mara Velling said no to pier " + std::to_string(number) + ". ";
  for (std::size_t i = 0; i < 40; ++i) {
    text += "Ferry " + std::to_string(number * 53 + i) + " sails at noon. ";
  }
  return text;
}

// Names of the record's articles, sorted.
std::vector<std::string> articles_in(const std::string& record) {
  const Finished listed = run_command("articles --limit 100000 --format jsonl --db " + record);
  EXPECT_EQ(listed.exit_code, 0) << listed.err;
  std::vector<std::string> out;
  std::istringstream lines(listed.out);
  for (std::string line; std::getline(lines, line);) {
    out.push_back(nlohmann::json::parse(line)["article"].get<std::string>());
  }
  std::ranges::sort(out);
  return out;
}

TEST(KilledCommand, LeavesASoundRecordAndIsTakenUpAgain) {
  const TemporaryFolder folder;
  const std::string whole = folder.path("whole.db");
  std::vector<std::string> arguments = {"add", "--no-statements", "--db", whole};
  for (std::size_t i = 0; i < kFiles; ++i) {
    arguments.push_back(folder.write("news-" + std::to_string(i) + ".txt", file_text(i)));
  }
  const auto start = Clock::now();
  ASSERT_EQ(run_and_kill(arguments, std::nullopt), 0);
  const auto time = std::chrono::duration_cast<microseconds>(Clock::now() - start);
  const std::vector<std::string> expected = articles_in(whole);
  ASSERT_EQ(expected.size(), kFiles);

  std::mt19937 random(kSeed);
  int interrupted = 0;
  for (int i = 0; i < 20; ++i) {
    const std::string record = folder.path("killed.db");
    arguments[3] = record;
    const microseconds delay(std::uniform_int_distribution<std::int64_t>(0, time.count())(random));
    if (run_and_kill(arguments, delay) == -1) ++interrupted;
    const Finished checked = run_command("check --db " + record);
    if (checked.exit_code == 0) {
      const std::vector<std::string> kept = articles_in(record);
      EXPECT_TRUE(std::ranges::includes(expected, kept)) << delay.count();
      EXPECT_EQ(std::ranges::adjacent_find(kept), kept.end()) << delay.count();
    } else {  // killed before there was a record
      EXPECT_TRUE(contains(checked.err, "`onrecord add` makes")) << checked.err;
    }
    ASSERT_EQ(run_and_kill(arguments, std::nullopt), 0) << delay.count();  // the same again
    EXPECT_EQ(articles_in(record), expected) << delay.count();
    for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(record + ending);
  }
  EXPECT_GT(interrupted, 5);  // else the moments are no test
}

}  // namespace
}  // namespace onrecord::cli
