#include "record/views/actor_views.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "record/article_ref.h"
#include "record/comparison/issue_table.h"
#include "record/comparison/position_findings.h"
#include "record/query.h"
#include "record/views/cut_lists.h"

namespace onrecord {
namespace {

constexpr int kMostAppearances = 50;
constexpr std::size_t kMostFindings = 1000;

std::optional<ActorRow> row_of(SQLite::Database& database, std::int64_t actor) {
  SQLite::Statement query(
      database,
      "SELECT t.id, t.name, t.kind, coalesce(t.listed_id, '') FROM actor o JOIN actor t ON t.id = "
      "coalesce(o.merged_into, o.id) WHERE o.id = ?");
  if (!with(query, actor).executeStep()) return std::nullopt;
  ActorRow out;
  out.actor = query.getColumn(0).getInt64();
  out.name = query.getColumn(1).getString();
  out.kind = query.getColumn(2).getString();
  out.listed_id = query.getColumn(3).getString();
  return out;
}

// Counts his statements, article by article. What several outlets print is one statement, but one
// of each outlet.
void count_statements(SQLite::Database& database, ActorView& out) {
  SQLite::Statement query(
      database,
      "SELECT v.outlet, v.date, sum(s.is_first), count(*) FROM appearance b CROSS JOIN speaker p "
      "ON p.appearance_id = b.id AND p.role = 'speaker' CROSS JOIN statement s ON s.id = "
      "p.statement_id AND s.status NOT IN ('rejected', 'replaced') AND s.form NOT IN ('scare', "
      "'title') CROSS JOIN version v ON v.id = s.version_id AND v.is_latest WHERE b.actor_id = ? "
      "GROUP BY v.id");
  std::map<std::string, std::int64_t> by_outlet, by_month;
  ActorRow& row = out.actor;
  with(query, row.actor);
  while (query.executeStep()) {
    by_outlet[query.getColumn(0).getString()] += query.getColumn(3).getInt64();
    const std::int64_t first = query.getColumn(2).getInt64();
    if (first == 0) continue;
    const std::string date = query.getColumn(1).getString();
    by_month[date.substr(0, 7)] += first;
    row.first = row.articles == 0 ? date : std::min(row.first, date);
    row.last = std::max(row.last, date);
    row.statements += first;
    ++row.articles;
  }
  for (const auto& [outlet, count] : by_outlet) out.by_outlet.push_back({outlet, count});
  for (const auto& [month, count] : by_month) out.by_month.push_back({month, count});
  std::ranges::stable_sort(out.by_outlet, std::ranges::greater(), &ActorView::Count::statements);
}

// What stands in the arrays of this column of his appearances, each once.
std::vector<std::string> words_of(SQLite::Database& database, std::string_view column,
                                  std::int64_t actor) {
  SQLite::Statement query(
      database, fmt::format("SELECT DISTINCT {} FROM appearance WHERE actor_id = ?", column));
  std::set<std::string> all;
  with(query, actor);
  while (query.executeStep()) {
    for (std::string& word : texts_in(query.getColumn(0).getString())) all.insert(std::move(word));
  }
  return {all.begin(), all.end()};
}

std::vector<ActorView::Appearance> appearances_of(SQLite::Database& database, std::int64_t actor) {
  SQLite::Statement query(
      database,
      fmt::format("SELECT b.name, b.reason, (SELECT count(DISTINCT p.statement_id) FROM speaker p "
                  "WHERE p.appearance_id = b.id AND p.role = 'speaker'), {} FROM appearance b JOIN "
                  "version v ON v.id = b.version_id AND v.is_latest JOIN article a ON a.id = "
                  "v.article_id WHERE b.actor_id = ? ORDER BY b.id DESC LIMIT {}",
                  kArticleRef, kMostAppearances));
  std::vector<ActorView::Appearance> out;
  with(query, actor);
  while (query.executeStep()) {
    out.push_back({article_ref_at(query, 3), query.getColumn(0).getString(),
                   query.getColumn(1).getString(), query.getColumn(2).getInt64()});
  }
  return out;
}

std::vector<DecisionRow> decisions_of(SQLite::Database& database, std::int64_t actor) {
  SQLite::Statement query(
      database,
      "SELECT d.id, d.action, d.actor_id, coalesce(d.old_name, a.name), d.other_id, coalesce("
      "d.name, o.name, ''), d.note, d.made_by, d.made_at, coalesce(d.undone_by, '') FROM "
      "actor_decision d JOIN actor a ON a.id = d.actor_id LEFT JOIN actor o ON o.id = d.other_id "
      "WHERE ?1 IN (d.actor_id, d.other_id) ORDER BY d.id DESC");
  std::vector<DecisionRow> out;
  with(query, actor);
  while (query.executeStep()) {
    const auto text = [&](int column) { return query.getColumn(column).getString(); };
    DecisionRow row{query.getColumn(0).getInt64(),
                    text(1),
                    query.getColumn(2).getInt64(),
                    text(3),
                    {},
                    text(5),
                    text(6),
                    text(7),
                    text(8),
                    text(9)};
    if (!query.isColumnNull(4)) row.other = query.getColumn(4).getInt64();
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace

std::optional<ActorView> view_actor(SQLite::Database& database, std::int64_t actor) {
  std::optional<ActorRow> row = row_of(database, actor);
  if (!row) return std::nullopt;
  ActorView out;
  out.actor = *std::move(row);
  const std::int64_t number = out.actor.actor;
  count_statements(database, out);
  out.forms = words_of(database, "forms", number);
  out.roles = words_of(database, "roles", number);
  out.appearances = appearances_of(database, number);
  CutLists lists(kMostFindings);
  PositionFindings findings(database, {.issue = {},
                                       .actors = std::set<std::int64_t>{number},
                                       .since = {},
                                       .until = {},
                                       .min_score = {},
                                       .limit = lists.one_more()});
  out.positions = lists.last(findings.timeline_rows(), "positions");
  out.shifts = lists.first(findings.shift_rows(), "shifts");
  out.cut = std::move(lists).names();
  out.decisions = decisions_of(database, number);
  return out;
}

}  // namespace onrecord
