#include "compare/story_actors.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "identify/name_key.h"

namespace onrecord {
namespace {

std::string key_of(const Actor& actor, std::string_view form) {
  const std::string key = name_key(form);
  return actor.kind == ActorKind::person ? std::string(without_titles(key)) : key;
}

std::size_t words_in(std::string_view key) {
  return static_cast<std::size_t>(std::ranges::count(key, ' ')) + 1;
}

// Is `brief` the last words of a person's key, or the first ones of a body's?
bool is_short_for(std::string_view brief, std::string_view full, bool is_person) {
  if (brief.size() + 1 >= full.size()) return false;
  return is_person ? full.ends_with(std::string(" ").append(brief))
                   : full.starts_with(std::string(brief) + ' ');
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
      std::optional<std::size_t> only;
      bool is_unclear = false;
      for (const auto& [full, id] : keys_) {
        if ((actors_[id].kind == ActorKind::person) != is_person) continue;
        if (!is_short_for(key, full, is_person)) continue;
        is_unclear = is_unclear || (only && *only != id);
        only = id;
      }
      const bool is_known = only && !is_unclear;
      if (!is_known) actors_.push_back({actor.name, actor.kind, true});
      found = keys_.emplace(key, is_known ? *only : actors_.size() - 1).first;
    }
    by_article_[at.first][at.second] = found->second;
  }
}

std::size_t StoryActors::of(std::size_t article, const Speaker& speaker, const std::string& words) {
  if (speaker.actor) return by_article_[article][*speaker.actor];
  const auto [found, is_new] = nameless_.try_emplace({article, name_key(words)}, actors_.size());
  if (is_new) actors_.push_back({words, speaker.kind, false});
  return found->second;
}

}  // namespace onrecord
