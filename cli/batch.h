#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "onrecord/record.h"

namespace onrecord::cli {

/// An article that has been read and is to be written.
struct Waiting {
  Document document;
  std::optional<Reading> reading;
  std::string place;
};

/// Collects articles and writes them to a record together, once a second at least.
class Batch {
 public:
  /// `model`: which one made the readings.
  Batch(Record& record, std::string model) : record_(record), model_(std::move(model)) {}

  /// An exit code where writing failed, which has been printed then.
  [[nodiscard]] std::optional<ExitCode> add(Waiting waiting);
  [[nodiscard]] std::optional<ExitCode> write();
  /// Counts an article that the record has already.
  void skip();

  /// What was done, in one line.
  [[nodiscard]] std::string summary() const;

 private:
  using Clock = std::chrono::steady_clock;
  Record& record_;
  std::string model_;
  std::vector<Waiting> waiting_;
  std::array<std::size_t, 4> counts_{};  // by `Added`
  Clock::time_point written_ = Clock::now();
};

/// "file:line", or the file where it has no lines.
[[nodiscard]] std::string described(const Place& place);

}  // namespace onrecord::cli
