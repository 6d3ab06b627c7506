#include "segment/code_points.h"

#include <utf8proc.h>

#include "onrecord/utf8.h"

namespace onrecord {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

constexpr bool is_ascii(char32_t value) { return value < 0x80; }

utf8proc_category_t category(char32_t value) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(value));
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t byte) {
  if (byte >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[byte]);
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t value = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + byte,
                                     static_cast<utf8proc_ssize_t>(text.size() - byte), &value);
  if (size <= 0) return {kReplacement, 1};
  return {static_cast<char32_t>(value), static_cast<std::uint32_t>(size)};
}

CodePoint code_point_before(std::string_view text, std::size_t byte) {
  if (byte == 0) return {};
  std::size_t begin = byte - 1;
  while (begin > 0 && byte - begin < 4 && !begins_code_point(text[begin])) --begin;
  return {code_point_at(text, begin).value, static_cast<std::uint32_t>(byte - begin)};
}

bool is_space(char32_t value) {
  if (is_ascii(value)) return value == U' ' || (value >= U'\t' && value <= U'\r');
  switch (value) {
    case 0x0085:  // next line
    case 0x00A0:  // no-break space
    case 0x1680:  // ogham space mark
    case 0x3000:  // ideographic space
    case 0xFEFF:  // byte order mark
      return true;
    default:
      // Spaces, zero-width characters, direction marks, line and paragraph separators.
      return (value >= 0x2000 && value <= 0x200F) || (value >= 0x2028 && value <= 0x202F) ||
             (value >= 0x205F && value <= 0x206F);
  }
}

bool is_letter(char32_t value) {
  if (is_ascii(value)) return (value | 0x20U) >= U'a' && (value | 0x20U) <= U'z';
  const utf8proc_category_t kind = category(value);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_ME;
}

bool is_upper(char32_t value) {
  if (is_ascii(value)) return value >= U'A' && value <= U'Z';
  const utf8proc_category_t kind = category(value);
  return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t value) {
  if (is_ascii(value)) return value >= U'a' && value <= U'z';
  return category(value) == UTF8PROC_CATEGORY_LL;
}

std::size_t skip_spaces(std::string_view text, std::size_t byte, std::size_t end) {
  while (byte < end) {
    const CodePoint next = code_point_at(text, byte);
    if (!is_space(next.value)) break;
    byte += next.size;
  }
  return byte < end ? byte : end;
}

Span trim(std::string_view text, Span span) {
  const auto begin = static_cast<std::uint32_t>(skip_spaces(text, span.begin_byte, span.end_byte));
  std::uint32_t end = span.end_byte;
  while (end > begin) {
    const CodePoint last = code_point_before(text, end);
    if (!is_space(last.value)) break;
    end -= last.size;
  }
  return begin < end ? Span{begin, end} : Span{span.begin_byte, span.begin_byte};
}

}  // namespace onrecord
