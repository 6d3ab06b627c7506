#include "record/actor_decisions.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "record/meant_actors.h"
#include "record/query.h"

namespace onrecord {
namespace {

// Only they can mean somebody else, or be called otherwise, than the names in articles tell.
constexpr std::string_view kDecided =
    "SELECT actor_id FROM actor_decision UNION SELECT other_id FROM actor_decision";

}  // namespace

ActorDecisions::ActorDecisions(SQLite::Database& database) : database_(database), rows_(database) {}

Result<std::int64_t> ActorDecisions::merge(std::int64_t actor, std::int64_t into,
                                           const Signed& by) {
  for (const std::int64_t one : {actor, into}) {
    if (auto error = missing(one)) return *std::move(error);
  }
  if (actor == into) return Error{ErrorCode::bad_option, "an actor is one with itself already", {}};
  const std::int64_t decision = enter("merge", actor, into, by);
  settle();
  return decision;
}

Result<std::int64_t> ActorDecisions::split(std::int64_t actor, const SplitPart& part,
                                           const Signed& by) {
  if (auto error = missing(actor)) return *std::move(error);
  const std::vector<std::int64_t> texts = texts_of(actor, part);
  if (texts.empty()) {
    return Error{ErrorCode::bad_option,
                 fmt::format("no article that was chosen names actor {}; see `actors show`", actor),
                 {}};
  }
  SQLite::Statement copy(database_,
                         "INSERT INTO actor (key, name, kind, surname, has_full_name) SELECT key, "
                         "coalesce(nullif(?2, ''), name), kind, surname, has_full_name FROM actor "
                         "WHERE id = ?1");
  run(copy, actor, part.name);
  const std::int64_t other = database_.getLastInsertRowid();
  const std::int64_t decision = enter("split", actor, other, by);
  SQLite::Statement insert(database_, "INSERT OR IGNORE INTO split_part VALUES (?, ?)");
  for (const std::int64_t text : texts) run(insert, decision, text);
  settle();
  return decision;
}

Result<std::int64_t> ActorDecisions::rename(std::int64_t actor, std::string_view name,
                                            const Signed& by) {
  if (auto error = missing(actor)) return *std::move(error);
  if (name.empty()) return Error{ErrorCode::bad_option, "an actor needs a name", {}};
  const std::int64_t decision = enter("rename", actor, std::nullopt, by);
  SQLite::Statement update(database_,
                           "UPDATE actor_decision SET name = ?2, old_name = (SELECT a.name FROM "
                           "actor a WHERE a.id = actor_id) WHERE id = ?1");
  run(update, decision, name);
  settle();
  return decision;
}

Result<std::int64_t> ActorDecisions::undo(std::int64_t decision, std::string_view by) {
  if (!undo_row(database_, "actor_decision", decision, by)) {
    return Error{ErrorCode::bad_actor,
                 fmt::format("no decision {} holds; see `actors decisions`", decision),
                 {}};
  }
  // What a renamed actor was called at first; names that still hold are given again.
  SQLite::Statement first_name(
      database_,
      "UPDATE actor SET name = (SELECT f.old_name FROM actor_decision f WHERE f.action = 'rename' "
      "AND f.actor_id = actor.id ORDER BY f.id LIMIT 1) WHERE id = (SELECT d.actor_id FROM "
      "actor_decision d WHERE d.id = ? AND d.action = 'rename')");
  run(first_name, decision);
  settle();
  return decision;
}

std::optional<Error> ActorDecisions::missing(std::int64_t actor) {
  SQLite::Statement find(database_, "SELECT 1 FROM actor WHERE id = ?");
  if (first_number(find, actor)) return std::nullopt;
  return Error{
      ErrorCode::bad_actor,
      fmt::format("the record has no actor {}; `onrecord actors --db FILE` lists them", actor),
      {}};
}

std::int64_t ActorDecisions::enter(std::string_view action, std::int64_t actor,
                                   std::optional<std::int64_t> other, const Signed& by) {
  SQLite::Statement insert(database_,
                           "INSERT INTO actor_decision (action, actor_id, other_id, note, made_by, "
                           "made_at) VALUES (?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', "
                           "'now'))");
  run(insert, action, actor, other, by.note, by.name);
  return database_.getLastInsertRowid();
}

std::vector<std::int64_t> ActorDecisions::texts_of(std::int64_t actor, const SplitPart& part) {
  SQLite::Statement find(database_,
                         "SELECT DISTINCT b.version_id, a.name, v.outlet, v.date FROM appearance b "
                         "JOIN version v ON v.id = b.version_id JOIN article a ON a.id = "
                         "v.article_id WHERE b.actor_id = ?");
  std::vector<std::int64_t> out;
  with(find, actor);
  while (find.executeStep()) {
    const std::string name = find.getColumn(1).getString(), date = find.getColumn(3).getString();
    const bool is_named = part.articles.empty() || std::ranges::count(part.articles, name) > 0;
    const bool is_there = part.outlet.empty() || find.getColumn(2).getString() == part.outlet;
    const bool is_then = (part.from.empty() || date >= part.from) &&
                         (part.to.empty() || date.substr(0, part.to.size()) <= part.to);
    if (is_named && is_there && is_then) out.push_back(find.getColumn(0).getInt64());
  }
  return out;
}

void ActorDecisions::settle() {
  settle_merges();
  settle_appearances();
  settle_names();
}

void ActorDecisions::settle_merges() {
  database_.exec("UPDATE actor SET merged_into = NULL WHERE merged_into IS NOT NULL");
  SQLite::Statement merges(database_,
                           "SELECT actor_id, other_id FROM actor_decision WHERE action = 'merge' "
                           "AND undone_at IS NULL ORDER BY id");
  SQLite::Statement root(database_, "SELECT coalesce(merged_into, id) FROM actor WHERE id = ?");
  SQLite::Statement join(
      database_,
      "UPDATE actor SET merged_into = ?2 WHERE (id = ?1 OR merged_into = ?1) AND "
      "id <> ?2");
  while (merges.executeStep()) {
    const auto from = first_number(root, merges.getColumn(0).getInt64());
    const auto into = first_number(root, merges.getColumn(1).getInt64());
    if (from != into) run(join, *from, *into);
  }
}

void ActorDecisions::settle_appearances() {
  struct Changed {
    std::int64_t appearance, actor;
  };
  std::vector<Changed> all;
  const MeantActors decided(database_);
  SQLite::Statement find(
      database_,
      fmt::format(
          "SELECT id, found_id, version_id, actor_id FROM appearance WHERE actor_id IN ({})",
          kDecided));
  while (find.executeStep()) {
    const std::int64_t meant =
        decided.meant(find.getColumn(1).getInt64(), find.getColumn(2).getInt64());
    if (meant != find.getColumn(3).getInt64()) all.push_back({find.getColumn(0).getInt64(), meant});
  }
  SQLite::Statement update(database_, "UPDATE appearance SET actor_id = ?2 WHERE id = ?1");
  for (const Changed& one : all) run(update, one.appearance, one.actor);
}

// What actors are called, and statements call them.
void ActorDecisions::settle_names() {
  database_.exec(
      "UPDATE actor SET name = d.name FROM actor_decision d WHERE d.action = 'rename' AND "
      "d.undone_at IS NULL AND d.actor_id = actor.id AND d.id = (SELECT max(e.id) FROM "
      "actor_decision e WHERE e.action = 'rename' AND e.undone_at IS NULL AND e.actor_id = "
      "actor.id)");
  SQLite::Statement changed(
      database_,
      fmt::format(
          "SELECT s.id, n.names, s.naming FROM (SELECT statement_id, group_concat(name, ', "
          "') AS names FROM (SELECT p.statement_id, t.name FROM speaker p JOIN appearance b "
          "ON b.id = p.appearance_id JOIN actor t ON t.id = b.actor_id WHERE p.role = "
          "'speaker' AND p.statement_id IN (SELECT q.statement_id FROM appearance c JOIN "
          "speaker q ON q.appearance_id = c.id AND q.role = 'speaker' WHERE c.actor_id IN "
          "({})) ORDER BY p.statement_id, p.number) GROUP BY statement_id) n JOIN statement "
          "s ON s.id = n.statement_id WHERE n.names <> s.speaker",
          kDecided));
  struct Renamed {
    std::int64_t statement;
    std::string names, naming;
  };
  std::vector<Renamed> all;
  while (changed.executeStep()) {
    all.push_back({changed.getColumn(0).getInt64(), changed.getColumn(1).getString(),
                   changed.getColumn(2).getString()});
  }
  for (const Renamed& one : all) rows_.set_speaker(one.statement, one.names, one.naming);
}

}  // namespace onrecord
