#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "onrecord/result.h"
#include "read/input.h"

namespace onrecord {

struct Line {
  std::uint64_t number = 0;  ///< 1-based
  std::uint64_t size = 0;    ///< bytes, without the line break
  bool too_large = false;    ///< over the limit: skipped, its bytes were not kept
};

/// Cuts an input into lines, keeping at most `max_bytes` of one.
class LineReader {
 public:
  explicit LineReader(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  /// Puts the next line into `text` (reused between calls). Nothing at the end of the input.
  Result<std::optional<Line>> next(Input& input, std::string& text);

 private:
  std::size_t max_bytes_;
  std::uint64_t number_ = 0;
};

}  // namespace onrecord
