#pragma once

#include <string>
#include <string_view>

#include "onrecord/actor_list.h"
#include "onrecord/result.h"

namespace onrecord {

/// The actors in `bytes`, which are the content of the file called `name` (for messages and,
/// by its ending, for the format). Errors of the whole: as `ActorList::read`.
Result<ActorList> parse_actors(std::string_view bytes, const std::string& name);

/// The same of a table whose first row names its columns; parted by commas, semicolons or tabs.
Result<ActorList> parse_actor_table(std::string_view text, const std::string& name);

/// The same of JSON: an array of actors, {"actors": [...]}, or one actor a line.
Result<ActorList> parse_actor_json(std::string_view text, const std::string& name);

}  // namespace onrecord
