#include "identify/probabilities.h"

#include <algorithm>
#include <cmath>

namespace onrecord {

std::vector<float> against_none(std::span<const float> scores) {
  float most = 0;
  for (const float score : scores) most = std::max(most, score);
  float total = std::exp(-most);
  for (const float score : scores) total += std::exp(score - most);
  std::vector<float> out;
  out.reserve(scores.size());
  for (const float score : scores) out.push_back(std::exp(score - most) / total);
  return out;
}

}  // namespace onrecord
