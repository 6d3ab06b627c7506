#pragma once

#include <string_view>

#include "onrecord/issue.h"

namespace onrecord {

/// Stances that score below this do not count: the least score of a position.
inline constexpr double kLeastStance = 0.4;

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
[[nodiscard]] constexpr std::string_view side_class(Stance side) {
  switch (side) {
    case Stance::support:
      return "support";
    case Stance::oppose:
      return "oppose";
    case Stance::conditional:
      return "conditional";
    default:
      return "undecided";
  }
}

}  // namespace onrecord
