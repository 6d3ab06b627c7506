#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "encode/encoder.h"
#include "identify/links.h"
#include "identify/listed_actors.h"
#include "identify/mentions.h"
#include "identify/metonyms.h"
#include "identify/offices.h"
#include "identify/speaker_chooser.h"
#include "identify/speaker_network.h"
#include "onrecord/document.h"
#include "onrecord/reading.h"

namespace onrecord {

/// Finds who makes the statements of a document: names, what refers to them, and from both the
/// speakers. Immutable; safe to use from several threads.
class Identifier {
 public:
  /// `actors` is the user's list, which may be empty. Errors: `model_damaged`, `inference`.
  static Result<Identifier> load(const ModelFiles& files, EngineOptions options, float min_score,
                                 std::vector<ListedActor> actors);

  /// Adds the mentions that lie in `window`; windows come in order. Error: `inference`.
  [[nodiscard]] Result<std::monostate> add_mentions(const Document& document,
                                                    const EncoderInput& input, Window window,
                                                    const WordVectors& vectors,
                                                    Mentions& mentions) const {
    return mentions_.add(document, input, window, vectors, mentions);
  }

  /// Fills in the actors of `reading` and the speakers of its statements. `watch`, if any, sees
  /// how they are chosen. Error: `inference`.
  [[nodiscard]] Result<std::monostate> name_speakers(const Document& document,
                                                     const EncoderInput& input, Mentions mentions,
                                                     Reading& reading,
                                                     const ChoiceWatcher& watch = {}) const;

 private:
  Identifier(MentionNetwork mentions, LinkNetwork links, SpeakerNetwork speakers,
             MetonymTable metonyms, OfficeTable offices, std::shared_ptr<const ListedActors> list,
             float min_score)
      : mentions_(std::move(mentions)),
        links_(std::move(links)),
        speakers_(std::move(speakers)),
        metonyms_(std::move(metonyms)),
        offices_(std::move(offices)),
        list_(std::move(list)),
        min_score_(min_score) {}

  MentionNetwork mentions_;
  LinkNetwork links_;
  SpeakerNetwork speakers_;
  MetonymTable metonyms_;
  OfficeTable offices_;
  std::shared_ptr<const ListedActors> list_;  // null where there is none
  float min_score_;
};

/// The mentions of a whole document, without anything else of it. Error: `inference`.
[[nodiscard]] Result<Mentions> find_mentions(const Encoder& encoder, const Identifier& identifier,
                                             const Document& document, const EncoderInput& input);

}  // namespace onrecord
