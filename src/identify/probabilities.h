#pragma once

#include <span>
#include <vector>

namespace onrecord {

/// Probabilities of choices by their scores, where the score of "none of them" is 0: their sum
/// is less than 1 by its share.
[[nodiscard]] std::vector<float> against_none(std::span<const float> scores);

}  // namespace onrecord
