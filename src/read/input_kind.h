#pragma once

#include <cstdint>
#include <string_view>

#include "onrecord/reader.h"
#include "read/input.h"

namespace onrecord {

/// How an input is read.
enum class InputKind : std::uint8_t {
  text,
  json_lines,
  html,
  table,
  feed,
  warc,
  mail,
  gzip,      ///< compressed: what it unpacks to is looked at in turn
  packed,    ///< the same by another program than gzip
  archive,   ///< zip, tar
  xml,       ///< XML that is neither a feed nor a page
  not_read,  ///< known, but nothing that is read: PDF, 7-Zip, RAR
};

/// Bytes that `kind_of` looks at, where the input has so many.
inline constexpr std::size_t kSeenBytes = 4096;

/// What `input`, which begins with `beginning`, is. Its content decides: magic numbers, the first
/// element, the first line. Where that tells nothing, the ending of its name does, and what is left
/// is text. A `format` that is asked for holds for all but compressed data and archives.
[[nodiscard]] InputKind kind_of(const Input& input, std::string_view beginning, InputFormat format);

/// Whether `beginning` says all that there is to know, however much follows: a pipe is not waited
/// for any longer.
[[nodiscard]] bool is_enough(std::string_view beginning);

}  // namespace onrecord
