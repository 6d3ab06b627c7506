#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// What two spellings of one name have in common: words in small letters without accents,
/// parted by one space, without a leading "the". Apostrophes and full stops are dropped, "&" is
/// "and", other marks part words, and single letters stand together: "the J. B. Brask-Løv Co."
/// is "jb brask lov co". Empty where `name` has neither letters nor digits.
[[nodiscard]] std::string name_key(std::string_view name);

/// `key` without the titles and offices before a person's name: "lethian foreign minister dr
/// rehnvall" is "rehnvall". All of `key` where nothing but titles would be left or taken.
[[nodiscard]] std::string_view without_titles(std::string_view key);

/// May `mention` be `listed`, of which it has the key? What the list has in capitals is likely
/// an abbreviation, and "us" and "who" are not "US" and "WHO": it takes capitals, or from four
/// letters on a capital at the beginning ("Nasa", "the Unesco").
[[nodiscard]] bool case_fits(std::string_view listed, std::string_view mention);

/// `name` with every run of white space as one space, and none at its ends.
[[nodiscard]] std::string on_one_line(std::string_view name);

}  // namespace onrecord
