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

// The plain spelling of a letter that has no decomposition; empty for one that is dropped;
// null for all others, which stay.
const char* plain_spelling(char32_t letter) {
  switch (letter) {
    case U'\'':
    case U'.':
    case U'`':
    case 0x2018:  // ‘
    case 0x2019:  // ’
    case 0x02BC:  // ʼ
    case 0x02BB:  // ʻ
      return "";
    case 0x2010:  // hyphen
    case 0x2011:  // no-break hyphen
      return "-";
    case 0x00E6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x00F8:
      return "o";
    case 0x0142:
      return "l";
    case 0x0111:
    case 0x00F0:
      return "d";
    case 0x00FE:
      return "th";
    case 0x0131:
      return "i";
    case 0x0127:
      return "h";
    default:
      return nullptr;
  }
}

}  // namespace

std::string folded(std::string_view text) {
  const std::string lowered = is_ascii(text) ? ascii_lower(text) : without_marks(text);
  std::string result;
  for (std::size_t byte = 0; byte < lowered.size();) {
    const CodePoint next = code_point_at(lowered, byte);
    const char* spelling = plain_spelling(next.value);
    if (spelling != nullptr) {
      result += spelling;
    } else {
      result.append(lowered, byte, next.size);
    }
    byte += next.size;
  }
  return result;
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
