#include "record/comparison/issue_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "record/conditions.h"
#include "record/query.h"

namespace onrecord {
namespace {

IssueRow row_of(const SQLite::Statement& query) {
  const auto text = [&](int column) { return query.getColumn(column).getString(); };
  const auto number = [&](int column) {
    return query.isColumnNull(column) ? std::nullopt
                                      : std::optional(query.getColumn(column).getInt64());
  };
  IssueRow row{.id = query.getColumn(0).getInt64(),
               .issue = {.id = text(1), .label = text(3)},
               .own_label = text(4),
               .origin = text(2),
               .is_gone = query.getColumn(10).getInt() != 0,
               .merged_into = number(11),
               .made_to = number(12),
               .is_paired = query.getColumn(13).getInt() != 0};
  row.issue.description = text(5);
  row.issue.support = text(6);
  row.issue.oppose = text(7);
  row.issue.keywords = texts_in(text(8));
  row.issue.parent = text(9);
  return row;
}

// What decides which statements an issue has, and where they stand on it.
bool mean_the_same(const IssueRow& row, const Issue& issue) {
  return row.own_label == issue.label && row.issue.description == issue.description &&
         row.issue.keywords == issue.keywords;
}

void update(SQLite::Database& database, const IssueRow& row, const Issue& issue) {
  SQLite::Statement query(
      database,
      "UPDATE issue SET origin = 'codebook', own_label = ?2, label = coalesce((SELECT d.label FROM "
      "issue_decision d WHERE d.issue_id = ?1 AND d.action = 'rename' AND d.undone_at IS NULL "
      "ORDER BY d.id DESC LIMIT 1), ?2), description = ?3, support = ?4, oppose = ?5, keywords = "
      "?6, parent = ?7, is_gone = 0 WHERE id = ?1");
  run(query, row.id, issue.label, issue.description, issue.support, issue.oppose,
      json_of(issue.keywords), issue.parent);
}

}  // namespace

std::string json_of(const std::vector<std::string>& texts) { return nlohmann::json(texts).dump(); }

std::vector<std::string> texts_in(const std::string& json) {
  return nlohmann::json::parse(json).get<std::vector<std::string>>();
}

std::vector<IssueRow> all_issues(SQLite::Database& database) {
  SQLite::Statement query(database,
                          "SELECT id, key, origin, label, own_label, description, support, oppose, "
                          "keywords, parent, is_gone, merged_into, made_to, is_paired FROM issue "
                          "ORDER BY id");
  std::vector<IssueRow> out;
  while (query.executeStep()) out.push_back(row_of(query));
  return out;
}

Result<IssueRow> issue_named(SQLite::Database& database, std::string_view name) {
  SQLite::Statement find(
      database,
      "SELECT coalesce(merged_into, id) FROM issue WHERE key = ?1 OR label = ?1 "
      "COLLATE NOCASE ORDER BY key = ?1 DESC, merged_into IS NULL DESC, is_gone, "
      "id LIMIT 1");
  if (const auto id = first_number(find, name)) {
    std::vector<IssueRow> all = all_issues(database);
    const auto row = std::ranges::find(all, *id, &IssueRow::id);
    if (row != all.end()) return std::move(*row);
  }
  return Error{
      ErrorCode::bad_option,
      fmt::format("the record has no issue {}; `onrecord issues --db FILE` lists them", name),
      {}};
}

std::int64_t add_issue(SQLite::Database& database, const Issue& issue, std::string_view origin) {
  SQLite::Statement insert(
      database,
      "INSERT INTO issue (key, origin, label, own_label, description, support, oppose, keywords, "
      "parent, is_gone, is_paired, made_to) VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?2 = "
      "'split', 0)");
  run(insert, issue.id, origin, issue.label, issue.description, issue.support, issue.oppose,
      json_of(issue.keywords), issue.parent);
  return database.getLastInsertRowid();
}

std::string state_of_issues(SQLite::Database& database) {
  SQLite::Statement query(
      database,
      "SELECT (SELECT json_group_array(json_array(id, label, description, keywords, is_gone, "
      "merged_into)) FROM issue) || (SELECT json_group_array(json_array(id, undone_at)) FROM "
      "issue_decision)");
  return first_text(query);
}

void make_again(SQLite::Database& database, std::int64_t issue) {
  SQLite::Statement remove(database, "DELETE FROM stance WHERE issue_id = ?");
  SQLite::Statement mark(database, "UPDATE issue SET made_to = 0 WHERE id = ?");
  run(remove, issue);
  run(mark, issue);
}

IssueChanges enter_codebook(SQLite::Database& database, const Codebook& codebook) {
  const std::vector<IssueRow> known = all_issues(database);
  IssueChanges out;
  for (const Issue& issue : codebook.issues) {
    const auto row =
        std::ranges::find(known, issue.id, [](const IssueRow& r) { return r.issue.id; });
    if (row == known.end()) {
      add_issue(database, issue, "codebook");
      out.added.push_back(issue.id);
      continue;
    }
    update(database, *row, issue);
    if (mean_the_same(*row, issue) && !row->is_gone) continue;
    make_again(database, row->merged_into.value_or(row->id));
    out.changed.push_back(issue.id);
  }
  SQLite::Statement mark(database, "UPDATE issue SET is_gone = 1 WHERE id = ?");
  for (const IssueRow& row : known) {
    const bool is_there = std::ranges::any_of(
        codebook.issues, [&](const Issue& issue) { return issue.id == row.issue.id; });
    if (row.origin != "codebook" || is_there) continue;
    run(mark, row.id);
    out.gone.push_back(row.issue.id);
  }
  return out;
}

Listing list_issues(const SQLite::Database& database) {
  return answer(
      database,
      "SELECT i.key AS issue, i.label, coalesce(n.statements, 0) AS statements, coalesce(n.actors, "
      "0) AS actors, i.origin, nullif(i.parent, '') AS part_of, m.key AS merged_into, CASE WHEN "
      "i.merged_into IS NOT NULL THEN 'merged' WHEN i.is_gone AND i.origin = 'codebook' THEN 'not "
      "in the codebook any more' WHEN i.is_gone THEN 'none any more' WHEN i.made_to IS NOT NULL "
      "THEN 'to be compared' END AS state FROM issue i LEFT JOIN issue m ON m.id = i.merged_into "
      "LEFT JOIN (SELECT t.issue_id, count(DISTINCT t.statement_id) AS statements, count(DISTINCT "
      "b.actor_id) AS actors FROM stance t CROSS JOIN statement s ON s.id = t.statement_id AND "
      "s.is_first LEFT JOIN speaker p ON p.statement_id = s.id AND p.role = 'speaker' LEFT JOIN "
      "appearance b ON b.id = p.appearance_id GROUP BY t.issue_id) n ON n.issue_id = i.id ORDER BY "
      "statements DESC, i.id",
      {});
}

}  // namespace onrecord
