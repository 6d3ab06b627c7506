#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/result.h"
#include "onrecord/span.h"

namespace onrecord {

/// Half-open range of UTF-16 code units, which Java, and so DNA, counts.
struct Utf16Range {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  friend bool operator==(Utf16Range, Utf16Range) = default;
};

/// Turns byte offsets of one text into those of UTF-16 and back. Building takes one pass over the
/// text and 4 bytes per 64 of it. Views `text`, valid UTF-8, which must outlive it.
class Utf16Offsets {
 public:
  explicit Utf16Offsets(std::string_view text);
  explicit Utf16Offsets(std::string&&) = delete;

  /// Code units before `byte`, in constant time; none where `byte` lies behind the text or inside
  /// a code point.
  [[nodiscard]] std::optional<std::int64_t> unit_of(std::size_t byte) const;

  /// Where code unit `unit` begins, in logarithmic time; none where `unit` lies outside the text
  /// or inside a surrogate pair.
  [[nodiscard]] std::optional<std::size_t> byte_of(std::int64_t unit) const;

  /// Both ends converted. Errors: `bad_project`, also where the end is before the beginning.
  [[nodiscard]] Result<Utf16Range> range_of(Span span) const;
  [[nodiscard]] Result<Span> span_of(Utf16Range range) const;

  /// Length of the text in code units.
  [[nodiscard]] std::int64_t count() const { return units_before(text_.size()); }

 private:
  [[nodiscard]] std::int64_t units_before(std::size_t byte) const;

  std::string_view text_;
  std::vector<std::uint32_t> before_block_;  // code units that begin before byte 64 * i
};

}  // namespace onrecord
