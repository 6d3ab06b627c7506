#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <vector>

#include "onrecord/compared_record.h"
#include "onrecord/issue_view.h"
#include "onrecord/network_view.h"
#include "onrecord/result.h"
#include "record/comparison/asked_findings.h"
#include "record/views/record_counts.h"

namespace onrecord {

// They throw SQLite::Exception. `counts` are those of all issues.

[[nodiscard]] std::vector<IssueSummary> list_issue_summaries(
    SQLite::Database& database, const std::map<std::int64_t, IssueCounts>& counts);

/// Precondition: one issue is asked for.
[[nodiscard]] IssueView view_issue(SQLite::Database& database, const AskedFindings& asked,
                                   const std::map<std::int64_t, IssueCounts>& counts);

/// Errors: as of `coded_record` and `make_network`.
[[nodiscard]] Result<NetworkView> view_network(SQLite::Database& database,
                                               const NetworkQuestion& question);

}  // namespace onrecord
