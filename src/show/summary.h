#pragma once

#include <span>
#include <string>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Appends how many statements there are by form, and by source as the text names it: the
/// ten with most statements, in order of first appearance where they have equally many.
void append_summary(const Document& document, std::span<const Statement> statements,
                    std::string& out);

}  // namespace onrecord
