#include "identify/open_speakers.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "attribute/places.h"
#include "identify/earlier_statements.h"
#include "identify/folded.h"
#include "identify/nameless.h"
#include "identify/phrase.h"
#include "identify/role_words.h"
#include "segment/words.h"

namespace onrecord {
namespace {

constexpr float kJustNamed = 0.93F;  // "Vale, who"
constexpr float kAnswers = 0.7F;     // "A:" of an interview
constexpr float kSame = 0.9F;        // what "I" in a quotation keeps of its speaker's score
constexpr std::size_t kMostCandidates = 3;

SourceForm form_of(const SourceWords& words) {
  if (words.kind == SourceKind::body) return SourceForm::body;
  if (words.kind == SourceKind::other) return SourceForm::other;
  if (words.kind == SourceKind::pronoun) {
    if (words.is_relative) return SourceForm::relative;
    if (words.is_thing) return SourceForm::it;
    if (words.gender == Gender::male) return SourceForm::he;
    if (words.gender == Gender::female) return SourceForm::she;
    return SourceForm::they;
  }
  switch (words.determiner) {
    case Determiner::indefinite:
      return SourceForm::new_role;
    case Determiner::possessive:
      return SourceForm::owned_role;
    default:
      return words.owner ? SourceForm::owned_role : SourceForm::role;
  }
}

std::vector<std::string> role_words(std::string_view text, const SourceWords& words) {
  std::vector<std::string> out;
  if (words.head) out.emplace_back(usual_role_word(folded(surface(text, *words.head))));
  for (const Span modifier : words.modifiers) {
    for (const Token& token : tokens_of(surface(text, modifier))) {
      if (token.is_word()) out.emplace_back(usual_role_word(token.folded));
    }
  }
  return out;
}

}  // namespace

OpenSpeakers::OpenSpeakers(const Document& document, const Mentions& mentions,
                           std::span<const std::vector<Meaning>> meanings, const Cast& cast,
                           SpeakerChooser& chooser, float min_score)
    : document_(document),
      meanings_(meanings),
      cast_(cast),
      chooser_(chooser),
      min_score_(min_score) {
  for (std::size_t i = 0; i < mentions.list.size(); ++i) {
    mention_at_.emplace(mentions.list[i].word, i);
  }
}

std::vector<Speaker> OpenSpeakers::of_source(Span source, const SourceWords& words, Context context,
                                             std::optional<std::size_t> owner) {
  if (words.kind == SourceKind::pronoun) return of_pronoun(source, words, context);
  const bool is_body = words.kind == SourceKind::body;
  OpenSource open{.form = form_of(words),
                  .place = source,
                  .contents = context.statements[context.index].contents,
                  .role_words = role_words(document_.text(), words),
                  .head = words.head ? folded(surface(document_.text(), *words.head)) : "",
                  .gender = words.gender,
                  .owner = owner,
                  .meanings = meanings_of(words.head.value_or(source))};
  Speaker speaker = chosen(open, SpeakerBasis::role);
  if (speaker.name.empty() && speaker.score < 0.5F) {
    const ActorKind kind = is_body ? ActorKind::organisation : ActorKind::anonymous;
    std::vector<SpeakerCandidate> candidates = std::move(speaker.candidates);
    speaker = nameless(kind, SpeakerBasis::unnamed,
                       is_body ? "a body without name" : "a person without name");
    speaker.candidates = std::move(candidates);
  }
  return {std::move(speaker)};
}

std::vector<Speaker> OpenSpeakers::of_pronoun(Span source, const SourceWords& words,
                                              Context context) {
  if (words.person == 1) return of_first_person(context);
  if (words.person == 2) {
    return {nameless(ActorKind::generic, SpeakerBasis::pronoun, "nobody in particular")};
  }
  if (words.is_relative) {
    if (auto named = just_named(source)) return {std::move(*named)};
  }
  if (words.number == Number::plural && !words.is_relative) {
    auto joint = joint_before(document_, context.statements, context.index);
    if (!joint.empty()) return joint;
  }
  const OpenSource open{.form = form_of(words),
                        .place = source,
                        .contents = context.statements[context.index].contents,
                        .role_words = {},
                        .head = {},
                        .gender = words.gender,
                        .owner = std::nullopt,
                        .meanings = meanings_of(words.head.value_or(source))};
  Speaker speaker = chosen(open, SpeakerBasis::pronoun);
  if (speaker.name.empty() && speaker.score < 0.5F && words.number == Number::plural) {
    speaker = nameless(ActorKind::group, SpeakerBasis::pronoun, "several people without names");
  }
  return {std::move(speaker)};
}

// "I" is who speaks the words around it; in the article's own words, its author.
std::vector<Speaker> OpenSpeakers::of_first_person(Context context) const {
  const Statement& statement = context.statements[context.index];
  if (!statement.nested_in) {
    return {nameless(ActorKind::author, SpeakerBasis::pronoun, "who writes the article")};
  }
  std::vector<Speaker> out = context.statements[*statement.nested_in].speakers;
  for (Speaker& speaker : out) {
    speaker.basis = SpeakerBasis::pronoun;
    speaker.score *= kSame;
    speaker.reason = "the speaker of the words around it";
  }
  return out;
}

// "Vale, who": the name that ends right before.
std::optional<Speaker> OpenSpeakers::just_named(Span source) const {
  constexpr std::uint32_t kReach = 100;  // bytes, more than a long name
  const std::uint32_t from = source.begin_byte - std::min(source.begin_byte, kReach);
  std::optional<Cast::Named> last;
  for (std::uint32_t at = from; at < source.begin_byte;) {
    const auto named = cast_.named_in({at, source.begin_byte});
    if (!named) break;
    last = named;
    at = std::max(named->name.end_byte, at + 1);
  }
  if (!last || last->name.end_byte > source.begin_byte) return std::nullopt;
  const bool is_who = folded(surface(document_.text(), source)) != "which";
  const bool is_person = cast_.traits(last->actor).kind == MentionKind::person;
  if (is_who != is_person) return std::nullopt;
  const std::string_view between =
      surface(document_.text(), {last->name.end_byte, source.begin_byte});
  if (between != ", " && between != " ") return std::nullopt;
  Speaker speaker = of_actor(last->actor, source);
  speaker.basis = SpeakerBasis::pronoun;
  speaker.score = kJustNamed;
  speaker.reason = "named right before it";
  return speaker;
}

// Score: of a name, its probability; without one, the sum of all candidates' probabilities.
Speaker OpenSpeakers::chosen(const OpenSource& source, SpeakerBasis basis) {
  Speaker speaker;
  speaker.basis = basis;
  const std::vector<SpeakerChoice> choices = chooser_.choose(source);
  float total = 0;
  for (const SpeakerChoice& choice : choices) {
    total += choice.probability;
    if (speaker.candidates.size() < kMostCandidates && choice.probability > 0.02F) {
      speaker.candidates.push_back({cast_[choice.actor].name, choice.probability});
    }
  }
  speaker.score = total;
  const float none = 1 - total;
  if (choices.empty() || choices.front().probability < std::min(none, min_score_)) return speaker;
  const SpeakerChoice& best = choices.front();
  std::vector<SpeakerCandidate> candidates = std::move(speaker.candidates);
  speaker = of_actor(best.actor, source.place);
  speaker.candidates = std::move(candidates);
  speaker.basis = basis;
  speaker.score = best.probability;
  speaker.reason = basis == SpeakerBasis::pronoun    ? "the pronoun means an actor named before"
                   : basis == SpeakerBasis::implicit ? "goes on after this speaker's words"
                                                     : "the words describe an actor of the article";
  return speaker;
}

std::span<const Meaning> OpenSpeakers::meanings_of(Span head) const {
  const auto words = document_.words();
  const std::size_t end = first_word_from(words, head.end_byte);
  for (std::size_t word = first_word_from(words, head.begin_byte); word < end; ++word) {
    const auto found = mention_at_.find(word);
    if (found != mention_at_.end()) return meanings_[found->second];
  }
  return {};
}

std::optional<Speaker> OpenSpeakers::of_turn_letter(Span source, const Statement& statement) const {
  const std::string label = folded(surface(document_.text(), source));
  const bool asks = label == "q" || label == "question";
  const bool has_cue = statement.cue && surface(document_.text(), *statement.cue) != ":";
  if (has_cue || (!asks && label != "a" && label != "answer")) return std::nullopt;
  const auto answers = chooser_.earlier().empty() ? only_full_name_before(source.begin_byte)
                                                  : std::optional(chooser_.earlier().back().actor);
  if (asks || !answers) {
    return nameless(ActorKind::unknown, SpeakerBasis::implicit,
                    "a letter for one side of an interview");
  }
  Speaker speaker = of_actor(*answers, source);
  speaker.basis = SpeakerBasis::implicit;
  speaker.score = kAnswers;
  speaker.reason = "answers after these words";
  return speaker;
}

std::optional<std::size_t> OpenSpeakers::only_full_name_before(std::uint32_t byte) const {
  std::optional<std::size_t> out;
  for (std::uint32_t at = 0; const auto named = cast_.named_in({at, byte});) {
    at = std::max(named->name.end_byte, at + 1);
    const bool is_in_full = cast_[named->actor].name.find(' ') != std::string::npos;
    if (cast_.traits(named->actor).kind != MentionKind::person || !is_in_full) continue;
    if (out && *out != named->actor) return std::nullopt;
    out = named->actor;
  }
  return out;
}

Speaker OpenSpeakers::of_actor(std::size_t actor, Span near) const {
  return cast_.speaker(actor, cast_.named_near(actor, near.begin_byte));
}

std::vector<Speaker> OpenSpeakers::without_source(Context context) {
  const Statement& statement = context.statements[context.index];
  Speaker unknown;
  unknown.basis = SpeakerBasis::implicit;
  if (statement.cue || statement.form != Form::direct || statement.contents.empty()) {
    return {unknown};
  }
  if (auto other = answered_by(document_, context.statements, context.index); !other.empty()) {
    return other;
  }
  const OpenSource open{.form = SourceForm::implicit,
                        .place = statement.contents.front(),
                        .contents = statement.contents,
                        .role_words = {},
                        .head = {},
                        .gender = Gender::unknown,
                        .owner = std::nullopt,
                        .meanings = {}};
  return {chosen(open, SpeakerBasis::implicit)};
}

}  // namespace onrecord
