#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/reading.h"

namespace onrecord {

/// Finds which actor of the record an actor of an article is, or makes a new one. The same are
///
/// - those with one id of the user's list;
/// - people by given name and surname, bodies by name and kind;
/// - one who has only a surname and a role ("Minister Abiss") and the only one known by that
///   surname and role within a year;
/// - bodies that every country has ("Foreign Ministry"), within one outlet.
///
/// Of several with one name it is the one whom this outlet has named, if that is but one. Nobody is
/// linked by a surname alone. Throws SQLite::Exception.
class ActorLinker {
 public:
  explicit ActorLinker(SQLite::Database& database);

  struct Linked {
    std::int64_t actor;
    std::string name;    ///< of the record's actor
    std::string reason;  ///< for people
  };
  /// As whom an earlier reading of the text found the actor.
  struct Earlier {
    std::optional<std::int64_t> actor = {};
    bool is_decided = false;  ///< by people: nothing else counts
  };
  /// `outlet` and `date` are the article's; they may be empty. Makes no new one where there is an
  /// earlier one.
  Linked link(const Actor& actor, std::string_view outlet, std::string_view date,
              const Earlier& earlier);

 private:
  struct Given;  // the actor of an article
  [[nodiscard]] std::optional<Linked> by_name(const Given& given);
  [[nodiscard]] std::optional<Linked> by_role(const Given& given);
  /// Those of `actors` whom the outlet has named.
  [[nodiscard]] std::vector<std::int64_t> named_in(const std::vector<std::int64_t>& actors,
                                                   std::string_view outlet);
  [[nodiscard]] Linked known(std::int64_t actor, std::string reason);
  Linked insert(const Given& given, std::string reason);

  SQLite::Database& database_;
  SQLite::Statement by_listed_id_, by_key_, by_surname_, in_outlet_, name_of_, insert_;
};

}  // namespace onrecord
