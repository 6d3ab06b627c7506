#include "attribute/named_quotations.h"

#include <algorithm>
#include <array>
#include <string>

#include "attribute/places.h"
#include "attribute/speaker_label.h"
#include "attribute/uncued_scores.h"
#include "read/ascii_lower.h"
#include "segment/code_points.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kLongestLabel = 120;  // bytes

std::optional<NamedSpeaker> read(const Document& document, Span label, float score) {
  const auto speaker = read_speaker(document.text(), label);
  const bool is_named =
      speaker && speaker->kind != LabelKind::question && speaker->kind != LabelKind::answer;
  return is_named ? std::optional(NamedSpeaker{speaker->source, score}) : std::nullopt;
}

Span without_stop(std::string_view text, Span span) {
  span = trim(text, span);
  if (!span.empty() && text[span.end_byte - 1] == '.') --span.end_byte;
  return span;
}

// Name: “...”, where the name begins the sentence.
std::optional<NamedSpeaker> named_before(const Document& document, Span quotation) {
  const Span sentence = document.sentences()[sentence_at(document, quotation.begin_byte)];
  const Span before = trim(
      document.text(), {sentence.begin_byte, std::max(sentence.begin_byte, quotation.begin_byte)});
  if (before.size() < 2 || before.size() > kLongestLabel) return std::nullopt;
  if (document.text()[before.end_byte - 1] != ':') return std::nullopt;
  return read(document, {before.begin_byte, before.end_byte - 1}, uncued_score::kQuotedAfterName);
}

// “...” — Name, role        “...” : Name        “...” \n — Name, role
std::optional<NamedSpeaker> named_after(const Document& document, Span quotation) {
  const std::string_view text = document.text();
  const std::size_t index = paragraph_at(document, quotation.begin_byte);
  const Span paragraph = document.paragraphs()[index];
  Span rest{quotation.end_byte, std::max(quotation.end_byte, paragraph.end_byte)};
  if (trim(text, rest).empty()) {
    if (index + 1 == document.paragraphs().size()) return std::nullopt;
    rest = document.paragraphs()[index + 1];
    const auto dash = after_dash(text, rest);
    if (!dash) return std::nullopt;
    return read(document, without_stop(text, {*dash, rest.end_byte}),
                uncued_score::kNameAfterQuoted);
  }
  if (rest.size() > kLongestLabel) return std::nullopt;
  auto begin = after_dash(text, rest);
  const Span trimmed = trim(text, rest);
  if (!begin && text[trimmed.begin_byte] == ':') begin = trimmed.begin_byte + 1;
  if (!begin) return std::nullopt;
  return read(document, without_stop(text, {*begin, rest.end_byte}),
              uncued_score::kNameAfterQuoted);
}

// "From the desk of Name, role.", and the next paragraph begins with the quotation.
std::optional<NamedSpeaker> named_in_line_before(const Document& document, Span quotation) {
  constexpr std::array<std::string_view, 12> kOpenings = {
      "from the desk of ", "a message from ", "message from ", "a statement from ",
      "statement from ",   "a statement by ", "statement by ", "a letter from ",
      "letter from ",      "a word from ",    "remarks by ",   "remarks of "};
  const std::size_t index = paragraph_at(document, quotation.begin_byte);
  if (index == 0 || document.paragraphs()[index].begin_byte != quotation.begin_byte) {
    return std::nullopt;
  }
  const Span line = document.paragraphs()[index - 1];
  if (line.size() > kLongestLabel) return std::nullopt;
  const std::string plain = ascii_lower(surface(document.text(), line));
  for (const std::string_view opening : kOpenings) {
    if (!plain.starts_with(opening)) continue;
    Span label{line.begin_byte + static_cast<std::uint32_t>(opening.size()), line.end_byte};
    if (plain.back() == ':') --label.end_byte;
    return read(document, without_stop(document.text(), label), uncued_score::kNameInLineBefore);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> after_dash(std::string_view text, Span span) {
  const auto begin = static_cast<std::uint32_t>(skip_spaces(text, span.begin_byte, span.end_byte));
  const bool is_spaced =
      begin > span.begin_byte || begin == 0 || is_space(code_point_before(text, begin).value);
  std::uint32_t byte = begin;
  while (byte < span.end_byte) {
    const CodePoint next = code_point_at(text, byte);
    const bool is_dash =
        (next.value == U'-' && is_spaced) || (next.value >= 0x2012 && next.value <= 0x2015);
    if (!is_dash) break;
    byte += next.size;
  }
  constexpr std::uint32_t kLongestDash = 6;  // bytes: "--", "——"
  if (byte == begin || byte - begin > kLongestDash) return std::nullopt;
  return static_cast<std::uint32_t>(skip_spaces(text, byte, span.end_byte));
}

std::optional<NamedSpeaker> named_speaker(const Document& document, std::size_t index) {
  const Span quotation = document.quotations()[index].span;
  if (auto speaker = named_after(document, quotation)) return speaker;
  if (auto speaker = named_before(document, quotation)) return speaker;
  return named_in_line_before(document, quotation);
}

}  // namespace onrecord
