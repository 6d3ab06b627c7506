#pragma once

#include <span>
#include <string>

#include "onrecord/statement.h"

namespace onrecord {

/// Appends how many statements there are by form, and by speaker: the ten with most statements,
/// in order of first appearance where they have equally many. Speakers without a name are
/// counted by their kind.
void append_summary(std::span<const Statement> statements, std::string& out);

}  // namespace onrecord
