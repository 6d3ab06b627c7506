#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "characterise/lexemes.h"
#include "characterise/verb_forms.h"

namespace onrecord {

/// Where a pattern was found: lexemes [begin, end).
struct PatternMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t gap_begin = 0;  ///< what its first "..." stands for; equal where that is nothing
  std::size_t gap_end = 0;
  Inflection inflection = Inflection::base;  ///< of the first word
};

/// Words in a row, as the tables of cues write them: "rule ... out", "insist on/upon", "say no .".
/// "..." stands for up to six words of one clause, "/" parts words of which one must be there, "."
/// is any mark or the end of the text. Between two words there may be adverbs.
class WordPattern {
 public:
  enum class Forms : std::uint8_t { inflected, literal };

  /// None where `written` has no words, or does not begin with one.
  static std::optional<WordPattern> parse(std::string_view written, Forms forms);

  /// One of them begins every match.
  [[nodiscard]] std::span<const std::string> first_words() const { return elements_.front().words; }
  [[nodiscard]] std::size_t word_count() const { return word_count_; }

  /// The shortest match that begins at lexeme `at`.
  [[nodiscard]] std::optional<PatternMatch> match(std::span<const Lexeme> lexemes,
                                                  std::size_t at) const;

 private:
  struct Element {
    std::vector<std::string> words;  ///< empty for a gap or a mark
    bool is_gap = false;
  };

  [[nodiscard]] std::optional<Inflection> fits(const Element& element, const Lexeme& lexeme) const;
  [[nodiscard]] std::optional<std::size_t> find_next(const Element& element, bool after_gap,
                                                     std::span<const Lexeme> lexemes,
                                                     std::size_t from) const;

  std::vector<Element> elements_;
  std::size_t word_count_ = 0;
  Forms forms_ = Forms::inflected;
};

}  // namespace onrecord
