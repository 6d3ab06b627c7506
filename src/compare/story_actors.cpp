#include "compare/story_actors.h"

#include <algorithm>
#include <string_view>

#include "compare/role_phrase.h"
#include "identify/name_key.h"
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

// What may stand for a name: the last words of a person's, the first ones of a body's.
std::vector<std::string> short_forms(std::string_view key, bool is_person) {
  std::vector<std::string> out;
  for (std::size_t blank = key.find(' '); blank != std::string_view::npos;
       blank = key.find(' ', blank + 1)) {
    out.emplace_back(is_person ? "person " : "body ");
    out.back() += is_person ? key.substr(blank + 1) : key.substr(0, blank);
  }
  return out;
}

}  // namespace

StoryActors::StoryActors(std::span<const Reading* const> readings) {
  // Long names first, so that short ones find them, in whatever order the articles are.
  std::vector<std::pair<std::size_t, std::size_t>> order;
  for (std::size_t a = 0; a < readings.size(); ++a) {
    by_article_.emplace_back(readings[a]->actors.size());
    for (std::size_t i = 0; i < readings[a]->actors.size(); ++i) order.emplace_back(a, i);
  }
  const auto actor_at = [&](const auto& at) -> const Actor& {
    return readings[at.first]->actors[at.second];
  };
  std::ranges::stable_sort(order, std::greater{}, [&](const auto& at) {
    return words_in(key_of(actor_at(at), actor_at(at).name));
  });
  for (const auto& at : order) {
    const Actor& actor = actor_at(at);
    const bool is_person = actor.kind == ActorKind::person;
    const std::string key = key_of(actor, actor.name);
    auto found = keys_.find(key);
    if (found == keys_.end()) {
      const auto meant = short_forms_.find((is_person ? "person " : "body ") + key);
      const bool is_known = meant != short_forms_.end() && meant->second;
      const std::size_t id = is_known ? *meant->second : actors_.size();
      if (!is_known) actors_.push_back({actor.name, actor.kind, true});
      found = keys_.emplace(key, id).first;
      for (const std::string& form : short_forms(key, is_person)) {
        const auto [other, is_new] = short_forms_.try_emplace(form, id);
        if (!is_new && other->second != id) other->second.reset();
      }
    }
    by_article_[at.first][at.second] = found->second;
  }
  add_roles(readings);
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

std::size_t StoryActors::of(std::size_t article, const Speaker& speaker, const std::string& words) {
  if (speaker.actor) return by_article_[article][*speaker.actor];
  const bool is_told = speaker.basis != SpeakerBasis::pronoun &&
                       speaker.basis != SpeakerBasis::implicit && !words.empty();
  if (!is_told) {
    actors_.push_back({"", speaker.kind, false});
    return actors_.size() - 1;
  }
  if (speaker.basis == SpeakerBasis::role || speaker.basis == SpeakerBasis::unnamed) {
    const std::vector<std::string> roles = definite_role(words);
    if (const auto holder = only_one_with(roles); holder && !roles.empty()) return *holder;
  }
  const auto [found, is_new] = nameless_.try_emplace({article, name_key(words)}, actors_.size());
  if (is_new) actors_.push_back({words, speaker.kind, false});
  return found->second;
}

}  // namespace onrecord
