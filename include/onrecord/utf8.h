#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/span.h"

namespace onrecord {

struct RepairedText {
  std::string text;
  std::size_t replaced_bytes;  ///< invalid bytes that U+FFFD stands for; 0: nothing was wrong
};

/// `bytes` as valid UTF-8: a leading byte order mark is dropped and every maximal invalid
/// part becomes one U+FFFD, as Python's errors="replace" does (Unicode 15, section 3.9).
/// All else is kept byte for byte: line ends, no-break spaces, NUL.
[[nodiscard]] RepairedText repair_utf8(std::string_view bytes);

/// Offset of the first byte that is not part of valid UTF-8; none where all of it is.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Whether a code point begins with `byte` of valid UTF-8: all its other bytes are 10xxxxxx.
[[nodiscard]] constexpr bool begins_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// How many code points `text`, valid UTF-8, has.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Half-open range of code points, which Python, spaCy and Citron count.
struct CodePointRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend constexpr bool operator==(CodePointRange, CodePointRange) = default;
};

/// Turns byte offsets of one text into code point offsets and back. Building takes one pass
/// over the text and 4 bytes per 64 of it. Views `text`, valid UTF-8, which must outlive it.
class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text);
  explicit CodePointOffsets(std::string&&) = delete;

  /// Code points that begin before `byte`; constant time. `byte` <= size of the text.
  [[nodiscard]] std::size_t code_point_of(std::size_t byte) const;
  [[nodiscard]] CodePointRange range_of(Span span) const {
    return {code_point_of(span.begin_byte), code_point_of(span.end_byte)};
  }

  /// Where code point `code_point` begins; the size of the text where it has no more than
  /// that many. Logarithmic time.
  [[nodiscard]] std::size_t byte_of(std::size_t code_point) const;

  /// Length of the text in code points.
  [[nodiscard]] std::size_t count() const { return code_point_of(text_.size()); }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> before_block_;  // code points before byte 64 * i
};

}  // namespace onrecord
