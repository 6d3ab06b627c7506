#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "identify/actor_trail.h"
#include "identify/antecedents.h"
#include "identify/gender.h"
#include "onrecord/document.h"
#include "onrecord/span.h"

namespace onrecord {

/// How a source tells its speaker without a name. The numbers are the network's.
enum class SourceForm : std::uint8_t {
  he,
  she,
  they,
  it,
  relative,    ///< "who", "which"
  role,        ///< "the minister", "minister"
  new_role,    ///< "a minister"
  owned_role,  ///< "her lawyer", "the bank’s lawyer"
  body,        ///< "the ministry"
  implicit,    ///< no words: a quotation that stands alone
  other,       ///< words of which no list tells what they are
};
inline constexpr std::size_t kSourceForms = 11;

/// A source whose speaker is to be found among the actors of the article.
struct OpenSource {
  SourceForm form = SourceForm::implicit;
  Span place;                           ///< its words; of an implicit one, its contents
  std::vector<Span> contents;           ///< of its statement
  std::vector<std::string> role_words;  ///< folded, the head first: "minister", "foreign"
  std::string head;                     ///< as the text has it, folded: "nominee"
  Gender gender = Gender::unknown;
  std::optional<std::size_t> owner;   ///< the actor whose lawyer it is: not the speaker
  std::span<const Meaning> meanings;  ///< of its head, by the links
};

/// Who an actor is, as far as it tells whom a source can mean.
struct ActorTraits {
  MentionKind kind = MentionKind::person;  ///< person, organisation or place
  Gender gender = Gender::unknown;
  std::vector<std::string> role_words;            ///< folded, in byte order
  std::vector<std::vector<std::string>> offices;  ///< the same of each office the actor has held
  std::vector<Span> names;                        ///< where it is named, in text order
  float share = 0;                                ///< of all names of its kind in the article
  bool is_main = false;                           ///< named most often of its kind
};

/// Where an actor stands among the candidates for a source.
struct Standing {
  std::size_t rank = 0;      ///< actors that fit the source and were mentioned since
  std::size_t upcoming = 0;  ///< 1 for the next one to be named, 2 for the one after, 0 for others
  std::size_t holders = 0;   ///< candidates whose titles or offices fit the source as well
  bool is_best = false;      ///< those of no candidate fit better
};

/// The speaker of a statement that stands before the one looked at.
struct EarlierSpeaker {
  std::size_t actor;
  Span extent;  ///< of the statement
};

inline constexpr std::size_t kSpeakerFacts = 61;
using SpeakerFacts = std::array<float, kSpeakerFacts>;

/// What speaks for and against an actor as the speaker of `source`, as the network takes it: ones
/// and zeros, shares and logarithms. `trail` stands at the source; `earlier` ends with the
/// statement before it.
[[nodiscard]] SpeakerFacts speaker_facts(const Document& document, const OpenSource& source,
                                         std::size_t actor, const ActorTraits& traits,
                                         const ActorTrail& trail,
                                         std::span<const EarlierSpeaker> earlier,
                                         Standing standing);

/// Do titles, appositions or offices of the actor have the head of the source?
[[nodiscard]] bool has_head(const OpenSource& source, const ActorTraits& traits);

/// How well titles, appositions or an office of the actor fit the source: 0 where they lack its
/// head, else the share of its words that they have, and more where they have the head as it is
/// said: "nominee" is more than "candidate". A former post fits less where the source does not say
/// "former".
[[nodiscard]] float title_fit(const OpenSource& source, const ActorTraits& traits);

/// Does the source name another post or party than the titles of the actor, and none of the
/// offices?
[[nodiscard]] bool is_other_post(const OpenSource& source, const ActorTraits& traits);

/// Can `source` mean an actor like that, by gender, kind and post?
[[nodiscard]] bool may_mean(const OpenSource& source, const ActorTraits& traits);

}  // namespace onrecord
