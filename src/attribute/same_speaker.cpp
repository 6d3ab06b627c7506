#include "attribute/same_speaker.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/code_points.h"
#include "segment/english_stops.h"

namespace onrecord {
namespace {

std::uint32_t word_end(std::string_view text, std::uint32_t byte, std::uint32_t end) {
  while (byte < end) {
    const CodePoint next = code_point_at(text, byte);
    if (!is_letter(next.value)) break;
    byte += next.size;
  }
  return byte;
}

// Calls `use` with each run of letters in `span` that begins with a capital.
template <class Use>
void for_each_capitalised(std::string_view text, Span span, Use use) {
  for (std::uint32_t byte = span.begin_byte; byte < span.end_byte;) {
    const std::uint32_t end = word_end(text, byte, span.end_byte);
    if (end == byte) {
      byte += code_point_at(text, byte).size;
      continue;
    }
    if (is_upper(code_point_at(text, byte).value)) use(text.substr(byte, end - byte));
    byte = end;
  }
}

std::vector<std::string_view> names_of(std::string_view text, const Statement& statement) {
  std::vector<std::string_view> names;
  for (const Span source : statement.sources) {
    for_each_capitalised(text, source, [&](std::string_view word) {
      if (word.size() > 2 && !begins_sentences(word)) names.push_back(word);
    });
  }
  return names;
}

bool holds(const std::vector<std::string_view>& names, std::string_view word) {
  return std::find(names.begin(), names.end(), word) != names.end();
}

}  // namespace

bool may_go_on(const Document& document, const Statement& statement, const Quotation& before,
               const Quotation& next) {
  const std::string_view text = document.text();
  if (surface(text, before.inside).ends_with('?')) return false;
  const std::vector<std::string_view> names = names_of(text, statement);
  bool addresses_speaker = false;
  for_each_capitalised(text, next.inside, [&](std::string_view word) {
    addresses_speaker = addresses_speaker || holds(names, word);
  });
  return !addresses_speaker;
}

bool have_different_names(const Document& document, const Statement& a, const Statement& b) {
  const std::vector<std::string_view> names = names_of(document.text(), a);
  const std::vector<std::string_view> others = names_of(document.text(), b);
  if (names.empty() || others.empty()) return false;
  return std::none_of(names.begin(), names.end(),
                      [&](std::string_view name) { return holds(others, name); });
}

}  // namespace onrecord
