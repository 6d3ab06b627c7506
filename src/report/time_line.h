#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "onrecord/report.h"

namespace onrecord {

/// What stands at one place of a lane: statements of one kind and side, whose days are too near to
/// each other to be drawn apart.
struct TimeMark {
  enum class Kind : std::uint8_t { position, stance, denial };
  Kind kind;
  Stance side;                          ///< of a denial `none`
  std::string first, last;              ///< days
  std::vector<std::size_t> statements;  ///< oldest first
  std::string shift = {};               ///< the change that begins here: "reversal"; else empty
  double x = 0, y = 0;                  ///< its middle
};

/// Where an actor stands, from one position to the next.
struct TimeStretch {
  Stance side;
  double from, to;  ///< x
};

struct TimeLane {
  std::string actor;
  double top = 0, height = 0;
  double line = 0;  ///< y of the stretches
  std::vector<TimeMark> marks = {};
  std::vector<TimeStretch> stretches = {};
};

struct TimeTick {
  double x;
  std::string label;
};

/// The drawing of an issue: a lane an actor, days from left to right.
struct TimeLine {
  double width = 0, height = 0;
  double axis = 0;  ///< y of the days
  std::vector<TimeLane> lanes;
  std::vector<TimeTick> ticks;
  std::size_t left_out = 0;  ///< actors for whom there was no room
};

inline constexpr double kMarkSize = 16;  ///< no two marks of a lane are nearer to each other

/// Lays out positions, the statements that confirm or doubt them, and denials on an issue. Those
/// who stand nearest to support come first. Statements whose stance scores too low are left out.
[[nodiscard]] TimeLine lay_out_time_line(const Report& report, std::size_t issue);

}  // namespace onrecord
