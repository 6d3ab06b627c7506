#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "onrecord/record_issues.h"
#include "onrecord/result.h"

namespace onrecord {

/// Enters what people decide about issues and makes it hold: the table `issue_decision` is what
/// counts. Stances that depend on a decision are taken away, to be made again. All return the
/// number of the decision, within a transaction of the caller. Error: `bad_option`. Throws
/// SQLite::Exception.
class IssueDecisions {
 public:
  explicit IssueDecisions(SQLite::Database& database) : database_(database) {}

  Result<std::int64_t> rename(std::string_view issue, std::string_view label, const Signed& by);
  Result<std::int64_t> merge(std::string_view issue, std::string_view into, const Signed& by);
  Result<std::int64_t> split(std::string_view issue, const IssuePart& part, const Signed& by);
  Result<std::int64_t> undo(std::int64_t decision, std::string_view by);

 private:
  std::int64_t enter(std::string_view action, std::int64_t issue, std::optional<std::int64_t> other,
                     const Signed& by);
  /// Full keys of the statements, whose ids may be given by their beginnings.
  [[nodiscard]] Result<std::vector<std::string>> keys_of(const std::vector<std::string>& ids);
  /// Makes labels, merges and splits what the decisions say, and marks both issues of this one.
  void settle(std::int64_t decision);

  SQLite::Database& database_;
};

[[nodiscard]] Listing list_issue_decisions(const SQLite::Database& database);

}  // namespace onrecord
