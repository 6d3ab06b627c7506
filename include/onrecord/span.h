#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace onrecord {

/// A half-open range of UTF-8 bytes, [begin_byte, end_byte), into `Document::text()`.
/// Both ends lie on code point boundaries. Code points are counted only where a text
/// leaves the library (`CodePointOffsets`), since that is what Python and Citron count.
struct Span {
  std::uint32_t begin_byte = 0;
  std::uint32_t end_byte = 0;

  [[nodiscard]] constexpr std::size_t size() const { return end_byte - begin_byte; }
  [[nodiscard]] constexpr bool empty() const { return begin_byte == end_byte; }
  /// True where `other` lies wholly inside this span (equal spans contain each other).
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin_byte <= other.begin_byte && other.end_byte <= end_byte;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin_byte < other.end_byte && other.begin_byte < end_byte;
  }
  friend constexpr bool operator==(Span, Span) = default;
  friend constexpr std::strong_ordering operator<=>(Span a, Span b) {
    return a.begin_byte == b.begin_byte ? a.end_byte <=> b.end_byte : a.begin_byte <=> b.begin_byte;
  }
};

/// The bytes of `text` that `span` covers; the view lives as long as `text` does.
[[nodiscard]] constexpr std::string_view surface(std::string_view text, Span span) {
  return text.substr(span.begin_byte, span.size());
}

}  // namespace onrecord
