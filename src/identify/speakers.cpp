#include "identify/speakers.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "attribute/places.h"
#include "identify/cast.h"
#include "identify/folded.h"
#include "identify/handed_on.h"
#include "identify/listed_speakers.h"
#include "identify/named_speakers.h"
#include "identify/nameless.h"
#include "identify/open_speakers.h"
#include "identify/role_words.h"
#include "identify/source_words.h"

namespace onrecord {
namespace {

class SpeakerFinder {
 public:
  SpeakerFinder(const SpeakerEvidence& evidence, float min_score, const ChoiceWatcher& watch,
                Reading& reading)
      : evidence_(evidence),
        min_score_(min_score),
        reading_(reading),
        cast_(evidence.document, evidence.actors),
        chooser_(
            evidence.document, cast_,
            ActorTrail(evidence.document, evidence.mentions, evidence.meanings, evidence.actors),
            evidence.network, watch),
        named_(evidence.document, evidence.metonyms, evidence.metonym_reader, cast_),
        listed_(evidence.document, evidence.list, cast_),
        open_(evidence.document, evidence.mentions, evidence.meanings, cast_, chooser_, min_score) {
  }

  [[nodiscard]] Result<std::monostate> find() {
    for (std::size_t i = 0; i < reading_.statements.size(); ++i) {
      Statement& statement = reading_.statements[i];
      if (statement.form == Form::scare || statement.form == Form::title) continue;
      statement.speakers = speakers_of(i);
      statement.speaks_for = principal_of(i);
      statement.via = via_of(i);
      if (const auto told = addressee_words(evidence_.document, statement)) {
        statement.addressee = addressee_of(*told, i);
      }
      take_note(statement);
    }
    listed_.give_ids();
    for (Statement& statement : reading_.statements) {
      for_all(statement, [&](Speaker& speaker) { finish(speaker); });
    }
    add_mentions();
    const std::vector<std::size_t> merged = cast_.merge();
    for (Statement& statement : reading_.statements) {
      for_all(statement, [&](Speaker& speaker) {
        if (speaker.actor) speaker.actor = merged[*speaker.actor];
      });
    }
    reading_.actors = std::move(cast_).take();
    if (chooser_.error()) return *chooser_.error();
    return std::monostate{};
  }

 private:
  [[nodiscard]] std::string_view text() const { return evidence_.document.text(); }

  std::vector<Speaker> speakers_of(std::size_t index) {
    const Statement& statement = reading_.statements[index];
    if (statement.sources.empty()) return open_.without_source({reading_.statements, index});
    std::vector<Speaker> out;
    for (const Span part : parts_of(statement)) {
      for (Speaker& speaker : of_source(part, index)) {
        const bool is_there = speaker.actor && std::ranges::any_of(out, [&](const Speaker& other) {
                                return other.actor == speaker.actor;
                              });
        if (!is_there) out.push_back(std::move(speaker));
      }
    }
    return out;
  }

  // The sources of a statement are pieces of one phrase, unless it is joint.
  [[nodiscard]] std::vector<Span> parts_of(const Statement& statement) const {
    const Span source =
        *std::ranges::max_element(statement.sources, {}, [](Span span) { return span.size(); });
    const SourceWords words = read_source(text(), source);
    return words.kind == SourceKind::joint ? words.parts : std::vector<Span>{source};
  }

  std::vector<Speaker> of_source(Span source, std::size_t index) {
    if (auto side = open_.of_turn_letter(source, reading_.statements[index])) {
      return {std::move(*side)};
    }
    if (auto alias = listed_.of_alias(source)) return {std::move(*alias)};
    if (auto bodies = named_.of_metonyms(source); !bodies.empty()) return bodies;
    SourceWords words = read_source(text(), source);
    if (is_bare_role(source, words)) {
      words.kind = SourceKind::role;
      words.head = source;
    }
    if (auto named = named_.of_source(source, words)) return {std::move(*named)};
    switch (words.kind) {
      case SourceKind::pronoun:
      case SourceKind::role:
      case SourceKind::body:
      case SourceKind::other:
        return of_open(source, words, index);
      case SourceKind::group:
      case SourceKind::joint:
        return {nameless(ActorKind::group, SpeakerBasis::unnamed, "several people without names")};
      case SourceKind::generic:
        return {nameless(ActorKind::generic, SpeakerBasis::unnamed, "nobody in particular")};
      case SourceKind::document:
        return {nameless(ActorKind::document, SpeakerBasis::unnamed, "a document without name")};
      case SourceKind::spokesperson:
        return {nameless(ActorKind::anonymous, SpeakerBasis::unnamed, "a spokesman without name")};
      default:
        return {nameless(ActorKind::anonymous, SpeakerBasis::unnamed, "the name is held back")};
    }
  }

  // “Judge refuses”: no name, though it has a capital, unless the article has such a name.
  [[nodiscard]] bool is_bare_role(Span source, const SourceWords& words) const {
    const bool may_be_name = words.kind == SourceKind::name || words.kind == SourceKind::person;
    return may_be_name && is_role(folded(surface(text(), source))) && !cast_.named_in(source);
  }

  std::vector<Speaker> of_open(Span source, const SourceWords& words, std::size_t index) {
    std::optional<std::size_t> owner;
    if (words.owner) {
      const std::vector<Speaker> found = of_source(*words.owner, index);
      if (!found.empty() && found.front().score >= min_score_) owner = found.front().actor;
    }
    if (owner && words.kind == SourceKind::body) {
      if (auto owned = named_.of_owned_body(source, words, *owner)) return {std::move(*owned)};
    }
    std::vector<Speaker> out = open_.of_source(source, words, {reading_.statements, index}, owner);
    if (out.empty() || is_sure(out.front(), words)) return out;
    const std::string_view country = named_.country_of(words).value_or("");
    if (auto holder = listed_.of_role(source, words, country)) return {std::move(*holder)};
    if (auto office = named_.of_office(source, words)) return {std::move(*office)};
    return out;
  }

  // An office of a country is sure to be meant only of one who is given that title.
  [[nodiscard]] bool is_sure(const Speaker& speaker, const SourceWords& words) const {
    if (speaker.name.empty() || speaker.score < min_score_ || !speaker.actor) return false;
    if (words.kind != SourceKind::role || !words.head || !named_.country_of(words)) return true;
    const std::string head(usual_role_word(folded(surface(text(), *words.head))));
    return std::ranges::binary_search(cast_.traits(*speaker.actor).role_words, head);
  }

  // For whom a spokesman speaks: “a spokesman for the ministry”, “ministry spokeswoman Ana Lorn”;
  // later, whenever she does.
  std::optional<Speaker> principal_of(std::size_t index) {
    const Statement& statement = reading_.statements[index];
    if (statement.sources.empty() || statement.speakers.size() != 1) return std::nullopt;
    const std::optional<std::size_t> actor = statement.speakers.front().actor;
    if (const auto words = spokesman_words(statement.sources.front())) {
      if (auto principal = principal_in(*words, index)) {
        if (actor) principals_.insert_or_assign(*actor, *principal);
        return principal;
      }
    }
    if (!actor) return body_of_officer(index);
    const auto known = principals_.find(*actor);
    return known == principals_.end() ? listed_.principal_of(*actor) : std::optional(known->second);
  }

  // An officer whom nobody names speaks for his body: “its chairman”, “the head of the union”.
  std::optional<Speaker> body_of_officer(std::size_t index) {
    const SourceWords words = read_source(text(), reading_.statements[index].sources.front());
    if (words.kind != SourceKind::role || !words.head || (!words.owner && !words.of)) {
      return std::nullopt;
    }
    if (!leads_body(usual_role_word(folded(surface(text(), *words.head))))) return std::nullopt;
    std::optional<Speaker> body = principal_in(words, index);
    const bool is_body =
        body && (body->kind == ActorKind::organisation || body->kind == ActorKind::government);
    return is_body && body->score >= min_score_ ? body : std::nullopt;
  }

  // The words that make somebody a spokesman, before the name or after a comma: “Ana Lorn, a
  // spokeswoman for the ministry”.
  [[nodiscard]] std::optional<SourceWords> spokesman_words(Span source) const {
    SourceWords words = read_source(text(), source);
    if (words.kind == SourceKind::spokesperson) return words;
    const std::size_t comma = surface(text(), source).find(", ");
    if (comma == std::string_view::npos) return std::nullopt;
    const Span rest{source.begin_byte + static_cast<std::uint32_t>(comma) + 2, source.end_byte};
    words = read_source(text(), rest);
    return words.kind == SourceKind::spokesperson ? std::optional(words) : std::nullopt;
  }

  // Whom a description means is not looked for among the actors: too often it is a body that the
  // article names nowhere else.
  std::optional<Speaker> addressee_of(Span told, std::size_t index) {
    std::vector<Speaker> found = of_source(told, index);
    if (found.empty()) return std::nullopt;
    if (found.front().basis != SpeakerBasis::role) return std::move(found.front());
    const ActorKind kind =
        found.front().kind == ActorKind::person ? ActorKind::person : ActorKind::group;
    return nameless(kind, SpeakerBasis::unnamed, "told by a description");
  }

  std::optional<Speaker> principal_in(const SourceWords& words, std::size_t index) {
    std::optional<Span> body = words.of ? words.of : words.owner;
    if (!body && !words.modifiers.empty()) body = words.modifiers.front();
    if (!body) return std::nullopt;
    std::vector<Speaker> found = of_source(*body, index);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
  }

  // A statement within another's was handed on by that one's speaker.
  std::vector<Speaker> via_of(std::size_t index) {
    const Statement& statement = reading_.statements[index];
    std::vector<Speaker> out;
    if (statement.nested_in) {
      const Statement& outer = reading_.statements[*statement.nested_in];
      out = outer.via;
      out.insert(out.end(), outer.speakers.begin(), outer.speakers.end());
    }
    for (const Span words : via_words(evidence_.document, statement)) {
      for (Speaker& speaker : of_source(words, index)) out.push_back(std::move(speaker));
    }
    return out;
  }

  void take_note(const Statement& statement) {
    if (statement.speakers.empty() || statement.nested_in) return;
    const Speaker& speaker = statement.speakers.front();
    if (!speaker.actor || speaker.score < min_score_) return;
    const Span extent = extent_of(statement);
    const std::uint32_t byte =
        statement.sources.empty() ? extent.begin_byte : statement.sources.front().begin_byte;
    chooser_.spoke(*speaker.actor, byte, extent);
  }

  template <class Do>
  static void for_all(Statement& statement, const Do& act) {
    for (Speaker& speaker : statement.speakers) act(speaker);
    for (Speaker& speaker : statement.via) act(speaker);
    if (statement.speaks_for) act(*statement.speaks_for);
    if (statement.addressee) act(*statement.addressee);
  }

  // Takes a name back that is not sure enough; else gives it as the cast has it by now.
  void finish(Speaker& speaker) const {
    if (speaker.name.empty()) return;
    if (speaker.score >= min_score_) {
      speaker.candidates.clear();
      if (!speaker.actor) return;
      speaker.name = cast_[*speaker.actor].name;
      speaker.id = cast_[*speaker.actor].id;
      if (!speaker.id.empty()) speaker.kind = cast_[*speaker.actor].kind;
      return;
    }
    if (speaker.candidates.empty()) speaker.candidates = {{speaker.name, speaker.score}};
    speaker.name.clear();
    speaker.kind = ActorKind::unknown;
    speaker.actor.reset();
    speaker.mention.reset();
    speaker.reason = "not sure enough";
  }

  // Where pronouns and descriptions mean the actors.
  void add_mentions() {
    constexpr float kMeans = 0.5F;
    for (std::size_t i = 0; i < evidence_.mentions.list.size(); ++i) {
      const auto& meanings = evidence_.meanings[i];
      const std::size_t word = evidence_.mentions.list[i].word;
      if (meanings.empty() || meanings.front().probability < kMeans) continue;
      if (evidence_.actors.at_word(word)) continue;
      cast_.add_mention(meanings.front().actor, evidence_.document.words()[word].span);
    }
    for (const Statement& statement : reading_.statements) {
      if (statement.speakers.size() != 1 || statement.sources.empty()) continue;
      const Speaker& speaker = statement.speakers.front();
      const bool is_other = speaker.actor && speaker.basis != SpeakerBasis::named;
      if (is_other) cast_.add_mention(*speaker.actor, statement.sources.front());
    }
  }

  const SpeakerEvidence& evidence_;
  float min_score_;
  Reading& reading_;
  Cast cast_;
  SpeakerChooser chooser_;
  NamedSpeakers named_;
  ListedSpeakers listed_;
  OpenSpeakers open_;
  std::unordered_map<std::size_t, Speaker> principals_;  // of actors
};

}  // namespace

Result<std::monostate> find_speakers(const SpeakerEvidence& evidence, float min_score,
                                     const ChoiceWatcher& watch, Reading& reading) {
  return SpeakerFinder(evidence, min_score, watch, reading).find();
}

}  // namespace onrecord
