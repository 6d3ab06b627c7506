#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "onrecord/record.h"
#include "record/statement_rows.h"

namespace onrecord {

/// Enters what people decide about actors and makes it hold: the table `actor_decision` is what
/// counts; whom appearances mean and what statements call them follows from it. All return the
/// number of the decision. Errors: `bad_actor`, `bad_option`. Throws SQLite::Exception.
class ActorDecisions {
 public:
  explicit ActorDecisions(SQLite::Database& database);

  Result<std::int64_t> merge(std::int64_t actor, std::int64_t into, const Signed& by);
  Result<std::int64_t> split(std::int64_t actor, const SplitPart& part, const Signed& by);
  Result<std::int64_t> rename(std::int64_t actor, std::string_view name, const Signed& by);
  Result<std::int64_t> undo(std::int64_t decision, std::string_view by);

 private:
  [[nodiscard]] std::optional<Error> missing(std::int64_t actor);
  std::int64_t enter(std::string_view action, std::int64_t actor, std::optional<std::int64_t> other,
                     const Signed& by);
  /// The texts in which the actor is named and that the part is made of.
  [[nodiscard]] std::vector<std::int64_t> texts_of(std::int64_t actor, const SplitPart& part);
  /// Makes all decisions hold, in their order.
  void settle();
  void settle_merges();
  void settle_appearances();
  void settle_names();

  SQLite::Database& database_;
  StatementRows rows_;
};

}  // namespace onrecord
