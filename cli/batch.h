#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/exit_code.h"
#include "onrecord/record.h"

namespace onrecord::cli {

/// An article that has been read and is to be written.
struct Waiting {
  Document document;
  std::optional<Reading> reading;
  Place place;
};

/// Collects articles and writes them to a record together, once a second at least.
class Batch {
 public:
  /// Is told what became of each article that was written.
  using Told = std::function<void(const Waiting&, Added)>;

  /// `model`: which one made the readings.
  Batch(Record record, std::string model, Told told = {})
      : record_(std::move(record)), model_(std::move(model)), told_(std::move(told)) {}

  /// Why writing failed. Then all goes on waiting, and may be written later.
  [[nodiscard]] std::optional<Error> add(Waiting waiting);
  [[nodiscard]] std::optional<Error> write();
  /// Counts an article that the record has already.
  void skip();

  /// What was done, in one line.
  [[nodiscard]] std::string summary() const;

 private:
  using Clock = std::chrono::steady_clock;
  Record record_;
  std::string model_;
  Told told_;
  std::vector<Waiting> waiting_;
  std::array<std::size_t, 4> counts_{};  // by `Added`
  Clock::time_point written_ = Clock::now();
};

/// The exit code of a failure, which is printed; none without one.
[[nodiscard]] std::optional<ExitCode> reported(const std::optional<Error>& failure);

/// "file:line", or the file where it has no lines.
[[nodiscard]] std::string described(const Place& place);

}  // namespace onrecord::cli
