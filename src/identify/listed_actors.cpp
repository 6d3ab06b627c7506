#include "identify/listed_actors.h"

#include <algorithm>
#include <utility>

#include "identify/name_key.h"

namespace onrecord {
namespace {

/// One key for each way to ask for a role: of any country or body, of one called so, and of one
/// that the list has, which may be called otherwise. A line feed stands in no part of them.
std::string role_key(std::string_view title) { return name_key(title); }
std::string role_key(std::string_view title, std::string_view of) {
  return name_key(title) + '\n' + name_key(of);
}
std::string role_key(std::string_view title, const ListedActor& of) {
  return name_key(title) + "\n\n" + of.id;
}

/// Those of an unknown kind may be persons.
bool may_be_person(const ListedActor& actor) {
  return actor.kind == ActorKind::person || actor.kind == ActorKind::unknown;
}

template <class Entry>
const std::vector<Entry>& entries_of(
    const std::unordered_map<std::string, std::vector<Entry>>& index, const std::string& key) {
  static const std::vector<Entry> kNone;
  const auto found = index.find(key);
  return found == index.end() ? kNone : found->second;
}

}  // namespace

ListedActors::ListedActors(std::vector<ListedActor> actors) : actors_(std::move(actors)) {
  const auto count = static_cast<std::uint32_t>(actors_.size());
  for (std::uint32_t actor = 0; actor < count; ++actor) add_names(actor);
  add_roles();
}

void ListedActors::add_names(std::uint32_t actor) {
  const ListedActor& listed = actors_[actor];
  by_id_.try_emplace(listed.id, actor);
  const auto aliases = static_cast<std::int32_t>(listed.aliases.size());
  for (std::int32_t alias = -1; alias < aliases; ++alias) {
    const Form form{actor, alias};
    const std::string key = name_key(text_of(form));
    if (key.empty()) continue;
    by_key_[key].push_back(form);
    if (may_be_person(listed)) by_untitled_key_[std::string(without_titles(key))].push_back(form);
  }
}

/// Comes after all names, since a role is also found by the other names of its country.
void ListedActors::add_roles() {
  std::unordered_map<std::string_view, Found> named;  // a country stands in many roles
  for (std::uint32_t actor = 0; actor < actors_.size(); ++actor) {
    const std::vector<DatedRole>& roles = actors_[actor].roles;
    for (std::uint32_t i = 0; i < roles.size(); ++i) {
      const DatedRole& role = roles[i];
      if (role_key(role.title).empty()) continue;
      by_role_[role_key(role.title)].push_back({actor, i});
      if (role.of.empty()) continue;
      by_role_[role_key(role.title, role.of)].push_back({actor, i});
      const auto [of, is_new] = named.try_emplace(role.of);
      if (is_new) of->second = by_name(role.of);
      if (of->second.size() != 1) continue;
      by_role_[role_key(role.title, *of->second[0])].push_back({actor, i});
    }
  }
}

const std::string& ListedActors::text_of(const Form& form) const {
  const ListedActor& actor = actors_[form.actor];
  return form.alias < 0 ? actor.name : actor.aliases[static_cast<std::size_t>(form.alias)];
}

const DatedRole& ListedActors::role_of(const Role& held) const {
  return actors_[held.actor].roles[held.role];
}

/// The actors of the entries that `fits` accepts. Entries of one actor stand together.
template <class Entries, class Fits>
ListedActors::Found ListedActors::actors_where(const Entries& entries, Fits fits) const {
  Found found;
  for (const auto& entry : entries) {
    const ListedActor* actor = &actors_[entry.actor];
    const bool is_new = found.empty() || found.back() != actor;
    if (is_new && fits(entry)) found.push_back(actor);
  }
  return found;
}

ListedActors::Found ListedActors::by_name(std::string_view name) const {
  const std::string key = name_key(name);
  if (key.empty()) return {};
  const std::string line = on_one_line(name);
  const std::vector<Form>& same_key = entries_of(by_key_, key);
  Found found =
      actors_where(same_key, [&](const Form& form) { return on_one_line(text_of(form)) == line; });
  if (!found.empty()) return found;
  const auto fits = [&](const Form& form) { return case_fits(text_of(form), line); };
  found = actors_where(same_key, fits);
  if (!found.empty()) return found;
  return actors_where(entries_of(by_untitled_key_, std::string(without_titles(key))), fits);
}

std::vector<ListedActors::Role> ListedActors::roles(std::string_view title,
                                                    std::string_view of) const {
  if (name_key(of).empty()) return entries_of(by_role_, role_key(title));
  std::vector<Role> roles = entries_of(by_role_, role_key(title, of));
  const Found countries = by_name(of);
  if (countries.size() != 1) return roles;
  const std::vector<Role>& more = entries_of(by_role_, role_key(title, *countries[0]));
  roles.insert(roles.end(), more.begin(), more.end());
  std::sort(roles.begin(), roles.end(), [](const Role& left, const Role& right) {
    return std::pair(left.actor, left.role) < std::pair(right.actor, right.role);
  });
  return roles;
}

ListedActors::Found ListedActors::holders(std::string_view title, std::string_view of,
                                          const std::optional<Date>& date) const {
  const std::vector<Role> held = roles(title, of);
  if (date) {
    return actors_where(held, [&](const Role& role) { return role_of(role).held_on(*date); });
  }
  Found unlimited =
      actors_where(held, [&](const Role& role) { return !role_of(role).has_limits(); });
  if (!unlimited.empty()) return unlimited;
  Found ever = actors_where(held, [](const Role&) { return true; });
  return ever.size() == 1 ? ever : Found{};
}

const ListedActor* ListedActors::by_id(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &actors_[found->second];
}

const ListedActor* ListedActors::principal_of(const ListedActor& actor) const {
  if (actor.speaks_for.empty()) return nullptr;
  if (const ListedActor* with_id = by_id(actor.speaks_for)) return with_id;
  const Found named = by_name(actor.speaks_for);
  return named.size() == 1 ? named[0] : nullptr;
}

}  // namespace onrecord
