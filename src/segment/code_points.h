#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "onrecord/span.h"

namespace onrecord {

/// One code point and the bytes that it takes. Value 0 and size 0 stand for "none": before
/// the beginning or after the end of a text.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// The code point that begins at `byte` of `text` (valid UTF-8; a broken one reads as U+FFFD).
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t byte);
/// The code point that ends at `byte`.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t byte);

/// White space, with the zero-width characters and the byte order mark, which show as nothing.
[[nodiscard]] bool is_space(char32_t value);
/// Letters and the marks that combine with them.
[[nodiscard]] bool is_letter(char32_t value);
[[nodiscard]] bool is_upper(char32_t value);
[[nodiscard]] bool is_lower(char32_t value);
[[nodiscard]] constexpr bool is_digit(char32_t value) { return value >= U'0' && value <= U'9'; }

/// The first byte at or after `byte`, at most `end`, that is not white space.
[[nodiscard]] std::size_t skip_spaces(std::string_view text, std::size_t byte, std::size_t end);
/// `span` without white space at its ends; empty, at its own beginning, where it has no more.
[[nodiscard]] Span trim(std::string_view text, Span span);

}  // namespace onrecord
