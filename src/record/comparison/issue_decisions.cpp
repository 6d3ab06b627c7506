#include "record/comparison/issue_decisions.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "record/comparison/issue_table.h"
#include "record/conditions.h"
#include "record/query.h"

namespace onrecord {

Result<std::int64_t> IssueDecisions::rename(std::string_view issue, std::string_view label,
                                            const Signed& by) {
  const Result<IssueRow> row = issue_named(database_, issue);
  if (!row) return row.error();
  if (label.empty()) return Error{ErrorCode::bad_option, "an issue needs a label", {}};
  const std::int64_t decision = enter("rename", row->id, std::nullopt, by);
  SQLite::Statement update(database_, "UPDATE issue_decision SET label = ?2 WHERE id = ?1");
  run(update, decision, label);
  settle(decision);
  return decision;
}

Result<std::int64_t> IssueDecisions::merge(std::string_view issue, std::string_view into,
                                           const Signed& by) {
  const Result<IssueRow> from = issue_named(database_, issue), to = issue_named(database_, into);
  if (!from) return from.error();
  if (!to) return to.error();
  if (from->id == to->id) {
    return Error{ErrorCode::bad_option, "an issue is one with itself already", {}};
  }
  const std::int64_t decision = enter("merge", from->id, to->id, by);
  SQLite::Statement update(database_, "UPDATE issue SET is_paired = 0 WHERE id = ?");
  run(update, to->id);  // those of the one with those of the other
  settle(decision);
  return decision;
}

Result<std::int64_t> IssueDecisions::split(std::string_view issue, const IssuePart& part,
                                           const Signed& by) {
  const Result<IssueRow> row = issue_named(database_, issue);
  if (!row) return row.error();
  if (part.label.empty()) return Error{ErrorCode::bad_option, "an issue needs a label", {}};
  if (part.keywords.empty() && part.statements.empty()) {
    return Error{ErrorCode::bad_option,
                 "nothing tells which statements are about the new issue; give keywords or ids",
                 {}};
  }
  const auto keys = keys_of(part.statements);
  if (!keys) return keys.error();
  const std::int64_t decision = enter("split", row->id, std::nullopt, by);
  const std::int64_t other = add_issue(
      database_,
      {.id = fmt::format("split-{}", decision), .label = part.label, .parent = row->issue.id},
      "split");
  SQLite::Statement update(database_,
                           "UPDATE issue_decision SET other_id = ?2, keywords = ?3 WHERE id = ?1");
  run(update, decision, other, json_of(part.keywords));
  SQLite::Statement insert(database_, "INSERT OR IGNORE INTO issue_part VALUES (?, ?)");
  for (const std::string& key : *keys) run(insert, decision, key);
  settle(decision);
  return decision;
}

Result<std::int64_t> IssueDecisions::undo(std::int64_t decision, std::string_view by) {
  if (!undo_row(database_, "issue_decision", decision, by)) {
    return Error{ErrorCode::bad_option,
                 fmt::format("no decision {} holds; see `onrecord issues decisions`", decision),
                 {}};
  }
  settle(decision);
  return decision;
}

std::int64_t IssueDecisions::enter(std::string_view action, std::int64_t issue,
                                   std::optional<std::int64_t> other, const Signed& by) {
  SQLite::Statement insert(
      database_,
      "INSERT INTO issue_decision (action, issue_id, other_id, keywords, note, "
      "made_by, made_at) VALUES (?, ?, ?, '[]', ?, ?, "
      "strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
  run(insert, action, issue, other, by.note, by.name);
  return database_.getLastInsertRowid();
}

Result<std::vector<std::string>> IssueDecisions::keys_of(const std::vector<std::string>& ids) {
  SQLite::Statement find(database_,
                         "SELECT key FROM statement WHERE key >= ?1 AND key < ?1 || 'g' ORDER BY "
                         "key LIMIT 1");
  std::vector<std::string> out;
  for (const std::string& id : ids) {
    out.push_back(first_text(find, id));
    if (!id.empty() && !out.back().empty()) continue;
    return Error{ErrorCode::bad_option,
                 fmt::format("the record has no statement {}; `statements` lists them", id),
                 {}};
  }
  return out;
}

void IssueDecisions::settle(std::int64_t decision) {
  database_.exec(
      "UPDATE issue SET label = coalesce((SELECT d.label FROM issue_decision d WHERE d.issue_id = "
      "issue.id AND d.action = 'rename' AND d.undone_at IS NULL ORDER BY d.id DESC LIMIT 1), "
      "own_label), merged_into = NULL");
  database_.exec(
      "UPDATE issue SET is_gone = EXISTS (SELECT 1 FROM issue_decision d WHERE d.other_id = "
      "issue.id AND d.action = 'split' AND d.undone_at IS NOT NULL) WHERE origin = 'split'");
  SQLite::Statement merges(database_,
                           "SELECT issue_id, other_id FROM issue_decision WHERE action = 'merge' "
                           "AND undone_at IS NULL ORDER BY id");
  SQLite::Statement root(database_, "SELECT coalesce(merged_into, id) FROM issue WHERE id = ?");
  SQLite::Statement join(database_,
                         "UPDATE issue SET merged_into = ?2 WHERE id = ?1 OR merged_into = ?1");
  while (merges.executeStep()) {
    const auto from = first_number(root, merges.getColumn(0).getInt64());
    const auto into = first_number(root, merges.getColumn(1).getInt64());
    if (from != into) run(join, *from, *into);
  }
  SQLite::Statement touched(database_,
                            "SELECT coalesce(i.merged_into, i.id) FROM issue_decision d JOIN issue "
                            "i ON i.id IN (d.issue_id, d.other_id) WHERE d.id = ?1 UNION SELECT "
                            "i.id FROM issue_decision d JOIN issue i ON i.id IN (d.issue_id, "
                            "d.other_id) WHERE d.id = ?1");
  for (const std::int64_t issue : all_numbers(touched, decision)) make_again(database_, issue);
}

Listing list_issue_decisions(const SQLite::Database& database) {
  return answer(
      database,
      "SELECT d.id AS number, d.made_at AS at, d.made_by AS by, d.action, i.key AS issue, "
      "i.own_label AS label, o.key AS other, coalesce(d.label, o.label) AS other_label, "
      "nullif(d.keywords, '[]') AS keywords, (SELECT count(*) FROM issue_part p WHERE "
      "p.decision_id = d.id) AS statements, d.note, d.undone_by FROM issue_decision d "
      "JOIN issue i ON i.id = d.issue_id LEFT JOIN issue o ON o.id = d.other_id ORDER BY "
      "d.id DESC",
      {});
}

}  // namespace onrecord
