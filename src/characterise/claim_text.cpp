#include "characterise/claim_text.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "identify/name_key.h"
#include "segment/code_points.h"

namespace onrecord {
namespace {

constexpr std::size_t kBefore = 240;  // code points

std::string joined(std::string_view text, std::span<const Span> pieces) {
  std::string out;
  for (const Span piece : pieces) {
    if (!out.empty()) out += " … ";
    out += on_one_line(surface(text, piece));
  }
  return out;
}

std::string side_by_side(const std::string& source, const std::string& cue) {
  if (source.empty() && cue.empty()) return "-";
  if (source.empty() || cue.empty()) return source + cue;
  return source + ' ' + cue;
}

std::uint32_t first_byte(const Statement& statement) {
  std::uint32_t first = statement.cue ? statement.cue->begin_byte : UINT32_MAX;
  for (const Span span : statement.contents) first = std::min(first, span.begin_byte);
  for (const Span span : statement.sources) first = std::min(first, span.begin_byte);
  return first == UINT32_MAX ? 0 : first;
}

// The code points before `byte`, from the beginning of a word.
std::string words_before(std::string_view text, std::size_t byte) {
  std::size_t begin = byte;
  for (std::size_t count = 0; begin > 0 && count < kBefore; ++count) {
    begin -= code_point_before(text, begin).size;
  }
  std::string_view piece = text.substr(begin, byte - begin);
  if (begin > 0) piece.remove_prefix(std::min(piece.find(' '), piece.size()));
  return on_one_line(piece);
}

// Names of those who make it; empty where one of them has none.
std::string names_of(const Statement& statement) {
  std::string out;
  for (const Speaker& speaker : statement.speakers) {
    if (speaker.name.empty()) return {};
    if (!out.empty()) out += " and ";
    out += speaker.name;
  }
  return out;
}

}  // namespace

ClaimText claim_text(const Document& document, const Statement& statement) {
  const std::string_view text = document.text();
  const std::string source = joined(text, statement.sources);
  const std::string cue =
      statement.cue ? on_one_line(surface(text, *statement.cue)) : std::string();
  const std::string names = names_of(statement);
  return {.lead = side_by_side(source, cue),
          .who = side_by_side(names.empty() ? source : names, cue),
          .content = joined(text, statement.contents),
          .before = words_before(text, first_byte(statement))};
}

}  // namespace onrecord
