#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "identify/person_name.h"
#include "identify/phrase.h"

namespace onrecord {

// The inside of a person's name, once its tokens are known.

/// A lower-case word that stands within names: "van", "bin", "y".
[[nodiscard]] bool is_particle(std::string_view folded);

/// "Jr.", "III", "MP", "PhD" after the name's token `before`. Other regnal numbers ("V") only
/// where `is_royal`.
[[nodiscard]] bool is_name_suffix(const Token& token, const Token& before, bool is_royal);

/// Does a suffix, folded, tell namesakes apart? "jr" and "ii" do, "phd" does not.
[[nodiscard]] bool tells_generations(std::string_view suffix);

/// Sets the words, the particle and what follows from them. `tokens` are those of the name alone,
/// words only, in order.
void read_name_words(std::span<const Token> tokens, PersonName& name);

}  // namespace onrecord
