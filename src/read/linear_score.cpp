#include "read/linear_score.h"

#include <algorithm>
#include <cstddef>

#include "read/table_words.h"

namespace onrecord {

std::optional<LinearScore> LinearScore::parse(std::string_view table,
                                              std::span<const std::string_view> names) {
  LinearScore score;
  bool ended = false;
  while (!table.empty()) {
    std::string_view row = take_until(table, '\n');
    const std::string_view name = take_until(row, ' ');
    if (name.empty() || name.starts_with('#')) continue;
    if (ended) return std::nullopt;
    if (name == "bias") {
      if (!take_number(row, score.bias_)) return std::nullopt;
      ended = true;
      continue;
    }
    Weight weight;
    const std::size_t index = score.weights_.size();
    if (index >= names.size() || names[index] != name || !take_number(row, weight.mean) ||
        !take_number(row, weight.deviation) || !take_number(row, weight.weight) ||
        weight.deviation <= 0) {
      return std::nullopt;
    }
    score.weights_.push_back(weight);
  }
  if (!ended || score.weights_.size() != names.size()) return std::nullopt;
  return score;
}

float LinearScore::sum(std::span<const float> numbers) const {
  float total = bias_;
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    const auto& [mean, deviation, weight] = weights_[i];
    total += weight * std::clamp((numbers[i] - mean) / deviation, -3.0F, 3.0F);
  }
  return total;
}

}  // namespace onrecord
