#include "characterise/word_pattern.h"

#include <algorithm>
#include <array>

#include "segment/word_list.h"

namespace onrecord {
namespace {

constexpr std::size_t kWidestGap = 6;    // words
constexpr std::size_t kMostAdverbs = 2;  // between two words of a pattern

// Where a clause of its own begins or goes on, no gap reaches over: “told Moss he was going to”.
constexpr std::array<std::string_view, 33> kEndGaps = {
    "although", "and", "are",  "because", "but",  "did",  "does",  "had",     "has",
    "have",     "he",  "i",    "if",      "is",   "not",  "she",   "should",  "that",
    "they",     "was", "we",   "were",    "what", "when", "where", "whether", "which",
    "while",    "who", "whom", "why",     "will", "would"};
static_assert(is_in_order(kEndGaps));

constexpr std::array<std::string_view, 23> kAdverbs = {
    "again", "also",   "always", "at",       "ever",    "friday",    "immediately", "just",
    "later", "monday", "never",  "now",      "often",   "once",      "only",        "saturday",
    "since", "still",  "sunday", "thursday", "tuesday", "wednesday", "yet"};
static_assert(is_in_order(kAdverbs));

// No object begins with these: “called for them to speak out” is no “call ... out”.
constexpr std::array<std::string_view, 6> kNoObjects = {"about", "against", "for",
                                                        "of",    "to",      "with"};
static_assert(is_in_order(kNoObjects));

bool is_adverb(const Lexeme& lexeme) {
  return !lexeme.is_mark &&
         (contains(kAdverbs, lexeme.word) || lexeme.word.ends_with("ly") || lexeme.word == "very");
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace

std::optional<WordPattern> WordPattern::parse(std::string_view written, Forms forms) {
  WordPattern pattern;
  pattern.forms_ = forms;
  for (const std::string& part : split(written, ' ')) {
    Element element;
    element.is_gap = part == "...";
    if (!element.is_gap && part != ".") {
      element.words = split(part, '/');
      ++pattern.word_count_;
    }
    pattern.elements_.push_back(std::move(element));
  }
  const bool begins_with_word =
      !pattern.elements_.empty() && !pattern.elements_.front().words.empty();
  if (!begins_with_word || pattern.elements_.back().is_gap) return std::nullopt;
  return pattern;
}

std::optional<Inflection> WordPattern::fits(const Element& element, const Lexeme& lexeme) const {
  if (element.words.empty()) {
    return lexeme.is_mark ? std::optional(Inflection::base) : std::nullopt;
  }
  if (lexeme.is_mark) return std::nullopt;
  if (forms_ == Forms::literal) {
    return std::ranges::find(element.words, lexeme.word) != element.words.end()
               ? std::optional(Inflection::base)
               : std::nullopt;
  }
  for (const Lemma& lemma : lemmas_of(lexeme.word)) {
    if (std::ranges::find(element.words, lemma.lemma) != element.words.end()) {
      return lemma.inflection;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> WordPattern::find_next(const Element& element, bool after_gap,
                                                  std::span<const Lexeme> lexemes,
                                                  std::size_t from) const {
  const std::size_t reach = after_gap ? kWidestGap : kMostAdverbs;
  for (std::size_t at = from; at <= from + reach; ++at) {
    if (at >= lexemes.size()) return element.words.empty() ? std::optional(at) : std::nullopt;
    if (fits(element, lexemes[at])) return at;
    if (after_gap && at == from && contains(kNoObjects, lexemes[at].word)) return std::nullopt;
    const bool may_pass = after_gap ? !lexemes[at].is_mark && !contains(kEndGaps, lexemes[at].word)
                                    : is_adverb(lexemes[at]);
    if (!may_pass) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<PatternMatch> WordPattern::match(std::span<const Lexeme> lexemes,
                                               std::size_t at) const {
  if (at >= lexemes.size()) return std::nullopt;
  const auto inflection = fits(elements_.front(), lexemes[at]);
  if (!inflection) return std::nullopt;
  PatternMatch match{at, at + 1, at + 1, at + 1, *inflection};
  bool after_gap = false;
  for (std::size_t e = 1; e < elements_.size(); ++e) {
    if (elements_[e].is_gap) {
      after_gap = true;
      continue;
    }
    const auto found = find_next(elements_[e], after_gap, lexemes, match.end);
    if (!found) return std::nullopt;
    if (after_gap && match.gap_begin == match.gap_end) {
      match.gap_begin = match.end;
      match.gap_end = *found;
    }
    match.end = std::min(*found + 1, lexemes.size());
    after_gap = false;
  }
  return match;
}

}  // namespace onrecord
