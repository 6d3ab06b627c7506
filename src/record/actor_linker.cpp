#include "record/actor_linker.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "identify/body_name.h"
#include "identify/body_words.h"
#include "identify/name_key.h"
#include "identify/person_name.h"
#include "identify/role_words.h"
#include "record/query.h"

namespace onrecord {
namespace {

constexpr int kRoleDays = 366;  // from one mention of a role to another of the same post

// Words before the names of bodies that other countries have, too.
constexpr auto kCommonWords = std::to_array<std::string_view>(
    {"central", "city", "constitutional", "county", "federal", "general", "government", "high",
     "local", "lower", "national", "public", "regional", "royal", "state", "supreme", "upper"});

bool is_common_word(std::string_view word) {
  return is_body(word) || is_post_word(word) || std::ranges::binary_search(kCommonWords, word);
}

// "Foreign Ministry", "Supreme Court"
bool is_common_body(std::string_view name) {
  return std::ranges::all_of(parse_body_name(name).words, is_common_word);
}

std::string surname_of(const PersonName& name) {
  std::string out;
  for (const NameWord& word : name.surname) {
    if (!out.empty()) out += ' ';
    out += word.folded;
  }
  return out;
}

std::vector<std::string> words_of(const std::string& json) {
  return nlohmann::json::parse(json, nullptr, false).get<std::vector<std::string>>();
}

std::vector<std::int64_t> all_numbers(SQLite::Statement& query) {
  std::vector<std::int64_t> out;
  while (query.executeStep()) out.push_back(query.getColumn(0).getInt64());
  query.reset();
  return out;
}

}  // namespace

struct ActorLinker::Given {
  const Actor& actor;
  std::string_view outlet, date;
  std::optional<std::int64_t> earlier;
  std::string key = {};
  std::string surname = {};    // of a person
  bool has_full_name = false;  // one that tells it from others, as far as names do
  bool is_common = false;      // a body that other countries have, too

  Given(const Actor& named, std::string_view in, std::string_view on,
        std::optional<std::int64_t> before)
      : actor(named), outlet(in), date(on), earlier(before), key(name_key(named.name)) {
    if (named.kind == ActorKind::person) {
      key = without_titles(key);
      const PersonName name = parse_person_name(named.name);
      surname = surname_of(name);
      has_full_name = !name.given.empty() && !name.given.front().is_initial;
    } else {
      has_full_name = true;
      is_common = is_common_body(named.name);
    }
  }
};

ActorLinker::ActorLinker(SQLite::Database& database)
    : database_(database),
      by_listed_id_(database, "SELECT id FROM actor WHERE listed_id = ?"),
      by_key_(database,
              "SELECT id FROM actor WHERE key = ? AND kind = ? AND has_full_name AND (merged_into "
              "IS NULL OR merged_into NOT IN (SELECT o.id FROM actor o WHERE o.key = actor.key AND "
              "o.kind = actor.kind)) AND id NOT IN (SELECT d.other_id FROM actor_decision d WHERE "
              "d.action = 'split' AND d.undone_at IS NOT NULL)"),
      by_surname_(database,
                  "SELECT a.id, b.roles FROM actor a JOIN appearance b ON b.actor_id = a.id JOIN "
                  "version v ON v.id = b.version_id WHERE a.surname = ? AND a.has_full_name AND "
                  "abs(julianday(v.date) - julianday(?)) <= ?"),
      in_outlet_(database,
                 "SELECT 1 FROM appearance b JOIN version v ON v.id = b.version_id WHERE "
                 "b.actor_id = ? AND v.outlet = ? LIMIT 1"),
      name_of_(database, "SELECT name FROM actor WHERE id = ?"),
      insert_(database,
              "INSERT INTO actor (key, name, kind, surname, has_full_name, listed_id) VALUES (?, "
              "?, ?, ?, ?, ?)") {}

ActorLinker::Linked ActorLinker::link(const Actor& actor, std::string_view outlet,
                                      std::string_view date, const Earlier& earlier) {
  const Given given(actor, outlet, date, earlier.actor);
  if (!actor.id.empty()) {
    const std::string reason = "an entry of the list of actors";
    const auto listed = first_number(by_listed_id_, actor.id);
    return listed ? known(*listed, reason) : insert(given, reason);
  }
  if (earlier.actor && earlier.is_decided) return known(*earlier.actor, "as people decided");
  if (given.has_full_name) {
    if (auto linked = by_name(given)) return *std::move(linked);
    return insert(given, "the first of this name");
  }
  if (auto linked = by_role(given)) return *std::move(linked);
  return insert(given, "a surname alone does not tell who it is");
}

std::optional<ActorLinker::Linked> ActorLinker::by_name(const Given& given) {
  std::vector<std::int64_t> same =
      all_numbers(with(by_key_, given.key, actor_kind_name(given.actor.kind)));
  if (same.empty()) return std::nullopt;
  if (same.size() == 1 && !given.is_common) return known(same.front(), "the same name");
  same = named_in(same, given.outlet);
  if (same.size() == 1) return known(same.front(), "the same name in the same outlet");
  return insert(
      given, given.is_common ? "other countries have one of this name" : "several have this name");
}

std::optional<ActorLinker::Linked> ActorLinker::by_role(const Given& given) {
  std::vector<std::string> roles = given.actor.roles;
  std::erase_if(roles, is_honorific);
  if (given.surname.empty() || std::ranges::none_of(roles, is_role)) return std::nullopt;
  std::set<std::int64_t> same;
  with(by_surname_, given.surname, given.date, kRoleDays);
  while (by_surname_.executeStep()) {
    const std::vector<std::string> others = words_of(by_surname_.getColumn(1).getString());
    const bool is_same =
        std::ranges::includes(others, roles) && !are_different_posts(roles, others);
    if (is_same) same.insert(by_surname_.getColumn(0).getInt64());
  }
  by_surname_.reset();
  if (same.size() != 1) return std::nullopt;
  return known(*same.begin(), "the only one with this surname and role within a year");
}

std::vector<std::int64_t> ActorLinker::named_in(const std::vector<std::int64_t>& actors,
                                                std::string_view outlet) {
  std::vector<std::int64_t> out;
  for (const std::int64_t actor : actors) {
    if (!outlet.empty() && first_number(in_outlet_, actor, outlet)) out.push_back(actor);
  }
  return out;
}

ActorLinker::Linked ActorLinker::known(std::int64_t actor, std::string reason) {
  with(name_of_, actor).executeStep();
  Linked out{actor, name_of_.getColumn(0).getString(), std::move(reason)};
  name_of_.reset();
  return out;
}

ActorLinker::Linked ActorLinker::insert(const Given& given, std::string reason) {
  if (given.earlier) return known(*given.earlier, std::move(reason));
  const Actor& actor = given.actor;
  const std::optional<std::string> id = actor.id.empty() ? std::nullopt : std::optional(actor.id);
  run(insert_, given.key, actor.name, actor_kind_name(actor.kind), given.surname,
      given.has_full_name, id);
  return {database_.getLastInsertRowid(), actor.name, std::move(reason)};
}

}  // namespace onrecord
