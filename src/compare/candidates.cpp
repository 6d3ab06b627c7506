#include "compare/candidates.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "identify/name_key.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostPlaces = 200;  // texts in which a word still finds others

template <class Take>  // (std::string word)
void for_each_word(const std::string& text, Take take) {
  const std::string key = name_key(text);
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    take(key.substr(begin, end - begin));
    begin = end + 1;
  }
}

// TF-IDF of a word that stands `count` times in a text, and in `places` of `texts` texts.
float weight_of(int count, float places, std::size_t texts) {
  return (1 + std::log(static_cast<float>(count))) *
         std::log(1 + static_cast<float>(texts) / places);
}

// The texts with the highest cosines, the first of equal ones first.
std::vector<std::int64_t> best_of(const std::unordered_map<std::int64_t, float>& cosines,
                                  std::size_t most) {
  std::vector<std::pair<float, std::int64_t>> best;
  for (const auto& [text, cosine] : cosines) best.emplace_back(-cosine, text);
  const std::size_t kept = std::min(most, best.size());
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end());
  std::vector<std::int64_t> out;
  for (std::size_t i = 0; i < kept; ++i) out.push_back(best[i].second);
  return out;
}

}  // namespace

std::vector<EarlierTexts::Weighted> EarlierTexts::weighted(const std::string& text) const {
  std::map<std::string, int> counts;
  for_each_word(text, [&](std::string word) { ++counts[std::move(word)]; });
  std::vector<Weighted> out;
  float square = 0;
  for (const auto& [word, count] : counts) {
    const auto known = words_.find(word);
    const std::size_t places = known == words_.end() ? 1 : known->second.texts + 1;
    const float weight = weight_of(count, static_cast<float>(places), texts_ + 1);
    out.push_back({word, weight});
    square += weight * weight;
  }
  for (Weighted& one : out) one.weight /= std::sqrt(square);
  return out;
}

std::vector<std::int64_t> EarlierTexts::similar(const std::string& text, std::size_t most) const {
  std::unordered_map<std::int64_t, float> cosines;
  for (const Weighted& one : weighted(text)) {
    const auto known = words_.find(one.word);
    if (known == words_.end()) continue;
    for (const Place& place : known->second.places) {
      cosines[place.number] += one.weight * place.weight;
    }
  }
  return best_of(cosines, most);
}

void EarlierTexts::add(std::int64_t number, const std::string& text) {
  for (const Weighted& one : weighted(text)) {
    Word& word = words_[one.word];
    const Place place{number, one.weight};
    if (word.places.size() < kMostPlaces) {
      word.places.push_back(place);
    } else {
      word.places[word.texts % kMostPlaces] = place;
    }
    ++word.texts;
  }
  ++texts_;
}

}  // namespace onrecord
