#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "onrecord/reading.h"
#include "record/actor_linker.h"
#include "record/meant_actors.h"

namespace onrecord {

/// An actor as one version of an article has it.
struct Appearance {
  std::int64_t id;
  std::string name;  ///< of the record's actor
};

/// A version and what tells which actors are meant in it.
struct VersionPlace {
  std::int64_t version;
  std::string_view outlet, date;
};

/// Enters actors of articles as actors of the record, as people decided. Who stands in the version
/// already, from an earlier reading, stays who he is where people decided about him or nothing else
/// tells. Throws SQLite::Exception.
class Appearances {
 public:
  explicit Appearances(SQLite::Database& database);

  Appearance add(const VersionPlace& place, const Actor& actor);

 private:
  /// As whom one of this name was found in an earlier reading of the version.
  [[nodiscard]] std::optional<std::int64_t> earlier_found(std::int64_t version, const Actor& actor);

  SQLite::Database& database_;
  ActorLinker linker_;
  MeantActors meant_;
  SQLite::Statement earlier_, name_of_, insert_;
  std::set<std::int64_t> taken_;  // rows that this object entered, or took the actor of
};

}  // namespace onrecord
