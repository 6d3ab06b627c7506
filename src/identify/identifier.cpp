#include "identify/identifier.h"

#include "identify/actor_table.h"
#include "identify/antecedents.h"
#include "identify/dateline.h"
#include "identify/metonym_source.h"
#include "identify/offices.h"
#include "identify/speakers.h"
#include "identify/whole_names.h"

namespace onrecord {

Result<Identifier> Identifier::load(const ModelFiles& files, EngineOptions options, float min_score,
                                    std::vector<ListedActor> actors) {
  Result<MentionNetwork> mentions = MentionNetwork::load(files, options);
  if (!mentions) return std::move(mentions).error();
  Result<LinkNetwork> links = LinkNetwork::load(files, options);
  if (!links) return std::move(links).error();
  Result<SpeakerNetwork> speakers = SpeakerNetwork::load(files, options);
  if (!speakers) return std::move(speakers).error();
  Result<MetonymTable> metonyms = MetonymTable::built_in();
  if (!metonyms) return std::move(metonyms).error();
  Result<OfficeTable> offices = OfficeTable::built_in();
  if (!offices) return std::move(offices).error();
  return Identifier(
      std::move(*mentions), std::move(*links), std::move(*speakers), std::move(*metonyms),
      std::move(*offices),
      actors.empty() ? nullptr : std::make_shared<const ListedActors>(std::move(actors)),
      min_score);
}

Result<std::monostate> Identifier::name_speakers(const Document& document,
                                                 const EncoderInput& input, Mentions mentions,
                                                 Reading& reading,
                                                 const ChoiceWatcher& watch) const {
  drop_datelines(document, mentions);
  const Result<Links> links = links_.link(document, input.features, mentions);
  if (!links) return links.error();
  ActorTable actors(document, whole_names(document, mentions.names));
  tell_genders(mentions, meanings(mentions, *links, actors), actors);
  tell_offices(offices_, parse_date(document.article().date), actors);
  const auto meant = meanings(mentions, *links, actors);
  const MetonymReader metonyms(document, metonyms_);
  return find_speakers(
      {document, mentions, meant, actors, metonyms_, metonyms, speakers_, list_.get()}, min_score_,
      watch, reading);
}

Result<Mentions> find_mentions(const Encoder& encoder, const Identifier& identifier,
                               const Document& document, const EncoderInput& input) {
  Mentions mentions;
  for (const Window window : input.windows) {
    const Result<WordVectors> vectors = encoder.encode(input, window);
    if (!vectors) return vectors.error();
    const auto noted = identifier.add_mentions(document, input, window, *vectors, mentions);
    if (!noted) return noted.error();
  }
  return mentions;
}

}  // namespace onrecord
