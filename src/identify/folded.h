#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// `text` in the form in which words are compared: lower case, without accents, apostrophes and
/// stops ("O’Neill" oneill, "JOSÉ" jose, "Søren" soren, "U.S." us). Hyphens stay, all as "-".
[[nodiscard]] std::string folded(std::string_view text);

/// A small letter that no accent can be taken from, as it is written without: "o" for ø. Empty for
/// all others.
[[nodiscard]] std::string_view plain_letter(char32_t small);

/// Do two folded words have the same letters, whatever hyphens and spaces stand between them?
[[nodiscard]] bool same_letters(std::string_view a, std::string_view b);

}  // namespace onrecord
