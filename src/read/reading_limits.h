#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "onrecord/reader.h"
#include "onrecord/result.h"
#include "read/input.h"

namespace onrecord {

/// Counts what one file on disk may cost: bytes that come out of it and processor time. Time in
/// which the reader waits, or the caller works, does not count.
class ReadingLimits {
 public:
  explicit ReadingLimits(const ReaderOptions& options) : options_(options) {}

  /// Counting begins anew, for `file`, which has to live until `end`.
  void begin(const Input& file);
  void end();
  /// Between these two the reader works. They are called on one thread.
  void resume();
  void pause();

  /// `bytes` more were unpacked. What is wrong where that was too much, then and ever after.
  std::optional<Error> unpack(std::size_t bytes);
  /// The limit that was passed: the file has to be given up.
  [[nodiscard]] std::optional<Error> passed();

 private:
  ReaderOptions options_;
  const Input* file_ = nullptr;
  std::uint64_t unpacked_ = 0;
  double spent_ = 0;    ///< seconds, up to the last pause
  double resumed_ = 0;  ///< the thread's clock at the last resume
  std::optional<Error> passed_;
};

}  // namespace onrecord
