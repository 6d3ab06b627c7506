#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onrecord {

/// The text, on one line, so that CommonMark shows it as it is: no part of it is a mark, a link or
/// HTML, in a table neither.
[[nodiscard]] std::string markdown_text(std::string_view text);

/// The same in bold; white space at its ends stays outside.
[[nodiscard]] std::string marked_markdown(std::string_view text);

/// Each line that is not empty after `by` spaces.
[[nodiscard]] std::string indented(std::string_view lines, std::size_t by);

}  // namespace onrecord
