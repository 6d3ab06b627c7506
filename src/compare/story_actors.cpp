#include "compare/story_actors.h"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "compare/role_phrase.h"
#include "identify/gender.h"
#include "identify/name_key.h"
#include "identify/person_name.h"
#include "identify/role_words.h"

namespace onrecord {
namespace {

std::string key_of(const Actor& actor, std::string_view form) {
  const std::string key = name_key(form);
  return actor.kind == ActorKind::person ? std::string(without_titles(key)) : key;
}

std::size_t words_in(std::string_view key) {
  return static_cast<std::size_t>(std::ranges::count(key, ' ')) + 1;
}

std::string person_form(std::string_view key) { return "person " + std::string(key); }

// What may stand for a name: the last words of a person's, the first ones of a body's.
std::vector<std::string> short_forms(std::string_view key, bool is_person) {
  std::vector<std::string> out;
  for (std::size_t blank = key.find(' '); blank != std::string_view::npos;
       blank = key.find(' ', blank + 1)) {
    out.push_back(is_person ? person_form(key.substr(blank + 1))
                            : "body " + std::string(key.substr(0, blank)));
  }
  return out;
}

// "VELLING" before a turn of an interview.
bool is_in_capitals(std::string_view name) {
  constexpr std::size_t kShortest = 4;  // shorter ones are mostly abbreviations
  return name.size() >= kShortest && std::ranges::all_of(name, [](unsigned char c) {
           return std::isupper(c) != 0 || c == '-' || c == '\'' || c >= 0x80;
         });
}

// Those of `ids` that are `wanted`; all of them where none is.
template <class Is>
std::vector<std::size_t> preferred(std::vector<std::size_t> ids, const Is& wanted) {
  std::vector<std::size_t> out;
  std::ranges::copy_if(ids, std::back_inserter(out), wanted);
  return out.empty() ? ids : out;
}

// How many statements each actor of a reading makes.
std::vector<std::size_t> statements_of(const Reading& reading) {
  std::vector<std::size_t> out(reading.actors.size());
  for (const Statement& statement : reading.statements) {
    for (const Speaker& speaker : statement.speakers) {
      if (speaker.actor) ++out[*speaker.actor];
    }
  }
  return out;
}

}  // namespace

// An actor of one article.
struct StoryActors::Named {
  std::size_t article, index;
  const Actor* actor;
  std::string key;
  std::size_t statements;

  [[nodiscard]] bool is_person() const { return actor->kind == ActorKind::person; }
};

StoryActors::StoryActors(std::span<const Reading* const> readings) {
  std::vector<Named> all;
  for (std::size_t a = 0; a < readings.size(); ++a) {
    by_article_.emplace_back(readings[a]->actors.size());
    const std::vector<std::size_t> statements = statements_of(*readings[a]);
    for (std::size_t i = 0; i < readings[a]->actors.size(); ++i) {
      const Actor& actor = readings[a]->actors[i];
      all.push_back({a, i, &actor, key_of(actor, actor.name), statements[i]});
    }
  }
  // Long names first, so that short ones find them, in whatever order the articles are.
  std::ranges::stable_sort(all, std::greater{}, [](const Named& n) { return words_in(n.key); });
  for (const Named& named : all) {
    const std::size_t id = by_article_[named.article][named.index] = id_of(named);
    said_[id] += named.statements;
  }
  add_roles(readings);
}

std::size_t StoryActors::id_of(const Named& named) {
  if (const auto meant = meant_by(named)) return *meant;
  const std::size_t id = actors_.size();
  actors_.push_back({named.actor->name, named.actor->kind, true});
  keys_.try_emplace(named.key, id);
  for (const std::string& form : short_forms(named.key, named.is_person())) {
    bearers_[form].push_back(id);
  }
  return id;
}

std::optional<std::size_t> StoryActors::meant_by(const Named& named) const {
  const bool may_be_label = !named.is_person() && is_in_capitals(named.actor->name);
  if (may_be_label) {
    if (const auto bearer = bearer_of(named, person_form(named.key))) return bearer;
  }
  if (const auto bearer =
          bearer_of(named, named.is_person() ? person_form(named.key) : "body " + named.key)) {
    return bearer;
  }
  const auto found = keys_.find(named.key);
  return found == keys_.end() ? std::nullopt : std::optional(found->second);
}

// Of several with one surname the one whose gender the title fits, and who speaks most.
std::optional<std::size_t> StoryActors::bearer_of(const Named& named,
                                                  const std::string& form) const {
  const auto found = bearers_.find(form);
  if (found == bearers_.end()) return std::nullopt;
  std::vector<std::size_t> ids = found->second;
  if (ids.size() > 1 && form.starts_with("person ")) {
    const Gender told = parse_person_name(named.actor->name).told_gender;
    ids = preferred(std::move(ids), [&](std::size_t id) {
      return !conflict(told, parse_person_name(actors_[id].name).gender());
    });
    return speaks_most(std::move(ids));
  }
  return ids.size() == 1 ? std::optional(ids.front()) : std::nullopt;
}

// None where another one may be meant as well.
std::optional<std::size_t> StoryActors::speaks_most(std::vector<std::size_t> ids) const {
  constexpr std::size_t kTimes = 4;  // as many statements as all others
  const auto said = [&](std::size_t id) { return said_.at(id); };
  const std::size_t best = *std::ranges::max_element(ids, {}, said);
  std::size_t others = 0;
  for (const std::size_t id : ids) others += id == best ? 0 : said(id);
  const bool is_clear = ids.size() == 1 || said(best) > kTimes * others;
  return is_clear ? std::optional(best) : std::nullopt;
}

void StoryActors::add_roles(std::span<const Reading* const> readings) {
  for (std::size_t a = 0; a < readings.size(); ++a) {
    for (std::size_t i = 0; i < readings[a]->actors.size(); ++i) {
      const Actor& actor = readings[a]->actors[i];
      if (actor.kind != ActorKind::person || actor.roles.empty()) continue;
      std::vector<std::string>& roles = roles_[by_article_[a][i]];
      for (const std::string& word : actor.roles) roles.emplace_back(usual_role_word(word));
    }
  }
  for (auto& [id, roles] : roles_) std::ranges::sort(roles);
}

// None where several people have these roles, at one time or one after the other.
std::optional<std::size_t> StoryActors::only_one_with(std::span<const std::string> roles) const {
  std::optional<std::size_t> out;
  for (const auto& [id, known] : roles_) {
    if (!std::ranges::includes(known, roles)) continue;
    if (out) return std::nullopt;
    out = id;
  }
  return out;
}

std::size_t StoryActors::of(std::size_t article, const Speaker& speaker, const std::string& words,
                            std::string_view body) {
  if (speaker.actor) return by_article_[article][*speaker.actor];
  const bool is_told = speaker.basis != SpeakerBasis::pronoun &&
                       speaker.basis != SpeakerBasis::implicit && !words.empty();
  if (!is_told) {
    actors_.push_back({"", speaker.kind, false});
    return actors_.size() - 1;
  }
  if (speaker.basis == SpeakerBasis::role || speaker.basis == SpeakerBasis::unnamed) {
    const std::vector<std::string> roles = definite_role(words, body);
    if (const auto holder = only_one_with(roles); holder && !roles.empty()) return *holder;
  }
  const auto [found, is_new] = nameless_.try_emplace({article, name_key(words)}, actors_.size());
  if (is_new) actors_.push_back({words, speaker.kind, false});
  return found->second;
}

}  // namespace onrecord
