#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/actor.h"
#include "onrecord/date.h"
#include "onrecord/result.h"

namespace onrecord {

/// An office or position, and when it was held: "prime minister" of "Norway", 2013 to 2021.
struct DatedRole {
  std::string title;
  std::string of;            ///< the country or body; empty where the list names none
  std::optional<Date> from;  ///< the first day, month or year; none: since ever
  std::optional<Date> to;    ///< the last one, itself included; none: until further notice

  /// Was it held on some day that `date` can be? True for both sides of a change on that day,
  /// or in that year where `date` is no more than a year.
  [[nodiscard]] bool held_on(const Date& date) const;
  [[nodiscard]] bool has_limits() const { return from || to; }
  friend bool operator==(const DatedRole&, const DatedRole&) = default;
};

/// One whom the user's list names.
struct ListedActor {
  std::string id;  ///< Wikidata's ("Q…") or any other; the name where the list gives none
  std::string name;
  ActorKind kind = ActorKind::unknown;
  std::vector<std::string> aliases;  ///< other names, short forms, metonyms
  std::vector<DatedRole> roles;
  std::string speaks_for;  ///< id or name of the actor whose words these are; may be empty
};

/// The user's own list of actors, as docs/reference/actors-file.md describes it.
struct ActorList {
  std::vector<ListedActor> actors;  ///< in the order of the file, no id twice
  std::vector<Error> errors;        ///< entries that were left out, and why
  std::vector<std::string> notes;   ///< lines to show: ignored columns, names not in the list

  /// Reads CSV, JSON or JSON Lines; "-" is standard input. A bad entry is left out and told in
  /// `errors`. Errors of the whole file: `file_missing`, `file_unreadable`, `not_text`,
  /// `too_large` (over 64 MiB), `empty_text`, `bad_json`, and `bad_record` where no column or
  /// no field is one of an actor's.
  static Result<ActorList> read(const std::filesystem::path& file);
};

}  // namespace onrecord
