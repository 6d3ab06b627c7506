#include "identify/listed_speakers.h"

#include <string>
#include <utility>

#include "identify/phrase.h"

namespace onrecord {
namespace {

constexpr float kByAlias = 0.95F;
constexpr float kByRole = 0.92F;

// "foreign minister" of "the Turkish foreign minister": the head and what is before it, but for
// its country.
std::string title_of(std::string_view text, const SourceWords& words) {
  std::string out;
  for (const Span modifier : words.modifiers) {
    if (words.demonym && modifier == *words.demonym) continue;
    out += std::string(surface(text, modifier)) + ' ';
  }
  return out + std::string(surface(text, *words.head));
}

}  // namespace

ListedSpeakers::ListedSpeakers(const Document& document, const ListedActors* list, Cast& cast)
    : document_(document), list_(list), cast_(cast), date_(parse_date(document.article().date)) {}

Speaker ListedSpeakers::speaker_of(const ListedActor& actor, std::optional<Span> mention) {
  const std::size_t index = cast_.add(actor.name, actor.kind);
  cast_.identify(index, actor);
  return cast_.speaker(index, mention);
}

std::optional<Speaker> ListedSpeakers::of_alias(Span source) {
  if (list_ == nullptr) return std::nullopt;
  const std::string_view shown = surface(document_.text(), source);
  ListedActors::Found found = list_->by_name(shown);
  if (found.empty()) found = list_->by_name(without_article(shown));
  if (found.size() != 1 || found.front()->kind == ActorKind::person) return std::nullopt;
  Speaker speaker = speaker_of(*found.front(), source);
  const bool is_own = without_article(shown) == found.front()->name;
  speaker.basis = is_own ? SpeakerBasis::named : SpeakerBasis::metonym;
  speaker.score = kByAlias;
  speaker.reason = "a name of the list of actors";
  return speaker;
}

std::optional<Speaker> ListedSpeakers::of_role(Span source, const SourceWords& words,
                                               std::string_view country) {
  if (list_ == nullptr || !words.head || words.number == Number::plural ||
      words.determiner == Determiner::indefinite) {
    return std::nullopt;
  }
  const std::string title = title_of(document_.text(), words);
  std::string of(country);
  if (of.empty()) {
    const std::optional<Span> body = words.of ? words.of : words.owner;
    if (body) of = without_article(surface(document_.text(), *body));
  }
  const ListedActors::Found found = list_->holders(title, of, date_);
  if (found.size() != 1) return std::nullopt;
  Speaker speaker = speaker_of(*found.front(), source);
  speaker.basis = SpeakerBasis::role;
  speaker.score = kByRole;
  speaker.reason = "held this role by the list of actors";
  return speaker;
}

const ListedActor* ListedSpeakers::listed(const Actor& actor) const {
  if (list_ == nullptr) return nullptr;
  if (!actor.id.empty()) return list_->by_id(actor.id);
  ListedActors::Found found = list_->by_name(actor.name);
  for (const std::string& form : actor.forms) {
    if (!found.empty()) break;
    found = list_->by_name(form);
  }
  return found.size() == 1 ? found.front() : nullptr;
}

std::optional<Speaker> ListedSpeakers::principal_of(std::size_t actor) {
  const ListedActor* speaking = listed(cast_[actor]);
  const ListedActor* principal = speaking == nullptr ? nullptr : list_->principal_of(*speaking);
  if (principal == nullptr) return std::nullopt;
  Speaker speaker = speaker_of(*principal, std::nullopt);
  speaker.basis = SpeakerBasis::role;
  speaker.score = kByRole;
  speaker.reason = "speaks for it by the list of actors";
  return speaker;
}

void ListedSpeakers::give_ids() {
  for (std::size_t actor = 0; actor < cast_.size(); ++actor) {
    if (const ListedActor* known = listed(cast_[actor])) {
      cast_.identify(actor, *known);
    }
  }
}

}  // namespace onrecord
