#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onrecord/document.h"
#include "onrecord/report.h"
#include "onrecord/statement.h"

namespace onrecord {

/// The sentences in which `statement` stands, cut into what is its source, cue and content and what
/// is not. Sentences between them are left out, for which " … " stands, as for the middle of what
/// is very long: a piece has at most 4,000 bytes. White space is one space, control characters are
/// visible.
[[nodiscard]] std::vector<ReportPiece> pieces_of(const Document& document,
                                                 const Statement& statement);

/// The text on one line, without control characters.
[[nodiscard]] std::string printable_line(std::string_view text);

}  // namespace onrecord
