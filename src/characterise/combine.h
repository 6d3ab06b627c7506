#pragma once

#include <array>

#include "characterise/claim_network.h"
#include "onrecord/character.h"

namespace onrecord {

/// What kind of statement it is by its words and by the network together.
struct Characterised {
  Character character;
  float denial = 0;       ///< 0..1, how likely its act is a denial
  float conditional = 0;  ///< 0..1, how likely its certainty is conditional
};

/// Multiplies what the words tell (`lexical`, as `LexicalReader::read` gives it) with the network's
/// probabilities, which are flattened first: rare acts are as frequent in its training data as
/// plain assertions, in news they are not. `Decider` tells who decided: the words, where both agree
/// or theirs holds.
[[nodiscard]] Characterised combine(Character lexical, const ClaimAnswer& network);

}  // namespace onrecord
