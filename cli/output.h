#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/exit_code.h"

namespace onrecord::cli {

[[nodiscard]] bool stdin_is_terminal();
[[nodiscard]] bool stdout_is_terminal();
/// Columns of the terminal that standard output is; $COLUMNS or 100 where it is none.
[[nodiscard]] std::size_t stdout_width();

/// What was done so far.
struct Tally {
  std::size_t articles = 0;
  std::size_t statements = 0;
  std::size_t failed = 0;     ///< inputs or rows without result
  std::size_t set_aside = 0;  ///< articles in other languages
  std::uint64_t bytes_read = 0;
};

/// One line on standard error that is drawn over, ten times a second at most; nothing where
/// standard error is not a terminal.
class ProgressLine {
 public:
  /// `bytes_in_all` is unknown where an input is a pipe.
  explicit ProgressLine(std::optional<std::uint64_t> bytes_in_all);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Counts, articles a second, and the time that is left, by the bytes read, or else that passed.
  void draw(const Tally& tally);
  void clear();  ///< to be called before anything else is printed

 private:
  using Clock = std::chrono::steady_clock;
  [[nodiscard]] std::string time_left(const Tally& tally, double seconds) const;

  bool shown_;
  bool drawn_ = false;
  std::optional<std::uint64_t> bytes_in_all_;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point last_;
};

/// Writes to standard output at once, so that a reader of a pipe sees each article as soon as
/// it is done. False where that failed; `report_output_failure` then says why.
[[nodiscard]] bool print_result(std::string_view text);

/// A message for the user, a line on standard error.
void print_message(std::string_view message);

/// Says why writing failed; nothing where the reader of a pipe has simply gone away.
ExitCode report_output_failure();

}  // namespace onrecord::cli
