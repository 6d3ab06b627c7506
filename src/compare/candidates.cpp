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

// Word counts of a text, by the word's number.
using Bag = std::map<std::uint32_t, int>;

Bag bag_of(const std::string& text, std::unordered_map<std::string, std::uint32_t>& numbers) {
  Bag out;
  const std::string key = name_key(text);
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    const auto number = static_cast<std::uint32_t>(numbers.size());
    ++out[numbers.try_emplace(key.substr(begin, end - begin), number).first->second];
    begin = end + 1;
  }
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
      const float value = (1 + std::log(static_cast<float>(count))) *
                          std::log(1 + static_cast<float>(texts.size()) / places[word]);
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
    std::vector<std::pair<float, std::size_t>> best;
    for (const auto& [text, cosine] : cosines) best.emplace_back(-cosine, text);
    const std::size_t kept = std::min(most, best.size());
    std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end());
    for (std::size_t i = 0; i < kept; ++i) out.emplace_back(best[i].second, later);
  }
  return out;
}

}  // namespace onrecord
