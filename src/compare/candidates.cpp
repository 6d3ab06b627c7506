#include "compare/candidates.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>

#include "identify/name_key.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostPlaces = 200;  // texts in which a word still finds others

struct Weight {
  std::uint32_t word;
  float value;
};

// Calls `take` with each word.
template <class Take>
void for_each_word(const std::string& text, Take take) {
  const std::string key = name_key(text);
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    take(key.substr(begin, end - begin));
    begin = end + 1;
  }
}

// Word counts of a text, by the word's number.
using Bag = std::map<std::uint32_t, int>;

Bag bag_of(const std::string& text, std::unordered_map<std::string, std::uint32_t>& numbers) {
  Bag out;
  for_each_word(text, [&](std::string word) {
    const auto number = static_cast<std::uint32_t>(numbers.size());
    ++out[numbers.try_emplace(std::move(word), number).first->second];
  });
  return out;
}

// TF-IDF of a word that stands `count` times in a text, and in `places` of `texts` texts.
float weight_of(int count, float places, std::size_t texts) {
  return (1 + std::log(static_cast<float>(count))) *
         std::log(1 + static_cast<float>(texts) / places);
}

// The texts with the highest cosines, the first of equal ones first.
template <class Number>
std::vector<Number> best_of(const std::unordered_map<Number, float>& cosines, std::size_t most) {
  std::vector<std::pair<float, Number>> best;
  for (const auto& [text, cosine] : cosines) best.emplace_back(-cosine, text);
  const std::size_t kept = std::min(most, best.size());
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end());
  std::vector<Number> out;
  for (std::size_t i = 0; i < kept; ++i) out.push_back(best[i].second);
  return out;
}

// Vectors of length 1.
std::vector<std::vector<Weight>> weighted(std::span<const std::string> texts) {
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::vector<Bag> bags;
  bags.reserve(texts.size());
  for (const std::string& text : texts) bags.push_back(bag_of(text, numbers));
  std::vector<float> places(numbers.size(), 0);
  for (const Bag& bag : bags) {
    for (const auto& [word, count] : bag) ++places[word];
  }
  std::vector<std::vector<Weight>> out(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    float square = 0;
    for (const auto& [word, count] : bags[i]) {
      const float value = weight_of(count, places[word], texts.size());
      out[i].push_back({word, value});
      square += value * value;
    }
    for (Weight& weight : out[i]) weight.value /= std::sqrt(square);
  }
  return out;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> similar_pairs(std::span<const std::string> texts,
                                                               std::size_t most) {
  const auto vectors = weighted(texts);
  std::unordered_map<std::uint32_t, std::vector<std::pair<std::size_t, float>>> earlier;
  std::vector<std::pair<std::size_t, std::size_t>> out;
  std::unordered_map<std::size_t, float> cosines;
  for (std::size_t later = 0; later < vectors.size(); ++later) {
    cosines.clear();
    for (const Weight& weight : vectors[later]) {
      auto& places = earlier[weight.word];
      const std::size_t first = places.size() > kMostPlaces ? places.size() - kMostPlaces : 0;
      for (std::size_t p = first; p < places.size(); ++p) {
        cosines[places[p].first] += weight.value * places[p].second;
      }
      places.emplace_back(later, weight.value);
    }
    for (const std::size_t text : best_of(cosines, most)) out.emplace_back(text, later);
  }
  return out;
}

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
