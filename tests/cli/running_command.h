#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "cli/command.h"

namespace onrecord::cli {

/// The command built with these tests while it runs; killed at the end where it still does.
class RunningCommand {
 public:
  explicit RunningCommand(const std::vector<std::string>& arguments) {
    std::vector<char*> argv = {const_cast<char*>(ONRECORD_COMMAND)};
    for (const std::string& one : arguments) argv.push_back(const_cast<char*>(one.c_str()));
    argv.push_back(nullptr);
    const std::string err = folder_.path("err");
    process_ = ::fork();
    if (process_ != 0) return;
    ::dup2(::open(err.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
    ::setenv("ASAN_OPTIONS", "detect_leaks=0", 0);
    ::execv(ONRECORD_COMMAND, argv.data());
    ::_exit(127);
  }
  ~RunningCommand() {
    if (process_ > 0) static_cast<void>(end(SIGKILL));
  }
  RunningCommand(const RunningCommand&) = delete;
  RunningCommand& operator=(const RunningCommand&) = delete;

  /// What it has said on standard error by now.
  [[nodiscard]] std::string err() const { return file_content(folder_.path("err")); }

  /// Sends the signal and waits for the end; the exit code, -1 where a signal ended it.
  [[nodiscard]] int end(int signal) {
    ::kill(process_, signal);
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  TemporaryFolder folder_;
  pid_t process_ = 0;
};

/// Asks again and again until `holds` or far too much time has passed; whether it holds.
template <class Holds>
bool eventually(Holds holds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(3);
  while (!holds()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return true;
}

}  // namespace onrecord::cli
