#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "identify/phrase.h"
#include "onrecord/issue.h"

namespace onrecord {

/// Finds the keywords of a codebook in texts. Case, accents and a plural ending of any word do not
/// matter; a word that the codebook has in capitals is an abbreviation and only found so ("US"); an
/// asterisk stands for any ending ("nuclear*").
class Keywords {
 public:
  explicit Keywords(const Codebook& codebook);

  /// How much of each issue's own words `text` has, 0..1: 1 where a keyword is in it, else the
  /// share of its label's content words. In the order of the codebook; linear in the text, of which
  /// the first 256 words count, and in the issues.
  [[nodiscard]] std::vector<float> found(std::string_view text) const;

 private:
  struct Word {
    std::string stem;
    bool in_capitals = false;
    bool any_ending = false;
  };
  struct Keyword {
    std::uint32_t issue;
    std::vector<Word> words;
  };

  static bool matches(const Word& word, const Token& token, const std::string& stem);
  static std::vector<Word> words_of(std::string_view keyword);
  void add_label(std::string_view label, std::uint32_t issue);

  std::size_t issues_;
  /// By their first word; those whose first word has any ending are apart.
  std::unordered_map<std::string, std::vector<Keyword>> by_first_;
  std::vector<Keyword> any_first_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> labels_;  ///< issues by content word
  std::vector<float> label_words_;                                      ///< how many each has
};

}  // namespace onrecord
