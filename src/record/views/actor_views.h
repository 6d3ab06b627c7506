#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>

#include "onrecord/actor_view.h"

namespace onrecord {

/// The actor, or who he was merged into; none where there is none. Throws SQLite::Exception.
[[nodiscard]] std::optional<ActorView> view_actor(SQLite::Database& database, std::int64_t actor);

}  // namespace onrecord
