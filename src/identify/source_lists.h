#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "identify/gender.h"

namespace onrecord {

// English words that sources are made of. All words are given folded.

enum class Number : std::uint8_t { unknown, singular, plural };
enum class Determiner : std::uint8_t { none, definite, indefinite, possessive };

struct Pronoun {
  std::uint8_t person;  ///< 1 to 3
  Number number;
  Gender gender;
  bool is_thing;     ///< "it"
  bool is_relative;  ///< "who": it stands for the words before it
};

/// Of "she", "her", "herself", "who"; "you" too. None for demonstratives.
[[nodiscard]] std::optional<Pronoun> pronoun(std::string_view word);

/// What a noun stands for.
enum class NounKind : std::uint8_t {
  none,
  role,          ///< one person: "minister", "nurse"; also an unknown noun with such an ending
  roles,         ///< several
  spokesperson,  ///< "spokeswoman"
  spokespeople,
  body,    ///< "ministry"
  bodies,  ///< "banks"
  document,
  group,   ///< "crowd", "couple"
  people,  ///< "people", "ones"
  source,  ///< "source", "sources", "insiders"
};

[[nodiscard]] NounKind noun_kind(std::string_view word);
/// The kind of a noun that is in no list, by its ending: "gondolier", "hecklers".
[[nodiscard]] NounKind noun_kind_by_ending(std::string_view word);

[[nodiscard]] Determiner determiner(std::string_view word);
/// "some", "two", "most": how many.
[[nodiscard]] bool is_quantifier(std::string_view word);
/// "everyone", "some", "you": nobody in particular, where it stands alone.
[[nodiscard]] bool is_generic(std::string_view word);
/// "group", "handful": several, with "of" and what they are.
[[nodiscard]] bool is_collection(std::string_view word);
/// A preposition or relative, or the adjective before one: the head has been.
[[nodiscard]] bool ends_noun_phrase(std::string_view word);
/// What tells whom a head belongs to: "of", "for", "from".
[[nodiscard]] bool begins_complement(std::string_view word);

/// Does `phrase`, folded words with a space between, say that a name is held back?
[[nodiscard]] bool holds_name_back(std::string_view phrase);

}  // namespace onrecord
