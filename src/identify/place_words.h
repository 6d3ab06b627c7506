#pragma once

#include <string_view>

namespace onrecord {

// English words for where people come from and what they hold to. All words are given folded.

/// An adjective of a country, region or people: "turkish", "south-african".
[[nodiscard]] bool is_demonym(std::string_view word);

/// A people, party or faith in the plural, whose name begins with a capital: "turks", "democrats".
[[nodiscard]] bool is_people(std::string_view word);

}  // namespace onrecord
