#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace onrecord {

/// Pairs of texts, earlier and later, that may speak of the same thing: for each text the most
/// similar ones before it, at most `most`, by the cosine of their words' TF-IDF weights
/// (Salton and Buckley 1988), words in small letters without accents. Words that stand in very
/// many texts find nothing by themselves, so that the time is near to linear in all words.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> similar_pairs(
    std::span<const std::string> texts, std::size_t most);

/// The same where texts come one after the other and not all are at hand: words weigh by the texts
/// that came before. Memory is bounded by the number of different words.
class EarlierTexts {
 public:
  /// Numbers of the texts most similar to `text`, the most similar first, at most `most`.
  [[nodiscard]] std::vector<std::int64_t> similar(const std::string& text, std::size_t most) const;
  void add(std::int64_t number, const std::string& text);

 private:
  struct Place {
    std::int64_t number;
    float weight;
  };
  struct Word {
    std::size_t texts = 0;      // that have it
    std::vector<Place> places;  // the last of them, the next one takes the place of the oldest
  };
  struct Weighted {
    std::string word;
    float weight;
  };
  [[nodiscard]] std::vector<Weighted> weighted(const std::string& text) const;

  std::unordered_map<std::string, Word> words_;
  std::size_t texts_ = 0;
};

}  // namespace onrecord
