#include "encode/features.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <utf8proc.h>

#include "segment/words.h"

namespace onrecord {
namespace {

enum LetterCase : std::uint8_t { kNone, kLower, kTitle, kUpper, kMixed };
enum Quote : std::uint8_t { kOutside, kInside, kOpening, kClosing, kNested, kNestedMark };
enum Boundary : std::uint8_t { kWithin, kSentence, kParagraph, kUnstopped };

/// Marks with which running text ends; a paragraph that ends otherwise is a headline, a label...
constexpr std::string_view kFinalMarks[] = {".", "!", "?", "…", "\"", "”", "’",
                                            "'", "»", ")", "]", ":",  ";", ","};

bool is_letter(utf8proc_category_t category) {
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

std::uint8_t letter_case(std::string_view word) {
  std::size_t letters = 0, upper = 0;
  bool first_upper = false;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(word.data());
  for (std::size_t at = 0; at < word.size();) {
    utf8proc_int32_t code = 0;
    const auto length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(word.size() - at), &code);
    if (length <= 0) break;
    at += static_cast<std::size_t>(length);
    const utf8proc_category_t category = utf8proc_category(code);
    if (!is_letter(category)) continue;
    const bool is_upper = category == UTF8PROC_CATEGORY_LU;
    if (letters == 0) first_upper = is_upper;
    ++letters;
    upper += is_upper ? 1 : 0;
  }
  if (letters == 0) return kNone;
  if (upper == 0) return kLower;
  if (upper == letters) return letters > 1 ? kUpper : kTitle;
  return first_upper && upper == 1 ? kTitle : kMixed;
}

/// Indices of the words that begin in [begin_byte, end_byte).
struct WordRange {
  std::size_t begin, end;
};

WordRange words_beginning_in(std::span<const Word> words, std::uint32_t begin_byte,
                             std::uint32_t end_byte) {
  const std::size_t begin = first_word_from(words, begin_byte);
  return {begin, std::max(begin, first_word_from(words, end_byte))};
}

void mark_quotations(const Document& document, std::vector<WordFeatures>& features) {
  const auto set = [&](std::uint32_t begin, std::uint32_t end, std::uint8_t value) {
    const WordRange range = words_beginning_in(document.words(), begin, end);
    for (std::size_t w = range.begin; w < range.end; ++w) features[w].quote = value;
  };
  // Outer quotations come before those inside them, so the inner ones prevail.
  for (const Quotation& q : document.quotations()) {
    const bool nested = q.depth > 0;
    set(q.inside.begin_byte, q.inside.end_byte, nested ? kNested : kInside);
    set(q.span.begin_byte, q.inside.begin_byte, nested ? kNestedMark : kOpening);
    set(q.inside.end_byte, q.span.end_byte, nested ? kNestedMark : kClosing);
  }
}

void mark_boundaries(const Document& document, std::vector<WordFeatures>& features) {
  const auto mark = [&](Span span, std::uint8_t value) {
    const WordRange range = words_beginning_in(document.words(), span.begin_byte, span.end_byte);
    if (range.begin < range.end) features[range.begin].boundary = value;
  };
  for (const Span sentence : document.sentences()) mark(sentence, kSentence);
  for (const Span paragraph : document.paragraphs()) {
    const std::string_view text = surface(document.text(), paragraph);
    const bool stopped = std::ranges::any_of(
        kFinalMarks, [&](std::string_view final_mark) { return text.ends_with(final_mark); });
    mark(paragraph, stopped ? kParagraph : kUnstopped);
  }
}

}  // namespace

std::vector<WordFeatures> word_features(const Document& document) {
  std::vector<WordFeatures> features(document.words().size());
  for (std::size_t w = 0; w < features.size(); ++w) {
    features[w].letter_case = letter_case(word_at(document, w));
  }
  mark_quotations(document, features);
  mark_boundaries(document, features);
  return features;
}

}  // namespace onrecord
