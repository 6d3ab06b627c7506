#pragma once

#include <chrono>
#include <csignal>

namespace onrecord::cli {

/// SIGINT and SIGTERM, kept from this thread and from all that begin from now on, and noticed where
/// it suits. A second one ends the program at once, as ever.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  /// Whether one came. On any thread, but on one at a time, like all here.
  [[nodiscard]] bool came() { return wait(std::chrono::milliseconds(0)); }
  /// Waits so long for one; whether one came.
  bool wait(std::chrono::milliseconds time);
  /// Becomes readable when one comes.
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  sigset_t before_{};
  int descriptor_;
  bool came_ = false;
};

}  // namespace onrecord::cli
