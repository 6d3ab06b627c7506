#include "record/views/issue_views.h"

#include <algorithm>
#include <utility>

#include "record/comparison/clash_findings.h"
#include "record/comparison/issue_table.h"
#include "record/comparison/position_findings.h"
#include "record/views/cut_lists.h"

namespace onrecord {
namespace {

IssueSummary summary_of(const IssueRow& row, const std::map<std::int64_t, IssueCounts>& counts) {
  IssueSummary out{row.issue.id, row.issue.label, row.origin};
  if (const auto count = counts.find(row.id); count != counts.end()) {
    out.statements = count->second.statements;
    out.actors = count->second.actors;
  }
  return out;
}

}  // namespace

std::vector<IssueSummary> list_issue_summaries(SQLite::Database& database,
                                               const std::map<std::int64_t, IssueCounts>& counts) {
  std::vector<IssueSummary> out;
  for (const IssueRow& row : all_issues(database)) {
    if (!row.merged_into) out.push_back(summary_of(row, counts));
  }
  std::ranges::stable_sort(out, std::ranges::greater(), &IssueSummary::statements);
  return out;
}

IssueView view_issue(SQLite::Database& database, const AskedFindings& asked,
                     const std::map<std::int64_t, IssueCounts>& counts) {
  const IssueRow& row = *asked.issue;
  IssueView out;
  out.issue = summary_of(row, counts);
  out.description = row.issue.description;
  out.support = row.issue.support;
  out.oppose = row.issue.oppose;
  out.keywords = row.issue.keywords;
  CutLists lists(asked.limit);
  AskedFindings more = asked;
  more.limit = lists.one_more();
  PositionFindings positions(database, more);
  out.timeline = lists.last(positions.timeline_rows(), "timeline");
  out.positions = lists.first(positions.position_rows(asked.until), "positions");
  out.shares = positions.share_rows(row, asked.until);
  out.shifts = lists.first(positions.shift_rows(), "shifts");
  ClashFindings clashes(database, more);
  out.denials = lists.first(clashes.denial_rows(), "denials");
  out.contradictions = lists.first(clashes.contradiction_rows(), "contradictions");
  out.cut = std::move(lists).names();
  return out;
}

}  // namespace onrecord
