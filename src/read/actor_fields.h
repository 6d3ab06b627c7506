#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "onrecord/actor_list.h"
#include "onrecord/result.h"

namespace onrecord {

/// The fields of an actor, which are the columns of a table and the names in JSON.
enum class ActorField : std::uint8_t { id, name, kind, aliases, roles, speaks_for };

/// How messages list them.
inline constexpr std::string_view kActorFields = "id, name, kind, aliases, roles and speaks_for";

/// The field that is called `name`, in capitals or not, as one or several ("alias", "Role"), and
/// with a space or hyphen for the underscore.
[[nodiscard]] std::optional<ActorField> actor_field(std::string_view name);

/// Puts a field's text into `actor`; aliases and roles are parted by "|" and added to those it
/// has. Empty text changes nothing. The errors of these functions are `bad_record` without
/// place, and their messages do not name the field.
[[nodiscard]] std::optional<Error> set_field(ListedActor& actor, ActorField field,
                                             std::string_view text);

/// One role from its parts; `from` and `to` are dates or empty.
Result<DatedRole> dated_role(std::string_view title, std::string_view of, std::string_view from,
                             std::string_view to);

/// One role as tables write it: "prime minister @ Norway [2013-10-16..2021-10-14]", of which
/// all but the title may be missing.
Result<DatedRole> parse_role(std::string_view notation);

/// `text` in quotes for a message: its first 60 bytes, as valid UTF-8 without control
/// characters.
[[nodiscard]] std::string shown(std::string_view text);

/// `bad_record` without place.
[[nodiscard]] Error bad_field(std::string message);

}  // namespace onrecord
