#pragma once

#include <string_view>

#include "onrecord/comparison.h"
#include "onrecord/issue.h"
#include "record/comparison/likeliest_side.h"

namespace onrecord {

/// Stances that score below this do not count: the least score of a position.
inline constexpr double kLeastStance = 0.4;
static_assert(static_cast<float>(kLeastStance) == PositionOptions{}.min_position);

/// The side that listings call so; `none` for all else.
[[nodiscard]] constexpr Stance side_named(std::string_view name) {
  if (name == "support") return Stance::support;
  if (name == "oppose") return Stance::oppose;
  if (name == "conditional") return Stance::conditional;
  return name == "undecided" ? Stance::neutral : Stance::none;
}

/// What a report calls a side.
[[nodiscard]] constexpr std::string_view side_words(Stance side) {
  switch (side) {
    case Stance::support:
      return "supports";
    case Stance::oppose:
      return "opposes";
    case Stance::conditional:
      return "supports on a condition";
    case Stance::neutral:
      return "undecided";
    case Stance::none:
      break;
  }
  return "takes no side";
}

/// The class of a side's marks in a style sheet.
[[nodiscard]] inline std::string_view side_class(Stance side) {
  return side == Stance::none ? "undecided" : position_name(side);
}

}  // namespace onrecord
