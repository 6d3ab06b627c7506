#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "identify/actor_trail.h"
#include "identify/cast.h"
#include "identify/speaker_facts.h"
#include "identify/speaker_network.h"
#include "onrecord/result.h"

namespace onrecord {

/// An actor who may speak.
struct SpeakerChoice {
  std::size_t actor;
  float probability;
  SpeakerFacts facts;
  std::span<const Span> names;  ///< where the actor is named
};

/// Sees every choice that is made, for training.
using ChoiceWatcher = std::function<void(const OpenSource&, std::span<const SpeakerChoice>)>;

/// Chooses who a source without a name means. Goes through the sources of a document in text
/// order and takes note of who spoke. Time constant for each source. Views all it is made from.
class SpeakerChooser {
 public:
  SpeakerChooser(const Document& document, const Cast& cast, ActorTrail trail,
                 const SpeakerNetwork& network, ChoiceWatcher watch)
      : document_(document),
        cast_(cast),
        trail_(std::move(trail)),
        network_(network),
        watch_(std::move(watch)) {}

  /// Who `source` may mean, the likeliest first; what is left to 1 is somebody without a name.
  /// Empty after an error, which `error()` tells then.
  [[nodiscard]] std::vector<SpeakerChoice> choose(const OpenSource& source);

  /// Takes note that `actor` made a statement, whose source stands at `byte`.
  void spoke(std::size_t actor, std::uint32_t byte, Span statement);

  [[nodiscard]] const std::vector<EarlierSpeaker>& earlier() const { return earlier_; }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  [[nodiscard]] std::vector<std::size_t> candidates(const OpenSource& source) const;
  [[nodiscard]] std::vector<std::size_t> best_holders(const OpenSource& source) const;
  /// How many actors that `source` can mean were mentioned since `actor` was.
  [[nodiscard]] std::size_t rank_of(std::size_t actor, const OpenSource& source) const;

  const Document& document_;
  const Cast& cast_;
  ActorTrail trail_;
  const SpeakerNetwork& network_;
  ChoiceWatcher watch_;
  std::vector<EarlierSpeaker> earlier_;  // in text order
  std::optional<Error> error_;
};

}  // namespace onrecord
