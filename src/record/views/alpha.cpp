#include "record/views/alpha.h"

#include <map>

namespace onrecord {

std::optional<double> krippendorff_alpha(std::span<const std::vector<std::size_t>> units) {
  // Of n values, each unit's pairs of different ones weigh 1 / (its number of values - 1):
  // observed disagreement. All pairs of different ones weigh 1 / (n - 1): the expected one.
  std::map<std::size_t, double> of_value;  // how often a value was given
  double n = 0, observed = 0;
  for (const std::vector<std::size_t>& unit : units) {
    if (unit.size() < 2) continue;
    std::map<std::size_t, double> here;
    for (const std::size_t value : unit) ++here[value];
    const auto all = static_cast<double>(unit.size());
    for (const auto& [value, count] : here) {
      of_value[value] += count;
      observed += count * (all - count) / (all - 1);
    }
    n += all;
  }
  double expected = 0;
  for (const auto& [value, count] : of_value) expected += count * (n - count) / (n - 1);
  if (expected <= 0) return std::nullopt;
  return 1 - observed / expected;
}

}  // namespace onrecord
