#include "cli/output.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "onrecord/result.h"

namespace onrecord::cli {
namespace {

constexpr auto kBetweenDrawings = std::chrono::milliseconds(100);
constexpr std::size_t kBarWidth = 24;

std::string bar(std::uint64_t done, std::uint64_t all) {
  const double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(all));
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(kBarWidth));
  return fmt::format("[{:#<{}}{:.<{}}] {:3.0f} %  ", "", filled, "", kBarWidth - filled,
                     share * 100);
}

std::string counted(std::size_t number, std::string_view what) {
  return number > 0 ? fmt::format("  {} {}", number, what) : "";
}

// "45 s", "3 min", "2 h 05 min"
std::string duration(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} s", seconds);
  const auto minutes = std::lround(seconds / 60);
  if (minutes < 90) return fmt::format("{} min", minutes);
  return fmt::format("{} h {:02} min", minutes / 60, minutes % 60);
}

}  // namespace

bool stdin_is_terminal() { return ::isatty(STDIN_FILENO) == 1; }
bool stdout_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

std::size_t stdout_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* columns = std::getenv("COLUMNS");
  const int told = columns == nullptr ? 0 : std::atoi(columns);
  return told > 0 ? static_cast<std::size_t>(told) : 100;
}

ProgressLine::ProgressLine(std::optional<std::uint64_t> bytes_in_all)
    : shown_(::isatty(STDERR_FILENO) == 1), bytes_in_all_(bytes_in_all) {}

void ProgressLine::draw(const Tally& tally) {
  const Clock::time_point now = Clock::now();
  if (!shown_ || now - last_ < kBetweenDrawings) return;
  last_ = now;
  drawn_ = true;
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  const double rate = static_cast<double>(tally.articles) / seconds;
  const std::string line = fmt::format(
      "\r\x1b[K{}{} articles{}{}{}  {:.{}f}/s  {}",
      bytes_in_all_.value_or(0) > 0 ? bar(tally.bytes_read, *bytes_in_all_) : "", tally.articles,
      counted(tally.statements, "statements"), counted(tally.set_aside, "set aside"),
      counted(tally.failed, "failed"), rate, rate < 10 ? 1 : 0, time_left(tally, seconds));
  std::fputs(line.c_str(), stderr);
}

std::string ProgressLine::time_left(const Tally& tally, double seconds) const {
  const std::uint64_t all = bytes_in_all_.value_or(0);
  if (tally.bytes_read == 0 || all <= tally.bytes_read || seconds < 1) return duration(seconds);
  const double rest = static_cast<double>(all - tally.bytes_read);
  return duration(seconds * rest / static_cast<double>(tally.bytes_read)) + " left";
}

void ProgressLine::clear() {
  if (!drawn_) return;
  std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

bool print_result(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
         std::fflush(stdout) == 0;
}

void print_message(std::string_view message) {
  const std::string line = fmt::format("{}\n", message);  // one write: lines don't mix
  std::fwrite(line.data(), 1, line.size(), stderr);
}

ExitCode report_output_failure() {
  const int error_number = errno;
  if (error_number != EPIPE) {
    const Error error{ErrorCode::write_failed,
                      fmt::format("cannot be written: {}", std::strerror(error_number)),
                      Place{"stdout"}};
    print_message(error.describe());
  }
  return output_failed;
}

}  // namespace onrecord::cli
