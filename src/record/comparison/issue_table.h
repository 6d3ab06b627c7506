#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/issue.h"
#include "onrecord/record_issues.h"
#include "onrecord/result.h"

namespace onrecord {

// The table `issue`. All throw SQLite::Exception.

/// A row of it.
struct IssueRow {
  std::int64_t id;
  Issue issue;            ///< with the label that holds
  std::string own_label;  ///< without the decisions of people
  std::string origin;
  bool is_gone;
  std::optional<std::int64_t> merged_into;
  std::optional<std::int64_t> made_to;
  bool is_paired;
};

[[nodiscard]] std::vector<IssueRow> all_issues(SQLite::Database& database);

/// The issue of that id, else of that label, whatever its letters' case; of a merged one, that with
/// which it is one. Error: `bad_option`.
[[nodiscard]] Result<IssueRow> issue_named(SQLite::Database& database, std::string_view name);

/// Enters an issue, of which the stances are still to be made; returns its row.
std::int64_t add_issue(SQLite::Database& database, const Issue& issue, std::string_view origin);

/// Tells whether issues or decisions about them were changed since; of what was made of them it
/// tells nothing.
[[nodiscard]] std::string state_of_issues(SQLite::Database& database);

/// Takes the stances on the issue away, to be made again.
void make_again(SQLite::Database& database, std::int64_t issue);

/// As `RecordIssues::enter`.
[[nodiscard]] IssueChanges enter_codebook(SQLite::Database& database, const Codebook& codebook);

[[nodiscard]] Listing list_issues(const SQLite::Database& database);

[[nodiscard]] std::string json_of(const std::vector<std::string>& texts);
[[nodiscard]] std::vector<std::string> texts_in(const std::string& json);

}  // namespace onrecord
