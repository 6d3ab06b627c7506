#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// Appends `text` with each control character replaced by a visible one, so that an article
/// can't move the cursor or recolour the terminal. Line feeds and tabs stay.
void append_printable(std::string_view text, std::string& out);

/// As `append_printable`, with every run of white space as one space.
void append_on_one_line(std::string_view text, std::string& out);

}  // namespace onrecord
