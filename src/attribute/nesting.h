#pragma once

#include <vector>

#include "onrecord/statement.h"

namespace onrecord {

/// Brings `statements` into the order of the text, an outer one before those in it, and sets
/// `nested_in` to the statement with the shortest contents that hold all of the other:
/// its contents, cue and sources.
///
/// Of statements with the same cue (overlapping cues included) only the one with the best
/// score stays, and of statements without a cue only the best of those whose contents overlap.
/// Time n log n; at most 64 statements that reach over one place are looked at.
void order_and_nest(std::vector<Statement>& statements);

/// The same, but every statement stays: a person marked them.
void nest(std::vector<Statement>& statements);

}  // namespace onrecord
