#include "read/actor_entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "read/actor_fields.h"

namespace onrecord {
namespace {

/// Removes items whose key came before; the others keep their order. Linear, unlike a search.
template <class Item, class KeyOf>
void keep_first(std::vector<Item>& items, std::unordered_set<std::string> seen, KeyOf key_of) {
  std::erase_if(items, [&](const Item& item) { return !seen.insert(key_of(item)).second; });
}

std::string key_of(const std::optional<Date>& date) {
  return date ? fmt::format("{}-{}-{}", date->year, date->month, date->day) : "";
}

std::string key_of(const DatedRole& role) {
  return fmt::format("{}\n{}\n{}\n{}", role.title, role.of, key_of(role.from), key_of(role.to));
}

void remove_repeated(ListedActor& actor) {
  keep_first(actor.aliases, {actor.name}, [](const std::string& alias) { return alias; });
  keep_first(actor.roles, {}, [](const DatedRole& role) { return key_of(role); });
}

/// What keeps two entries of one id from being one actor.
std::optional<std::string> contradiction(const ListedActor& first, const std::string& there,
                                         const ListedActor& again) {
  if (first.name != again.name) {
    return fmt::format(
        "the id {} is of {} in {} and of {} here; give one of them another id, or "
        "write one of the names as an alias",
        shown(first.id), shown(first.name), there, shown(again.name));
  }
  if (first.kind != ActorKind::unknown && again.kind != ActorKind::unknown &&
      first.kind != again.kind) {
    return fmt::format(
        "{} is of kind {} in {} and of kind {} here; mend one of them, or give it another id",
        shown(first.name), actor_kind_name(first.kind), there, actor_kind_name(again.kind));
  }
  if (!first.speaks_for.empty() && !again.speaks_for.empty() &&
      first.speaks_for != again.speaks_for) {
    return fmt::format("{} speaks for {} in {} and for {} here; keep one of them",
                       shown(first.name), shown(first.speaks_for), there, shown(again.speaks_for));
  }
  return std::nullopt;
}

}  // namespace

Error EntryPlace::error_at(std::string_view part, const Error& error) const {
  const std::string_view slash = pointer.empty() || part.empty() ? "" : "/";
  const std::string_view colon = pointer.empty() && part.empty() ? "" : ": ";
  return {error.code, fmt::format("{}{}{}{}{}", pointer, slash, part, colon, error.message), place};
}

std::string EntryPlace::describe() const {
  return pointer.empty() ? fmt::format("line {}", place.line) : pointer;
}

void ActorEntries::add(Result<ListedActor> read, const EntryPlace& place) {
  if (!read) {
    add_error(std::move(read).error());
    return;
  }
  ListedActor actor = *std::move(read);
  if (actor.name.empty()) {
    add_error(place.error_at("", bad_field("the actor has no name")));
    return;
  }
  if (actor.id.empty()) actor.id = actor.name;
  const auto [found, is_new] = index_of_id_.try_emplace(actor.id, list_.actors.size());
  if (!is_new) {
    unite(found->second, std::move(actor), place);
    return;
  }
  list_.actors.push_back(std::move(actor));
  places_.push_back(place.describe());
}

void ActorEntries::unite(std::size_t index, ListedActor actor, const EntryPlace& place) {
  ListedActor& first = list_.actors[index];
  if (auto message = contradiction(first, places_[index], actor)) {
    add_error(place.error_at("", bad_field(*std::move(message))));
    return;
  }
  if (first.kind == ActorKind::unknown) first.kind = actor.kind;
  if (first.speaks_for.empty()) first.speaks_for = std::move(actor.speaks_for);
  std::move(actor.aliases.begin(), actor.aliases.end(), std::back_inserter(first.aliases));
  std::move(actor.roles.begin(), actor.roles.end(), std::back_inserter(first.roles));
}

void ActorEntries::add_unknown_field(std::string_view name) {
  if (unknown_.emplace(name).second) unknown_in_order_.emplace_back(name);
}

void ActorEntries::note_unknown_fields() {
  constexpr std::size_t kMostShown = 8;
  if (unknown_in_order_.empty()) return;
  std::string names;
  for (std::size_t i = 0; i < std::min(kMostShown, unknown_in_order_.size()); ++i) {
    names += fmt::format("{}{}", i > 0 ? ", " : "", shown(unknown_in_order_[i]));
  }
  if (unknown_in_order_.size() > kMostShown) names += ", …";
  list_.notes.push_back(
      fmt::format("{}: fields that are not known are ignored: {}; an actor has {}", file_, names,
                  kActorFields));
}

void ActorEntries::note_unlisted_principals() {
  std::unordered_set<std::string_view> names;
  for (const ListedActor& actor : list_.actors) {
    names.insert({actor.id, actor.name});
    names.insert(actor.aliases.begin(), actor.aliases.end());
  }
  std::string first;
  std::size_t others = 0;
  for (std::size_t i = 0; i < list_.actors.size(); ++i) {
    const ListedActor& actor = list_.actors[i];
    if (actor.speaks_for.empty() || names.contains(actor.speaks_for)) continue;
    if (!first.empty()) {
      ++others;
      continue;
    }
    first = fmt::format("{} ({}) speaks for {}, who is no actor of the list", shown(actor.name),
                        places_[i], shown(actor.speaks_for));
  }
  if (first.empty()) return;
  const std::string more = others > 0 ? fmt::format("; so do {} others", others) : "";
  list_.notes.push_back(fmt::format("{}: {}{}", file_, first, more));
}

ActorList ActorEntries::finish() && {
  for (ListedActor& actor : list_.actors) remove_repeated(actor);
  note_unknown_fields();
  note_unlisted_principals();
  if (list_.actors.empty()) list_.notes.push_back(fmt::format("{}: no actors are in it", file_));
  return std::move(list_);
}

}  // namespace onrecord
