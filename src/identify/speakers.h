#pragma once

#include <optional>
#include <vector>

#include "identify/actor_table.h"
#include "identify/antecedents.h"
#include "identify/listed_actors.h"
#include "identify/mentions.h"
#include "identify/metonym_source.h"
#include "identify/metonyms.h"
#include "identify/speaker_chooser.h"
#include "identify/speaker_network.h"
#include "onrecord/document.h"
#include "onrecord/reading.h"

namespace onrecord {

/// What is known of a document when its speakers are looked for. Views; all of it lives longer.
struct SpeakerEvidence {
  const Document& document;
  const Mentions& mentions;
  const std::vector<std::vector<Meaning>>& meanings;  ///< one a mention
  const ActorTable& actors;
  const MetonymTable& metonyms;
  const MetonymReader& metonym_reader;
  const SpeakerNetwork& network;
  const ListedActors* list;  ///< the user's; null where there is none
};

/// Fills in who makes each statement, for whom he speaks, who handed it on and who was told, and
/// the actors of `reading`. A name that scores less than `min_score` is taken back: the speaker is
/// unknown then, with the best candidates. `watch`, if any, sees the network's choices. Time
/// linear in statements and text. Error: `inference`.
[[nodiscard]] Result<std::monostate> find_speakers(const SpeakerEvidence& evidence, float min_score,
                                                   const ChoiceWatcher& watch, Reading& reading);

}  // namespace onrecord
