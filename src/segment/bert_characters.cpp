#include "segment/bert_characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace onrecord {
namespace {

struct Range {
  std::int32_t first;
  std::int32_t last;
  CharacterClass of_class;
};

using enum CharacterClass;
constexpr Range kRanges[] = {
#include "segment/bert_characters.inc"
};

constexpr std::int32_t kAsciiSize = 0x80;

constexpr std::array<CharacterClass, kAsciiSize> kAscii = [] {
  std::array<CharacterClass, kAsciiSize> classes{};
  for (const Range& range : kRanges) {
    for (std::int32_t c = range.first; c <= range.last && c < kAsciiSize; ++c) {
      classes[static_cast<std::size_t>(c)] = range.of_class;
    }
  }
  return classes;
}();

}  // namespace

CharacterClass character_class(std::int32_t code_point) {
  if (code_point >= 0 && code_point < kAsciiSize) {
    return kAscii[static_cast<std::size_t>(code_point)];
  }
  const auto* range = std::ranges::lower_bound(kRanges, code_point, {}, &Range::last);
  return range != std::end(kRanges) && range->first <= code_point ? range->of_class : letter;
}

Character character_at(std::string_view text, std::size_t byte) {
  const auto lead = static_cast<unsigned char>(text[byte]);
  if (lead < kAsciiSize) return {lead, kAscii[lead], 1};
  utf8proc_int32_t code_point = -1;
  const auto* rest = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + byte);
  const auto size =
      utf8proc_iterate(rest, static_cast<utf8proc_ssize_t>(text.size() - byte), &code_point);
  if (size <= 0) return {-1, removed, 1};
  return {code_point, character_class(code_point), static_cast<std::uint8_t>(size)};
}

}  // namespace onrecord
