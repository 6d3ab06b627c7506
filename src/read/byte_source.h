#pragma once

#include <cstddef>
#include <span>

#include "onrecord/result.h"

namespace onrecord {

/// Where an `Input` takes its bytes from: a file, a member of an archive, compressed data.
class ByteSource {
 public:
  virtual ~ByteSource() = default;

  /// Puts the next bytes into `room` and returns how many; 0 at the end. After an error, what can
  /// still be read comes next: behind a damaged part, or nothing.
  virtual Result<std::size_t> read(std::span<char> room) = 0;
};

}  // namespace onrecord
