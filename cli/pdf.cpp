#include "cli/pdf.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

namespace onrecord::cli {
namespace {

namespace fs = std::filesystem;

// A folder that is removed with all that is in it.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::error_code none;
    std::string pattern = (fs::temp_directory_path(none) / "onrecord-XXXXXX").string();
    if (!none && ::mkdtemp(pattern.data()) != nullptr) path_ = pattern;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }  ///< empty: could not be made

 private:
  fs::path path_;
};

bool is_program(const fs::path& path) {
  std::error_code none;
  return fs::is_regular_file(path, none) && ::access(path.c_str(), X_OK) == 0;
}

std::vector<std::string> arguments(const fs::path& browser, const fs::path& folder) {
  std::vector<std::string> out = {browser.string(),
                                  "--headless",
                                  "--disable-gpu",
                                  "--disable-background-networking",
                                  "--no-first-run",
                                  "--no-default-browser-check",
                                  "--disable-dev-shm-usage",
                                  "--no-pdf-header-footer",
                                  "--user-data-dir=" + (folder / "profile").string(),
                                  "--print-to-pdf=" + (folder / "report.pdf").string()};
  if (::geteuid() == 0) out.emplace_back("--no-sandbox");  // root has none
  out.push_back("file://" + (folder / "report.html").string());
  return out;
}

// Runs the program in a process group of its own, without input or output. -1: it could not be
// started.
pid_t start(std::vector<std::string> words) {
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const pid_t child = ::fork();
  if (child != 0) return child;
  ::setpgid(0, 0);
  const int nothing = ::open("/dev/null", O_RDWR);
  for (const int standard : {0, 1, 2}) ::dup2(nothing, standard);
  ::execv(argv[0], argv.data());
  ::_exit(127);
}

// Its exit status; none where it had to be ended.
std::optional<int> wait_for(pid_t child, std::chrono::seconds most) {
  const auto end = std::chrono::steady_clock::now() + most;
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() >= end) {
      ::kill(-child, SIGKILL);
      ::waitpid(child, &status, 0);
      return std::nullopt;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool write_file(const fs::path& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary);
  file << text << std::flush;
  return file.good();
}

}  // namespace

std::optional<fs::path> find_chromium() {
  if (const char* named = std::getenv("ONRECORD_CHROMIUM"); named != nullptr && *named != '\0') {
    return is_program(named) ? std::optional<fs::path>(named) : std::nullopt;
  }
  constexpr std::array<std::string_view, 3> kNames = {"chromium", "chromium-browser",
                                                      "google-chrome"};
  const char* found = std::getenv("PATH");
  const std::string_view folders = found == nullptr ? "" : found;
  for (const std::string_view name : kNames) {
    for (std::size_t at = 0; at <= folders.size();) {
      const std::size_t end = std::min(folders.find(':', at), folders.size());
      const fs::path program = fs::path(folders.substr(at, end - at)) / name;
      if (program.is_absolute() && is_program(program)) return program;
      at = end + 1;
    }
  }
  return std::nullopt;
}

Result<fs::path> print_pdf(const fs::path& browser, const std::string& html, const fs::path& to,
                           std::chrono::seconds most) {
  const ScratchFolder folder;
  const auto failed = [&](const std::string& why) {
    return Error{ErrorCode::write_failed,
                 fmt::format("{}; --format html makes a file that any browser prints", why),
                 Place{to.string()}};
  };
  if (folder.path().empty() || !write_file(folder.path() / "report.html", html)) {
    return failed("the page could not be written into the folder for temporary files");
  }
  const pid_t child = start(arguments(browser, folder.path()));
  if (child < 0) return failed(browser.string() + " could not be started");
  const std::optional<int> status = wait_for(child, most);
  if (!status) {
    return failed(fmt::format("{} did not end within {} seconds", browser.string(), most.count()));
  }
  std::error_code error;
  const fs::path made = folder.path() / "report.pdf";
  if (*status != 0 || !fs::exists(made, error)) {
    return failed(fmt::format("{} failed with exit status {}", browser.string(), *status));
  }
  fs::copy_file(made, to, fs::copy_options::overwrite_existing, error);
  if (error) return failed("the file could not be written: " + error.message());
  return to;
}

}  // namespace onrecord::cli
