#include "identify/folded.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "read/ascii_lower.h"
#include "segment/code_points.h"

namespace onrecord {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string without_marks(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                     UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (size < 0) return std::string(text);  // not valid UTF-8: it equals itself only
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

bool is_dropped(char32_t value) {
  return value == U'\'' || value == U'.' || value == U'`' || value == U'‘' || value == U'’' ||
         value == U'ʼ' || value == U'ʻ';
}

bool is_hyphen(char32_t value) { return value == 0x2010 || value == 0x2011; }

}  // namespace

std::string folded(std::string_view text) {
  const std::string lowered = is_ascii(text) ? ascii_lower(text) : without_marks(text);
  std::string result;
  for (std::size_t byte = 0; byte < lowered.size();) {
    const CodePoint next = code_point_at(lowered, byte);
    const std::string_view plain = plain_letter(next.value);
    if (is_hyphen(next.value)) {
      result += '-';
    } else if (!plain.empty()) {
      result += plain;
    } else if (!is_dropped(next.value)) {
      result.append(lowered, byte, next.size);
    }
    byte += next.size;
  }
  return result;
}

std::string_view plain_letter(char32_t small) {
  switch (small) {
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
    case U'ð':
      return "d";
    case U'þ':
      return "th";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'ħ':
      return "h";
    case U'ı':
      return "i";
    default:
      return "";
  }
}

bool same_letters(std::string_view a, std::string_view b) {
  const auto joins = [](char byte) { return byte == '-' || byte == ' '; };
  std::size_t at_a = 0;
  std::size_t at_b = 0;
  while (true) {
    while (at_a < a.size() && joins(a[at_a])) ++at_a;
    while (at_b < b.size() && joins(b[at_b])) ++at_b;
    if (at_a == a.size() || at_b == b.size()) return at_a == a.size() && at_b == b.size();
    if (a[at_a++] != b[at_b++]) return false;
  }
}

}  // namespace onrecord
