#pragma once

#include <string>
#include <string_view>

namespace onrecord {

/// Is the folded `word` an English plural of a word for which `is_known` holds? "nurses",
/// "ministries", "bosses", "policewomen", "children", "wives".
template <class IsKnown>
[[nodiscard]] bool is_plural_of(std::string_view word, IsKnown is_known) {
  const auto ends_as = [&](std::string_view plural, std::string_view singular) {
    if (!word.ends_with(plural)) return false;
    return is_known(std::string(word.substr(0, word.size() - plural.size())).append(singular));
  };
  return ends_as("s", "") || ends_as("es", "") || ends_as("ies", "y") || ends_as("men", "man") ||
         ends_as("ren", "") || ends_as("ves", "fe");
}

}  // namespace onrecord
