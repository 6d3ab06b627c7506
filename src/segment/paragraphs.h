#pragma once

#include <string_view>
#include <vector>

#include "onrecord/span.h"

namespace onrecord {

/// Blocks of `text` (valid UTF-8), never empty, without white space at their ends.
///
/// News comes with one paragraph a line, so that every line break parts two: LF, CRLF, CR, VT,
/// FF, NEL, U+2028, U+2029. Hard-wrapped text (wire copy, mail) is told by its blank lines
/// between blocks whose lines, save the last of each, are mostly 50 to 100 characters long
/// and stop in mid-sentence; there only blank lines part paragraphs.
[[nodiscard]] std::vector<Span> find_paragraphs(std::string_view text);

}  // namespace onrecord
