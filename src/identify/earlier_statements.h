#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "onrecord/document.h"
#include "onrecord/speaker.h"
#include "onrecord/statement.h"

namespace onrecord {

// What the statements before one tell of its speaker. `statements` have theirs up to `index`.

/// "They" after two who spoke jointly: those two, where their statement is at most a paragraph
/// away; else nobody.
[[nodiscard]] std::vector<Speaker> joint_before(const Document& document,
                                                std::span<const Statement> statements,
                                                std::size_t index);

/// In a dialogue of paragraphs, an answer without its speaker: who spoke before the one that asks
/// or is addressed by name; else nobody.
[[nodiscard]] std::vector<Speaker> answered_by(const Document& document,
                                               std::span<const Statement> statements,
                                               std::size_t index);

}  // namespace onrecord
