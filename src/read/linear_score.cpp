#include "read/linear_score.h"

#include <algorithm>
#include <array>
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
    float mean = 0, deviation = 0, factor = 0;
    const std::size_t index = score.means_.size();
    if (index >= names.size() || names[index] != name || !take_number(row, mean) ||
        !take_number(row, deviation) || !take_number(row, factor) || deviation <= 0) {
      return std::nullopt;
    }
    score.means_.push_back(mean);
    score.deviations_.push_back(deviation);
    score.factors_.push_back(factor);
  }
  if (!ended || score.means_.size() != names.size()) return std::nullopt;
  return score;
}

float LinearScore::sum(std::span<const float> numbers) const {
  constexpr std::size_t kAtOnce = 16;  // terms that the processor can make side by side
  std::array<float, kAtOnce> terms{};
  float total = bias_;
  for (std::size_t begin = 0; begin < means_.size(); begin += kAtOnce) {
    const std::size_t count = std::min(kAtOnce, means_.size() - begin);
    for (std::size_t i = 0; i < count; ++i) {
      const float deviations = (numbers[begin + i] - means_[begin + i]) / deviations_[begin + i];
      terms[i] = factors_[begin + i] * std::min(std::max(deviations, -3.0F), 3.0F);
    }
    for (std::size_t i = 0; i < count; ++i) total += terms[i];
  }
  return total;
}

}  // namespace onrecord
