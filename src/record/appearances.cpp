#include "record/appearances.h"

#include <nlohmann/json.hpp>

#include "record/query.h"

namespace onrecord {

Appearances::Appearances(SQLite::Database& database)
    : database_(database),
      linker_(database),
      meant_(database),
      earlier_(database,
               "SELECT b.id, b.found_id FROM appearance b JOIN actor t ON t.id = b.found_id WHERE "
               "b.version_id = ? AND b.name = ? AND t.kind = ? AND t.listed_id IS NULL ORDER BY "
               "b.id"),
      name_of_(database, "SELECT name FROM actor WHERE id = ?"),
      insert_(database,
              "INSERT INTO appearance (version_id, actor_id, found_id, name, forms, roles, "
              "mentions, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)") {}

Appearance Appearances::add(const VersionPlace& place, const Actor& actor) {
  ActorLinker::Earlier earlier;
  if (actor.id.empty()) earlier.actor = earlier_found(place.version, actor);
  earlier.is_decided = earlier.actor && meant_.are_decided(*earlier.actor);
  const auto [found, name, reason] = linker_.link(actor, place.outlet, place.date, earlier);
  const std::int64_t meant = meant_.meant(found, place.version);
  run(insert_, place.version, meant, found, actor.name, nlohmann::json(actor.forms).dump(),
      nlohmann::json(actor.roles).dump(), actor.mentions.size(), reason);
  Appearance out{database_.getLastInsertRowid(), name};
  taken_.insert(out.id);
  if (meant != found && with(name_of_, meant).executeStep()) {
    out.name = name_of_.getColumn(0).getString();
  }
  name_of_.reset();
  return out;
}

std::optional<std::int64_t> Appearances::earlier_found(std::int64_t version, const Actor& actor) {
  std::optional<std::int64_t> out;
  with(earlier_, version, actor.name, actor_kind_name(actor.kind));
  while (!out && earlier_.executeStep()) {
    if (!taken_.insert(earlier_.getColumn(0).getInt64()).second) continue;
    out = earlier_.getColumn(1).getInt64();
  }
  earlier_.reset();
  return out;
}

}  // namespace onrecord
