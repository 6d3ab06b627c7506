#include "onrecord/record_issues.h"

#include "record/comparison/issue_decisions.h"
#include "record/comparison/issue_table.h"
#include "record/record_state.h"

namespace onrecord {

Result<IssueChanges> RecordIssues::enter(const Codebook& codebook) {
  return state_->written([&](SQLite::Database& database) -> Result<IssueChanges> {
    return enter_codebook(database, codebook);
  });
}

Result<Listing> RecordIssues::list() const {
  return state_->with_database(
      [](SQLite::Database& database) -> Result<Listing> { return list_issues(database); });
}

Result<std::int64_t> RecordIssues::rename(std::string_view issue, std::string_view label,
                                          const Signed& by) {
  return state_->written([&](SQLite::Database& database) {
    return IssueDecisions(database).rename(issue, label, by);
  });
}

Result<std::int64_t> RecordIssues::merge(std::string_view issue, std::string_view into,
                                         const Signed& by) {
  return state_->written(
      [&](SQLite::Database& database) { return IssueDecisions(database).merge(issue, into, by); });
}

Result<std::int64_t> RecordIssues::split(std::string_view issue, const IssuePart& part,
                                         const Signed& by) {
  return state_->written(
      [&](SQLite::Database& database) { return IssueDecisions(database).split(issue, part, by); });
}

Result<std::int64_t> RecordIssues::undo(std::int64_t decision, std::string_view by) {
  return state_->written(
      [&](SQLite::Database& database) { return IssueDecisions(database).undo(decision, by); });
}

Result<Listing> RecordIssues::decisions() const {
  return state_->with_database(
      [](SQLite::Database& database) -> Result<Listing> { return list_issue_decisions(database); });
}

}  // namespace onrecord
