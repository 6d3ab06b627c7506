#pragma once

#include <optional>
#include <string_view>

#include "onrecord/comparison.h"

namespace onrecord {

/// The name of a side as listings show it: who is neutral is undecided.
[[nodiscard]] inline std::string_view position_name(Stance stance) {
  return stance == Stance::neutral ? "undecided" : stance_name(stance);
}

/// The side of the greatest score. None where that takes no side or is below `least`, 0..1.
/// `conditional`: as `Utterance::conditional`.
[[nodiscard]] inline std::optional<Stance> likeliest_side(const StanceScores& scores,
                                                          float conditional, float least) {
  float best = scores.oppose;
  std::optional<Stance> side = Stance::oppose;
  if (scores.neutral > best) {
    best = scores.neutral;
    side = Stance::neutral;
  }
  if (scores.support > best) {
    best = scores.support;
    side = conditional >= 0.5F ? Stance::conditional : Stance::support;
  }
  return scores.none > best || best < least ? std::nullopt : side;
}

}  // namespace onrecord
