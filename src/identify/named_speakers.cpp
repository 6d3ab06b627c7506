#include "identify/named_speakers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "attribute/places.h"
#include "identify/body_words.h"
#include "identify/folded.h"
#include "identify/nameless.h"
#include "identify/person_name.h"
#include "identify/phrase.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

// How often each way of telling a speaker is right: measured on training articles.
constexpr float kNamedActor = 0.97F;  // the source holds a name that the article uses
constexpr float kNamedAlone = 0.88F;  // it reads as a name, though the network saw none
constexpr float kShortName = 0.9F;    // "the Post" after "The Ellery Post"
constexpr float kMetonym = 0.9F;
constexpr float kOffice = 0.8F;

constexpr std::size_t kAliasReach = 60;  // bytes after a source in which an alias may be given

// Roles of which a country has one, in byte order.
constexpr std::array<std::string_view, 16> kOffices = {
    "ambassador", "chancellor", "emir",    "emperor",   "empress", "envoy", "king",   "leader",
    "minister",   "monarch",    "premier", "president", "queen",   "ruler", "sultan", "tsar"};
static_assert(is_in_order(kOffices));
// With one of these it is no office, or not the holder's.
constexpr std::array<std::string_view, 10> kNotInOffice = {
    "acting", "deputy", "ex", "former", "junior", "late", "next", "old", "onetime", "opposition"};
static_assert(is_in_order(kNotInOffice));

bool has_capital(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::vector<Speaker> NamedSpeakers::of_metonyms(Span source) {
  std::vector<Speaker> out;
  for (const SpeakingBody& body : metonyms_.read(source)) {
    const std::string& name = body.metonym->stands_for;
    Speaker speaker = of_own_name(name, body.metonym->actor, body.name);
    const bool is_own = surface(text(), body.name) == name;
    speaker.basis = is_own ? SpeakerBasis::named : SpeakerBasis::metonym;
    speaker.score = kMetonym;
    if (!is_own) speaker.reason = "a place or seat that stands for a body";
    out.push_back(std::move(speaker));
  }
  return out;
}

std::optional<Speaker> NamedSpeakers::of_source(Span source, const SourceWords& words) {
  switch (words.kind) {
    case SourceKind::person:
    case SourceKind::name:
      return of_person(words.name.value_or(source), source);
    case SourceKind::spokesperson:
    case SourceKind::role:
      if (words.name) return of_person(*words.name, source);
      if (auto named = of_apposition(source)) return named;
      return of_alias(source);
    case SourceKind::body:
      return of_body(source, words);
    case SourceKind::document:
      return of_document(source, words);
    case SourceKind::other:
      if (const auto found = cast_.named_in(source)) return of_actor(found->actor, found->name);
      return of_unseen_name(source);
    default:
      return std::nullopt;
  }
}

bool NamedSpeakers::begins_sentence(Span source) const {
  const Span sentence = document_.sentences()[sentence_at(document_, source.begin_byte)];
  return sentence.begin_byte == source.begin_byte;
}

Speaker NamedSpeakers::of_actor(std::size_t actor, Span mention) const {
  Speaker speaker = cast_.speaker(actor, mention);
  speaker.basis = SpeakerBasis::named;
  speaker.score = kNamedActor;
  speaker.reason = "named in the source";
  return speaker;
}

// "Vale’s niece, Ada Lind of Port Ellery": the first person that is named after a comma.
std::optional<Speaker> NamedSpeakers::of_apposition(Span source) const {
  const std::size_t comma = surface(text(), source).find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const Span rest{source.begin_byte + static_cast<std::uint32_t>(comma), source.end_byte};
  const auto found = cast_.named_in(rest);
  const bool is_person = found && cast_.traits(found->actor).kind == MentionKind::person;
  return is_person ? std::optional(of_actor(found->actor, found->name)) : std::nullopt;
}

// A name that the network did not see: an actor of its own.
Speaker NamedSpeakers::of_own_name(std::string_view name, ActorKind kind, Span span) {
  Speaker speaker = of_actor(cast_.add(name, kind), span);
  speaker.score = kNamedAlone;
  return speaker;
}

Speaker NamedSpeakers::of_person(Span name, Span source) {
  if (const auto found = cast_.named_in(name)) return of_actor(found->actor, found->name);
  const PersonName person = parse_person_name(surface(text(), source));
  const std::string_view shown = person.empty() ? surface(text(), name) : person.full;
  if (shown.find(" and ") != std::string_view::npos) {
    return nameless(ActorKind::group, SpeakerBasis::unnamed, "several people");
  }
  return of_own_name(without_article(shown), ActorKind::person, name);
}

std::optional<Speaker> NamedSpeakers::of_body(Span source, const SourceWords& words) {
  const Span core{source.begin_byte, words.head ? words.head->end_byte : source.end_byte};
  if (const auto found = cast_.named_in(core)) return of_actor(found->actor, found->name);
  if (words.of) {
    if (const auto found = cast_.named_in(*words.of)) return of_actor(found->actor, found->name);
  }
  if (auto known = of_short_name(core)) return known;
  const std::string_view shown = without_article(surface(text(), source));
  const std::string_view rest = shown.empty() ? shown : shown.substr(1);
  if (has_capital(begins_sentence(source) ? rest : shown)) {
    return of_own_name(shown, ActorKind::organisation, source);
  }
  if (folded(shown) == "police") return of_own_name("Police", ActorKind::organisation, source);
  return std::nullopt;
}

// Capitals that are no beginning of a sentence: "HollyPost Pollster".
std::optional<Speaker> NamedSpeakers::of_unseen_name(Span source) {
  const std::string_view shown = without_article(surface(text(), source));
  const std::size_t space = shown.find(' ');
  const bool is_one_word = space == std::string_view::npos;
  const bool is_name =
      has_capital(shown.substr(0, 1)) &&
      (is_one_word ? !begins_sentence(source) : has_capital(shown.substr(space + 1, 1)));
  const bool is_long = std::ranges::count(shown, ' ') > 4;
  if (!is_name || is_long || shown.find_first_of(",;:") != std::string_view::npos)
    return std::nullopt;
  return of_own_name(shown, ActorKind::organisation, source);
}

std::optional<Speaker> NamedSpeakers::of_owned_body(Span source, const SourceWords& words,
                                                    std::size_t owner) const {
  if (!words.head) return std::nullopt;
  const std::string& name = cast_[owner].name;
  const std::string last = folded(std::string_view(name).substr(name.find_last_of(' ') + 1));
  for (const std::size_t body : cast_.with_word(folded(surface(text(), *words.head)))) {
    const bool is_owned = body != owner && cast_.traits(body).kind != MentionKind::person &&
                          std::ranges::binary_search(cast_.traits(body).role_words, last);
    if (!is_owned) continue;
    Speaker speaker = of_actor(body, *cast_.named_near(body, source.begin_byte));
    speaker.basis = SpeakerBasis::role;
    speaker.score = kShortName;
    speaker.reason = "a body named after its owner";
    return speaker;
  }
  return std::nullopt;
}

// "The Post" is "The Ellery Post" where the article has one.
std::optional<Speaker> NamedSpeakers::of_short_name(Span source) {
  const std::string_view shown = surface(text(), source);
  const std::string_view name = without_article(shown);
  if (name.size() == shown.size() || !has_capital(name.substr(0, 1))) return std::nullopt;
  const std::string word = folded(name);
  if (word.find(' ') != std::string::npos) return std::nullopt;
  std::optional<std::size_t> best;
  std::uint32_t best_byte = 0;
  for (const std::size_t actor : cast_.with_word(word)) {
    const auto named = cast_.named_near(actor, source.begin_byte);
    if (cast_.traits(actor).kind != MentionKind::organisation || !named) continue;
    if (best && named->begin_byte < best_byte) continue;
    best = actor;
    best_byte = named->begin_byte;
  }
  if (!best) return std::nullopt;
  Speaker speaker = of_actor(*best, *cast_.named_near(*best, source.begin_byte));
  speaker.score = kShortName;
  return speaker;
}

// "A Harbour Bank report", "the ministry’s study by Ola Holm": by its words, from the first name
// in it on; none where nothing in it is a name.
std::optional<Speaker> NamedSpeakers::of_document(Span source, const SourceWords& words) {
  if (const auto found = cast_.named_by(source)) return of_actor(found->actor, found->name);
  if (auto known = of_short_name(source)) return known;
  if (!words.head) return std::nullopt;
  for (const Span modifier : words.modifiers) {
    if (!has_capital(surface(text(), modifier).substr(0, 1))) continue;
    return of_document_name({modifier.begin_byte, words.head->end_byte});
  }
  if (words.owner && has_capital(surface(text(), *words.owner).substr(0, 1)) &&
      words.owner->begin_byte == source.begin_byte && cast_.named_in(*words.owner)) {
    return of_document_name({words.owner->begin_byte, words.head->end_byte});
  }
  std::optional<Span> last;  // name of the complement
  for (std::uint32_t byte = words.head->end_byte; words.of && byte < words.of->end_byte;) {
    const auto name = cast_.named_in({byte, words.of->end_byte});
    if (!name) break;
    last = name->name;
    byte = std::max(name->name.end_byte, byte + 1);
  }
  if (!last) return std::nullopt;
  return of_document_name({source.begin_byte, last->end_byte});
}

Speaker NamedSpeakers::of_document_name(Span name) {
  return of_own_name(without_article(surface(text(), name)), ActorKind::document, name);
}

// "A rough sleeper who goes by the name Lefty", "a woman called Ines".
std::optional<Speaker> NamedSpeakers::of_alias(Span source) {
  constexpr std::array<std::string_view, 8> kBefore = {
      "goes by the name of ", "goes by the name ", "goes by ", "gave his name as ",
      "gave her name as ",    "known as ",         "called ",  "named "};
  const std::string_view all = text();
  const std::size_t end = std::min<std::size_t>(all.size(), source.end_byte + kAliasReach);
  const std::string_view reach = all.substr(source.begin_byte, end - source.begin_byte);
  for (const std::string_view words : kBefore) {
    const std::size_t at = reach.find(words);
    if (at == std::string_view::npos || at > source.size() + 5) continue;
    if (reach.substr(0, at).find_first_of(".;:\"“”") != std::string_view::npos) continue;
    std::size_t first = source.begin_byte + at + words.size();
    while (first < all.size() && (all[first] == '"' || all[first] == '\'')) ++first;
    std::size_t last = first;
    while (last < all.size() && (std::isalpha(static_cast<unsigned char>(all[last])) != 0 ||
                                 static_cast<unsigned char>(all[last]) >= 0x80)) {
      ++last;
    }
    const Span name{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
    if (!has_capital(surface(all, name).substr(0, 1))) continue;
    if (const auto found = cast_.named_in(name)) return of_actor(found->actor, found->name);
    return of_own_name(surface(all, name), ActorKind::person, name);
  }
  return std::nullopt;
}

std::optional<std::string_view> NamedSpeakers::country_of(const SourceWords& words) const {
  if (words.demonym) return table_.country_of_demonym(surface(text(), *words.demonym));
  const std::optional<Span> place = words.of ? words.of : words.owner;
  if (!place) return std::nullopt;
  for (const Metonym& metonym : table_.find(surface(text(), *place))) {
    if (metonym.kind == MetonymKind::country) return metonym.country;
  }
  return std::nullopt;
}

std::optional<Speaker> NamedSpeakers::of_office(Span source, const SourceWords& words) {
  const bool is_one = words.kind == SourceKind::role && words.number != Number::plural &&
                      words.head && words.determiner != Determiner::indefinite;
  if (!is_one || !contains(kOffices, folded(surface(text(), *words.head)))) return std::nullopt;
  std::string office;
  for (const Span modifier : words.modifiers) {
    if (words.demonym && modifier == *words.demonym) continue;
    const std::string word(surface(text(), modifier));
    if (contains(kNotInOffice, folded(word)) || has_capital(word)) return std::nullopt;
    office += word + ' ';
  }
  office += surface(text(), *words.head);
  const auto country = country_of(words);
  if (!country) return std::nullopt;
  Speaker speaker = of_own_name(office_name(office, *country), ActorKind::government, source);
  speaker.basis = SpeakerBasis::role;
  speaker.score = kOffice;
  speaker.reason = "an office, whose holder the article does not name";
  return speaker;
}

}  // namespace onrecord
