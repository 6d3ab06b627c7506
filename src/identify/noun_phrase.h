#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "identify/name_finder.h"
#include "identify/phrase.h"
#include "identify/source_lists.h"

namespace onrecord {

/// "the ministry’s chief adviser for trade": what it is, whose, and which. Indices of tokens.
struct NounPhrase {
  Determiner determiner = Determiner::none;
  WordRange owner;       ///< "the ministry’s", "her"
  WordRange modifiers;   ///< between those and the head: "chief"
  std::size_t head = 0;  ///< "adviser": the last noun that is in a list, else the last word
  NounKind kind = NounKind::none;  ///< of the head
  WordRange core;                  ///< up to the head's end, and what follows it directly
  WordRange complement;            ///< after "of", "for" and the like: "trade"
};

/// Reads the noun phrase that begins `tokens`. None where no word stands in it.
[[nodiscard]] std::optional<NounPhrase> read_noun_phrase(std::span<const Token> tokens);

}  // namespace onrecord
