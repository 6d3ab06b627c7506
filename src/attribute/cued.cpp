#include "attribute/cued.h"

#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include "attribute/places.h"

namespace onrecord {
namespace {

/// A quotation of fewer words may as well be a title, a nickname or a scare quote, unless some
/// words of the report stand around it.
constexpr std::size_t kQuotedWords = 4;
constexpr std::size_t kReportedWords = 2;

enum : std::uint8_t { kOutsideQuotation = 0, kInsideQuotation = 1, kInsideNested = 4 };

/// A stray quotation mark says nothing, nor does "so", which stands for words said elsewhere.
bool says_nothing(std::string_view words) { return words == "so" || count_words(words, 1) == 0; }

/// Runs of words with role `begin` or `inside`; `begin` starts a new run. What says nothing is
/// left out.
std::vector<Span> role_spans(const Document& document, const LabelledCue& labelled, Role begin,
                             Role inside) {
  std::vector<Span> spans;
  bool open = false;
  for (std::size_t i = 0; i < labelled.roles.size(); ++i) {
    const Role role = labelled.roles[i];
    if (role != begin && role != inside) {
      open = false;
      continue;
    }
    const Span word = document.words()[labelled.first + i].span;
    if (role == begin || !open) {
      spans.push_back(word);
      open = true;
    } else {
      spans.back().end_byte = word.end_byte;
    }
  }
  std::erase_if(spans, [&](Span span) { return says_nothing(surface(document.text(), span)); });
  return spans;
}

}  // namespace

Statement cued_statement(const Document& document, const LabelledCue& labelled) {
  Statement statement;
  const auto words = document.words();
  statement.cue =
      Span{words[labelled.cue.begin].span.begin_byte, words[labelled.cue.end - 1].span.end_byte};
  statement.sources = role_spans(document, labelled, Role::source_begin, Role::source);
  statement.contents = role_spans(document, labelled, Role::content_begin, Role::content);
  statement.score = std::sqrt(labelled.cue.score * labelled.valid);
  return statement;
}

bool quotes_words(std::span<const WordFeatures> features, const LabelledCue& labelled) {
  std::size_t quoted = 0, reported = 0;
  for (std::size_t i = 0; i < labelled.roles.size(); ++i) {
    const bool is_content =
        labelled.roles[i] == Role::content_begin || labelled.roles[i] == Role::content;
    if (!is_content) continue;
    const std::uint8_t quote = features[labelled.first + i].quote;
    if (quote == kInsideQuotation || quote == kInsideNested) ++quoted;
    if (quote == kOutsideQuotation) ++reported;
  }
  return quoted >= kQuotedWords || (quoted > 0 && reported >= kReportedWords);
}

}  // namespace onrecord
