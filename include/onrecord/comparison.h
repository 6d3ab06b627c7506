#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/issue.h"

namespace onrecord {

/// How likely a statement takes each side of an issue, 0..1, together 1.
struct StanceScores {
  float support = 0;
  float oppose = 0;
  float neutral = 0;
  float none = 1;
};

/// A statement as it counts for somebody's position on one issue.
struct Utterance {
  std::size_t statement;       ///< index in the caller's list
  std::size_t actor;           ///< whose position it tells: of a spokesman the body's
  std::chrono::sys_days said;  ///< the day of the saying, not of an article that repeats it
  StanceScores stance;
  float conditional = 0;  ///< 0..1, how likely it depends on a condition
  bool is_own = true;     ///< false where somebody else tells what he said or thinks
};

/// Where an actor stands on an issue from a day on.
struct Position {
  std::size_t actor;
  std::chrono::sys_days from;
  Stance stance;          ///< support, oppose, conditional or neutral (undecided)
  std::size_t statement;  ///< that shows it first
  float score;            ///< 0..1
};

enum class ShiftKind : std::uint8_t {
  reversal,       ///< from support to oppose, or back
  softening,      ///< from oppose to conditional or undecided, or nearer to support
  hardening,      ///< from conditional or undecided to oppose
  new_condition,  ///< from support or undecided to conditional
};

/// The stable printed name, for example "new condition".
[[nodiscard]] std::string_view shift_kind_name(ShiftKind kind);

/// An actor's change of position.
struct Shift {
  std::size_t actor;
  std::size_t before;  ///< the statement that shows the old position best
  std::size_t after;   ///< the first of the new one
  ShiftKind kind;
  float score;  ///< 0..1
};

struct Positions {
  std::vector<Position> positions;  ///< by actor, then by day
  std::vector<Shift> shifts;        ///< likewise
};

/// Settings of `find_positions`, chosen on invented storylines (docs/accuracy.md).
struct PositionOptions {
  float min_position = 0.4F;  ///< a first position is not shown below it, 0..1
  float min_shift = 0.4F;     ///< nor is a change
  float stay = 0.3F;          ///< how likely a position is kept from one day to the next
};

/// Positions on one issue and their changes. For each actor the likeliest sequence of positions
/// under a hidden Markov model (Rabiner, Proc. IEEE 77, 1989, pp. 263-266), so that one doubtful
/// statement makes no shift. Only own words count. `utterances` may be in any order; on one day
/// they are taken in the order of their statements, and a change is less likely than between days.
/// Time: n log n in their number.
[[nodiscard]] Positions find_positions(std::vector<Utterance> utterances,
                                       const PositionOptions& options = {});

}  // namespace onrecord
