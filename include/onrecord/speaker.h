#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/actor.h"
#include "onrecord/span.h"

namespace onrecord {

/// How the text tells who speaks.
enum class SpeakerBasis : std::uint8_t {
  named,     ///< by a name in the source
  pronoun,   ///< "he", "they", "I"
  role,      ///< "the minister", "his former wife"
  metonym,   ///< "London", "the Kremlin": a place or seat that stands for a body
  implicit,  ///< not at all: a quotation that goes on, a passive, a label for a person named before
  unnamed,   ///< by words that name nobody: "residents", "a person familiar with the talks"
  reviewed,  ///< a person said so, in a record
};

/// The stable printed name, for example "pronoun".
[[nodiscard]] std::string_view speaker_basis_name(SpeakerBasis basis);
/// The basis with that name.
[[nodiscard]] std::optional<SpeakerBasis> speaker_basis_of(std::string_view name);

/// Who may be meant, where it is not sure enough.
struct SpeakerCandidate {
  std::string name;
  float score;  ///< 0..1
};

/// Who makes a statement, as far as the article tells. A speaker without a name is either of a
/// kind that has none here (anonymous, group, generic, ...) or unknown.
struct Speaker {
  /// The fullest form that the article gives, without titles, but for one of whom it gives no more
  /// than "President Holm". May be empty.
  std::string name;
  std::string id;  ///< from the user's list of actors; empty where he is not on it
  ActorKind kind = ActorKind::unknown;
  SpeakerBasis basis = SpeakerBasis::unnamed;
  float score = 0;                           ///< 0..1, the probability that name and kind are right
  std::optional<Span> mention;               ///< where the article names him: the evidence
  std::optional<std::size_t> actor;          ///< index into `Reading::actors`; none without a name
  std::string reason;                        ///< a few words, for people
  std::vector<SpeakerCandidate> candidates;  ///< best first, where the score was too low to say
};

}  // namespace onrecord
