#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace onrecord {

/// A weighted sum of numbers, each as so many deviations from its mean, at most three.
class LinearScore {
 public:
  /// Reads a table: a row "name mean deviation weight" for each of `names` in their order, and a
  /// last row "bias value". Nothing where it is not that.
  static std::optional<LinearScore> parse(std::string_view table,
                                          std::span<const std::string_view> names);

  [[nodiscard]] float sum(std::span<const float> numbers) const;

 private:
  std::vector<float> means_, deviations_, factors_;  // of each number
  float bias_ = 0;
};

}  // namespace onrecord
