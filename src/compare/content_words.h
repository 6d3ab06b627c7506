#pragma once

#include <string>
#include <string_view>

#include "identify/phrase.h"

namespace onrecord {

/// A word that says nothing about what a text is about: "the", "would", "said", "Monday". Folded.
[[nodiscard]] bool is_stop_word(std::string_view word);

/// A word that can stand for an issue: no stop word, no number, of three letters or in capitals.
[[nodiscard]] bool is_content_word(const Token& token);

/// The form in which words of an issue are compared, a folded word without plural ending: "reactor"
/// for "reactors", "city" for "cities". Not always a word.
[[nodiscard]] std::string issue_stem(std::string_view word);

}  // namespace onrecord
