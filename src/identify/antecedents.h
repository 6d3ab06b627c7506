#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "identify/actor_table.h"
#include "identify/links.h"
#include "identify/mentions.h"

namespace onrecord {

/// That a mention means an actor.
struct Meaning {
  std::size_t actor;  ///< index into the actor table
  float probability;
};

/// Whom each mention means, likeliest first; what is left to 1 is somebody without a name, or
/// nobody known. A name means its actor. Any other mention means what its antecedents mean, each
/// by the probability of that link, so that doubt adds up along a chain of pronouns; an actor of
/// another gender, number or kind than the mention's own loses nearly all.
/// `links` and the result have one entry a mention.
[[nodiscard]] std::vector<std::vector<Meaning>> meanings(const Mentions& mentions,
                                                         const Links& links,
                                                         const ActorTable& actors);

/// Takes the gender of actors of whom no name or title tells it from the "he" and "she" that mean
/// them, where these agree.
void tell_genders(const Mentions& mentions, std::span<const std::vector<Meaning>> meanings,
                  ActorTable& actors);

/// How well a mention of this form can mean this actor: 1, or close to 0 where they clash.
[[nodiscard]] float agreement(MentionClass form, MentionKind kind, const TableActor& actor);

}  // namespace onrecord
