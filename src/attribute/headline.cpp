#include "attribute/headline.h"

#include <string_view>

#include "attribute/named_quotations.h"
#include "attribute/places.h"
#include "attribute/speaker_label.h"
#include "attribute/uncued_scores.h"
#include "segment/code_points.h"

namespace onrecord {
namespace {

constexpr std::size_t kFewestWords = 2;  // of what is said

std::optional<Span> speaker_in(const Document& document, const KnownNames& names, Span span) {
  const std::string_view text = document.text();
  const Span trimmed = trim(text, span);
  if (const auto label = read_speaker(text, trimmed)) {
    const bool is_known = names.has(surface(text, label->source));
    if (label->kind == LabelKind::role || is_known) return label->source;
  }
  return is_role_phrase(surface(text, trimmed)) ? std::optional(trimmed) : std::nullopt;
}

std::optional<Statement> statement_of(const Document& document, std::optional<Span> source,
                                      Span content) {
  content = trim(document.text(), content);
  if (!source || count_words(surface(document.text(), content), kFewestWords) < kFewestWords) {
    return std::nullopt;
  }
  Statement statement;
  statement.form = Form::headline;
  statement.sources = {*source};
  statement.contents = {content};
  statement.score = uncued_score::kHeadline;
  return statement;
}

}  // namespace

std::optional<Statement> headline_statement(const Document& document, const KnownNames& names) {
  const auto headline = headline_of(document);
  if (!headline) return std::nullopt;
  const std::string_view text = document.text();
  const auto parted_at = [&](std::uint32_t byte, std::uint32_t after) -> std::optional<Statement> {
    const Span left{headline->begin_byte, byte};
    const Span right{after, headline->end_byte};
    if (text[byte] == ':') {
      auto first = statement_of(document, speaker_in(document, names, left), right);
      if (first) return first;
    }
    return statement_of(document, speaker_in(document, names, right), left);
  };
  for (std::uint32_t byte = headline->begin_byte; byte < headline->end_byte; ++byte) {
    const bool follows_space = byte > headline->begin_byte && text[byte - 1] == ' ';
    const auto dash = follows_space ? after_dash(text, {byte, headline->end_byte}) : std::nullopt;
    const bool is_colon =
        text[byte] == ':' && byte + 1 < headline->end_byte && text[byte + 1] == ' ';
    if (!dash && !is_colon) continue;
    if (auto statement = parted_at(byte, is_colon ? byte + 1 : *dash)) return statement;
  }
  return std::nullopt;
}

}  // namespace onrecord
