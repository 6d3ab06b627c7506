#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "characterise/word_pattern.h"
#include "onrecord/character.h"

namespace onrecord {

/// Words of a content that tell an act: "we reject".
struct ActWords {
  std::string_view words;  ///< as `WordPattern` writes them, none inflected
  Act act;
  float score;         ///< how often it is right, by judgement, 0..1
  bool begins_clause;  ///< only where a clause begins
};
[[nodiscard]] std::span<const ActWords> act_words();

/// Words that make a content a condition ("unless"), and that leave it open ("perhaps").
[[nodiscard]] std::span<const std::string_view> condition_words();
[[nodiscard]] std::span<const std::string_view> hedge_words();

/// Patterns by their first words, so that all of them are looked for in one pass.
class PatternIndex {
 public:
  /// Patterns that cannot be parsed are left out; ours are tested.
  explicit PatternIndex(std::span<const std::string_view> patterns);

  /// Calls `each` with the number of every pattern that is found at `at`.
  void for_each_match(std::span<const Lexeme> lexemes, std::size_t at,
                      const std::function<void(std::size_t, const PatternMatch&)>& each) const;
  /// The longest match at `at`.
  [[nodiscard]] std::optional<PatternMatch> longest(std::span<const Lexeme> lexemes,
                                                    std::size_t at) const;

 private:
  struct Numbered {
    std::size_t number;
    WordPattern pattern;
  };
  std::unordered_map<std::string, std::vector<Numbered>> by_first_word_;
};

}  // namespace onrecord
