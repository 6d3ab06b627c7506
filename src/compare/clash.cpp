#include "compare/clash.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace onrecord {
namespace {

// How much more frequent an act is among the earlier, and the later, of 3,027 contradictions in
// train/data/storylines than among all statements there. In the order of `Act`.
constexpr std::array<float, 11> kEarlier = {1.62F, 2.08F, 1.47F, 0.36F, 0.66F, 0.78F,
                                            0.02F, 0.22F, 0.43F, 0.34F, 0.14F};
constexpr std::array<float, 11> kLater = {1.16F, 3.38F, 0.48F, 0.11F, 0.12F, 0.07F,
                                          0.01F, 0.22F, 0.07F, 1.61F, 0.03F};
constexpr float kSmallest = 1e-4F;

float factor(const std::array<float, 11>& of_acts, ToldAct told) {
  const float frequency = of_acts.at(static_cast<std::size_t>(told.act));
  return told.score * frequency + (1 - told.score);
}

// The probability whose odds are those of `p` times `by` (Bayes' rule).
float with_odds(float p, float by) {
  p = std::clamp(p, kSmallest, 1 - kSmallest);
  const float odds = p / (1 - p) * by;
  return odds / (1 + odds);
}

}  // namespace

float clash_score(float network, ToldAct earlier, ToldAct later) {
  return with_odds(network, factor(kEarlier, earlier) * factor(kLater, later));
}

float least_of_network(float score) {
  return with_odds(score,
                   1 / (*std::ranges::max_element(kEarlier) * *std::ranges::max_element(kLater)));
}

}  // namespace onrecord
