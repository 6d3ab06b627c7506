#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/compared_record.h"
#include "record/comparison/issue_table.h"

namespace onrecord {

/// A question with what it names looked up. Throws SQLite::Exception.
struct AskedFindings {
  std::optional<IssueRow> issue;
  std::optional<std::set<std::int64_t>> actors;  ///< none: all
  std::string since, until;
  std::optional<double> min_score;
  std::size_t limit;

  /// Errors: `bad_option` for dates and issues, `bad_actor`.
  [[nodiscard]] static Result<AskedFindings> from(SQLite::Database& database,
                                                  const FindingQuestion& question);

  /// Is the day, "2031-05-02", within the time that is asked for?
  [[nodiscard]] bool has_day(std::string_view day) const;
  [[nodiscard]] bool has_actor(std::int64_t actor) const {
    return !actors || actors->contains(actor);
  }
  /// Those asked for, else all that are not merged.
  [[nodiscard]] std::vector<IssueRow> issues(SQLite::Database& database) const;
  /// The actors' rows as "(1, 2)" for a query. Precondition: some are asked for.
  [[nodiscard]] std::string actor_list() const;
};

/// The rows of the actors of that number, else of that name, else with these words in it. Error:
/// `bad_actor`. Throws SQLite::Exception.
[[nodiscard]] Result<std::set<std::int64_t>> actors_named(SQLite::Database& database,
                                                          const std::string& name);

/// What a finding is made of.
struct FindingName {
  std::string kind, issue;
  std::vector<std::string> statements;  ///< keys
  std::string id;
};

/// With its id.
[[nodiscard]] FindingName named_finding(std::string_view kind, std::string_view issue,
                                        std::vector<std::string> statements);

/// Ids of findings of a kind that people dismissed.
[[nodiscard]] std::set<std::string> dismissed_findings(SQLite::Database& database,
                                                       std::string_view kind);

}  // namespace onrecord
