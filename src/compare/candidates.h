#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace onrecord {

/// Texts that came one after the other, to find among them those that may speak of the same thing
/// as a new one: by the cosine of their words' TF-IDF weights (Salton and Buckley 1988), words in
/// small letters without accents, which weigh by the texts that came before. Words that stand in
/// very many texts find only the last of these, so that time is linear in all words and memory in
/// the number of different ones.
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
