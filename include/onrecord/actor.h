#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace onrecord {

/// What kind of actor speaks.
enum class ActorKind : std::uint8_t {
  person,
  government,    ///< a country, its government, or a part of it
  organisation,  ///< a company, party, court, council, club, news outlet
  group,         ///< people counted together: residents, a team, the opposition
  document,      ///< a report, law, letter or verdict that "says" something
  anonymous,     ///< one whose name is held back: "a senior official"
  generic,       ///< nobody in particular: "critics", "some"
  author,        ///< who writes the article
  unknown,       ///< not known, or not told
};

/// The stable printed name, for example "organisation".
[[nodiscard]] std::string_view actor_kind_name(ActorKind kind);
/// The kind with that name.
[[nodiscard]] std::optional<ActorKind> actor_kind_of(std::string_view name);

}  // namespace onrecord
