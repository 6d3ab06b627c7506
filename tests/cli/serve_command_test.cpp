#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>  // NOLINT: POSIX, for kill
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "cli/command.h"
#include "serve/connection.h"

namespace onrecord::cli {
namespace {

const std::string kExample = ONRECORD_EXAMPLES "/agency.txt";

// A record with an article.
std::string record_in(const TemporaryFolder& folder) {
  std::string file = folder.path("news.onrecord");
  const Finished added = run_command("add --no-statements --db " + file + " " + kExample);
  EXPECT_EQ(added.exit_code, 0) << added.err;
  return file;
}

/// `onrecord serve`, running beside the test.
class Serving {
 public:
  explicit Serving(const std::string& record, const TemporaryFolder& folder)
      : out_(folder.path("out")) {
    process_ = ::fork();
    if (process_ != 0) return;
    const int out = ::open(out_.c_str(), O_WRONLY | O_CREAT, 0600);  // NOLINT: POSIX
    ::dup2(out, STDOUT_FILENO);
    ::execl(ONRECORD_COMMAND, ONRECORD_COMMAND, "serve", "--db", record.c_str(), "--listen",
            "127.0.0.1:0", static_cast<char*>(nullptr));  // NOLINT: POSIX
    ::_exit(99);
  }
  ~Serving() {
    if (process_ > 0) ::kill(process_, SIGKILL);
  }
  Serving(const Serving&) = delete;
  Serving& operator=(const Serving&) = delete;

  /// The line that it prints.
  [[nodiscard]] std::string address() const {
    for (int wait = 0; wait < 400; ++wait) {
      std::string text = file_content(out_);
      if (!text.empty() && text.back() == '\n') return text;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return "";
  }
  int end(int signal) {
    ::kill(process_, signal);
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  std::string out_;
  pid_t process_ = -1;
};

TEST(Serve, PrintsItsAddressAndEndsWhenTold) {
  const TemporaryFolder folder;
  const std::string record = record_in(folder);
  for (const int signal : {SIGINT, SIGTERM}) {
    const TemporaryFolder output;
    Serving serving(record, output);
    const std::string address = serving.address();
    ASSERT_TRUE(address.starts_with("http://127.0.0.1:")) << address;
    const std::string port = address.substr(address.rfind(':') + 1);
    serve::Connection connection(static_cast<std::uint16_t>(std::stoi(port)));
    const serve::Received answer = connection.ask("GET", "/api/record");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.json()["articles"], 1);
    EXPECT_EQ(serving.end(signal), 0);
  }
}

TEST(Serve, SaysWhatIsMissing) {
  const TemporaryFolder folder;
  const Finished missing =
      run_command("serve --listen 127.0.0.1:0 --db " + folder.path("none.onrecord"));
  EXPECT_EQ(missing.exit_code, 3);
  EXPECT_TRUE(contains(missing.err, "[file_missing]")) << missing.err;
  const std::string record = record_in(folder);
  const Finished open = run_command("serve --listen 0.0.0.0:0 --db " + record);
  EXPECT_EQ(open.exit_code, 2);
  EXPECT_TRUE(contains(open.err, "--token-file")) << open.err;
  const std::string tokens = folder.write("tokens", "read short");
  ::chmod(tokens.c_str(), 0600);
  const Finished bad = run_command("serve --db " + record + " --token-file " + tokens);
  EXPECT_EQ(bad.exit_code, 3);
  EXPECT_TRUE(contains(bad.err, "tokens:1:")) << bad.err;
}

}  // namespace
}  // namespace onrecord::cli
