// Bytes -> a list of actors, as a table and as JSON -> the index that finds them again.
#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "fuzz/check.h"
#include "fuzz/target.h"
#include "identify/listed_actors.h"
#include "identify/name_key.h"
#include "onrecord/date.h"
#include "onrecord/utf8.h"
#include "read/actor_files.h"

namespace onrecord {
namespace {

void check_text(const std::string& text, bool may_be_empty = true) {
  check(!first_invalid_utf8(text));
  check(may_be_empty || !text.empty());
}

void check_actor(const ListedActor& actor) {
  check_text(actor.id, false);
  check_text(actor.name, false);
  check_text(actor.speaks_for);
  for (const std::string& alias : actor.aliases) {
    check_text(alias, false);
    check(alias != actor.name);
  }
  for (const DatedRole& role : actor.roles) {
    check_text(role.title, false);
    check_text(role.of);
    check(!role.from || !role.to || role.from->first_day() <= role.to->last_day());
  }
}

void check_list(const ActorList& list) {
  std::unordered_set<std::string> ids;
  for (const ListedActor& actor : list.actors) {
    check_actor(actor);
    check(ids.insert(actor.id).second);
  }
  for (const Error& error : list.errors) check_text(error.describe(), false);
  for (const std::string& note : list.notes) check_text(note, false);
}

bool contains(const ListedActors::Found& found, const ListedActor* actor) {
  return std::find(found.begin(), found.end(), actor) != found.end();
}

/// An actor is found by all that the list says of it.
void check_found(const ListedActors& actors, const ListedActor& actor) {
  const ListedActor* self = actors.by_id(actor.id);
  check(self != nullptr);
  const std::string key = name_key(actor.name);
  check(key.ends_with(without_titles(key)));
  check(contains(actors.by_name(actor.name), self) == !key.empty());
  for (const DatedRole& role : actor.roles) {
    if (name_key(role.title).empty()) continue;
    if (role.from) check(contains(actors.holders(role.title, role.of, role.from), self));
    if (role.to) check(contains(actors.holders(role.title, role.of, role.to), self));
    if (!role.has_limits()) check(contains(actors.holders(role.title, role.of, {}), self));
  }
  check(actors.principal_of(actor) == actors.principal_of(*self));
}

void read_and_find(std::string_view input, const std::string& name) {
  constexpr std::size_t kMostAsked = 16;  // all share one name at worst, and each answer has all
  Result<ActorList> list = parse_actors(input, name);
  if (!list) {
    check_text(list.error().describe(), false);
    return;
  }
  check_list(*list);
  const std::vector<ListedActor> some(
      list->actors.begin(), list->actors.begin() + static_cast<std::ptrdiff_t>(
                                                       std::min(kMostAsked, list->actors.size())));
  const ListedActors actors(std::move(list->actors));
  for (const ListedActor& actor : some) check_found(actors, actor);
}

}  // namespace

void fuzz(std::string_view input) {
  for (const char* name : {"a.csv", "a.json", "a.jsonl"}) read_and_find(input, name);
  if (const auto date = parse_date(input)) check(date->first_day() <= date->last_day());
}

}  // namespace onrecord
