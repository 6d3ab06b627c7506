#include "record/comparison/asked_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "identify/name_key.h"
#include "record/comparison/finding_id.h"
#include "record/query.h"
#include "record/record_state.h"

namespace onrecord {
namespace {

std::set<std::int64_t> actors_of(SQLite::Statement& query, std::string_view value) {
  const std::vector<std::int64_t> all = all_numbers(query, value);
  return {all.begin(), all.end()};
}

}  // namespace

Result<std::set<std::int64_t>> actors_named(SQLite::Database& database, const std::string& name) {
  std::set<std::int64_t> out;
  const bool is_number =
      !name.empty() && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
  if (is_number) {
    SQLite::Statement by_number(database,
                                "SELECT coalesce(merged_into, id) FROM actor WHERE id = CAST(? AS "
                                "INTEGER)");
    out = actors_of(by_number, name);
  } else {
    const std::string key = name_key(name);
    SQLite::Statement by_key(database, "SELECT coalesce(merged_into, id) FROM actor WHERE key = ?");
    out = actors_of(by_key, key);
    SQLite::Statement by_name(database,
                              "SELECT id FROM actor WHERE name = ? COLLATE NOCASE AND merged_into "
                              "IS NULL");
    out.merge(actors_of(by_name, name));
    SQLite::Statement by_part(database,
                              "SELECT coalesce(merged_into, id) FROM actor WHERE instr(' ' || key, "
                              "' ' || ?) > 0");
    if (out.empty() && !key.empty()) out = actors_of(by_part, key);
  }
  if (!out.empty()) return out;
  return Error{
      ErrorCode::bad_actor,
      fmt::format("the record has no actor {}; `onrecord actors --db FILE` lists them", name),
      {}};
}

Result<AskedFindings> AskedFindings::from(SQLite::Database& database,
                                          const FindingQuestion& question) {
  AskedFindings out{.issue = {},
                    .actors = {},
                    .since = question.since,
                    .until = question.until,
                    .min_score = question.min_score,
                    .limit = question.limit};
  for (std::string* date : {&out.since, &out.until}) {
    if (date->empty()) continue;
    Result<std::string> day = understood_date(*date);
    if (!day) return std::move(day).error();
    *date = *std::move(day);
  }
  if (!question.issue.empty()) {
    Result<IssueRow> row = issue_named(database, question.issue);
    if (!row) return std::move(row).error();
    out.issue = *std::move(row);
  }
  if (!question.actor.empty()) {
    auto actors = actors_named(database, question.actor);
    if (!actors) return std::move(actors).error();
    out.actors = *std::move(actors);
  }
  return out;
}

bool AskedFindings::has_day(std::string_view day) const {
  return day >= since && (until.empty() || day.substr(0, until.size()) <= until);
}

std::vector<IssueRow> AskedFindings::issues(SQLite::Database& database) const {
  if (issue) return {*issue};
  std::vector<IssueRow> out = all_issues(database);
  std::erase_if(out, [](const IssueRow& row) { return row.merged_into.has_value(); });
  return out;
}

std::string AskedFindings::actor_list() const {
  return fmt::format("({})", fmt::join(*actors, ", "));
}

FindingName named_finding(std::string_view kind, std::string_view issue,
                          std::vector<std::string> statements) {
  FindingName out{std::string(kind), std::string(issue), std::move(statements), {}};
  out.id = finding_id(kind, issue, out.statements);
  return out;
}

std::set<std::string> dismissed_findings(SQLite::Database& database, std::string_view kind) {
  SQLite::Statement query(
      database, "SELECT finding FROM finding_decision WHERE kind = ? AND undone_at IS NULL");
  std::set<std::string> out;
  with(query, kind);
  while (query.executeStep()) out.insert(query.getColumn(0).getString());
  return out;
}

}  // namespace onrecord
