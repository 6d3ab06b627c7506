#include "record/conditions.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "record/full_text_query.h"
#include "record/query.h"

namespace onrecord {
namespace {

// The number of an issue of that id, else of that label.
constexpr std::string_view kIssue =
    "(WITH asked (name) AS (SELECT ?) SELECT coalesce(merged_into, id) FROM issue, asked WHERE key "
    "= name OR label = name COLLATE NOCASE ORDER BY key = name DESC, merged_into IS NULL DESC, "
    "is_gone, id LIMIT 1)";

constexpr std::int64_t kFewVersions = 1000;
constexpr std::int64_t kFewAppearances = 8000;
// Of so many versions, or of so many times the newer ones, the rows are worth to be looked up: one
// is found twenty times as fast as a newer one is passed by.
constexpr std::int64_t kMostVersions = 40'000;
constexpr std::int64_t kTimesNewer = 20;

Cell cell_of(const SQLite::Column& column) {
  if (column.isNull()) return {};
  if (column.isInteger()) return column.getInt64();
  if (column.isFloat()) return column.getDouble();
  return column.getString();
}

struct Range {
  std::int64_t first, last;
};

// The one row of two numbers; none where they are NULL.
std::optional<Range> range_of(SQLite::Statement& query) {
  if (!query.executeStep() || query.isColumnNull(0)) return std::nullopt;
  return Range{query.getColumn(0).getInt64(), query.getColumn(1).getInt64()};
}

std::optional<Range> versions_of_time(SQLite::Database& database, const Question& question) {
  Question time;
  time.from = question.from;
  time.to = question.to;
  Conditions conditions;
  add_version_conditions(time, conditions);
  SQLite::Statement query(database,
                          "SELECT min(v.id), max(v.id) FROM version v " + conditions.text());
  conditions.bind(query);
  return range_of(query);
}

}  // namespace

void Conditions::add(std::string condition, std::string value) {
  conditions_.push_back(std::move(condition));
  values_.push_back(std::move(value));
}

std::string Conditions::text() const {
  return conditions_.empty() ? "" : fmt::format("WHERE {}", fmt::join(conditions_, " AND "));
}

void Conditions::bind(SQLite::Statement& query) const {
  for (std::size_t i = 0; i < values_.size(); ++i) {
    query.bind(static_cast<int>(i + 1), values_[i]);
  }
}

void add_version_conditions(const Question& question, Conditions& out, bool by_outlet) {
  if (!question.outlet.empty()) {  // with a plus, SQLite does not use the index
    out.add(fmt::format("{}v.outlet = ? COLLATE NOCASE", by_outlet ? "" : "+"), question.outlet);
  }
  if (!question.from.empty()) out.add("v.date >= ?", question.from);
  // "2031" is the whole year: all dates that begin so are below "2031" and the last character.
  if (!question.to.empty()) out.add("v.date < ? || char(0x10FFFF)", question.to);
}

void add_holding_conditions(const Question& question, bool each_outlet, Conditions& out) {
  out.add(each_outlet ? "s.status NOT IN ('rejected', 'replaced')" : "s.is_first");
  if (question.form.empty()) {
    out.add("s.form NOT IN ('scare', 'title')");
  } else {
    out.add("s.form = ?", question.form);
  }
}

std::string statement_tables(const Question& question, Conditions& out, bool each_outlet) {
  each_outlet = each_outlet || !question.outlet.empty();
  if (question.status.empty()) {
    add_holding_conditions(question, each_outlet, out);
  } else {
    out.add("s.status = ?", question.status);
    if (question.status != "machine") out.add("s.status <> 'machine'");  // which an index has
    if (!question.form.empty()) out.add("s.form = ?", question.form);
  }
  if (each_outlet || !question.status.empty()) out.add("v.is_latest");
  if (question.min_score > 0) out.add("s.score >= ?", fmt::format("{}", question.min_score));
  if (!question.naming.empty()) out.add("s.naming = ?", question.naming);
  if (question.actor > 0) add_actor_condition(question.actor, true, out);
  std::string words = full_text_query(question.words);
  std::string asked = words.empty() ? "" : "words : (" + words + ")";
  if (const std::string speaker = full_text_query(question.speaker); !speaker.empty()) {
    asked += fmt::format("{}speaker : ({})", asked.empty() ? "" : " AND ", speaker);
  }
  if (!question.issue.empty() && asked.empty()) {
    out.add(fmt::format("i.issue_id = {}", kIssue), question.issue);
    return "stance i CROSS JOIN statement s ON s.id = i.statement_id JOIN version v ON v.id = "
           "s.version_id";
  }
  if (asked.empty()) return "statement s JOIN version v ON v.id = s.version_id";
  if (!question.issue.empty()) {
    out.add(fmt::format("EXISTS (SELECT 1 FROM stance i WHERE i.issue_id = {} AND i.statement_id = "
                        "s.id)",
                        kIssue),
            question.issue);
  }
  out.add("statement_words MATCH ?", std::move(asked));
  return "statement_words f CROSS JOIN statement s ON s.id = f.rowid JOIN version v ON v.id = "
         "s.version_id";
}

void add_actor_condition(std::int64_t actor, bool by_actor, Conditions& out) {
  out.add(fmt::format(
      fmt::runtime(by_actor
                       ? "s.id IN (SELECT p.statement_id FROM appearance b CROSS JOIN speaker p "
                         "ON p.appearance_id = b.id AND p.role = 'speaker' WHERE b.actor_id = "
                         "{})"
                       : "EXISTS (SELECT 1 FROM speaker p CROSS JOIN appearance b ON b.id = "
                         "p.appearance_id WHERE p.statement_id = s.id AND p.role = 'speaker' "
                         "AND b.actor_id = {})"),
      actor));
}

bool has_few_appearances(SQLite::Database& database, std::int64_t actor) {
  SQLite::Statement query(
      database, "SELECT count(*) FROM (SELECT 1 FROM appearance WHERE actor_id = ? LIMIT ?)");
  return first_number(query, actor, kFewAppearances) < kFewAppearances;
}

std::string_view newest_first(std::string_view tables) {
  if (tables.starts_with("statement_words")) return "f.rowid";
  return tables.starts_with("stance") ? "i.statement_id" : "s.id";
}

bool has_few_articles(SQLite::Database& database, const Question& question) {
  SQLite::Statement query(database,
                          "SELECT count(*) FROM (SELECT 1 FROM version WHERE outlet = ? COLLATE "
                          "NOCASE LIMIT ?)");
  return first_number(query, question.outlet, kFewVersions) < kFewVersions;
}

void add_row_limits(SQLite::Database& database, const Question& question, std::string_view row,
                    Conditions& out) {
  if (question.from.empty() && question.to.empty()) return;
  const auto versions = versions_of_time(database, question);
  if (!versions) return;
  SQLite::Statement newest(database, "SELECT max(id) FROM version");
  const std::int64_t newer = first_number(newest).value_or(0) - versions->last;
  const std::int64_t count = versions->last - versions->first;
  if (count > kMostVersions && count > kTimesNewer * newer) return;
  SQLite::Statement query(database,
                          "SELECT min(id), max(id) FROM statement WHERE version_id BETWEEN ? AND "
                          "?");
  const auto rows = range_of(with(query, versions->first, versions->last));
  if (rows) out.add(fmt::format("{} BETWEEN {} AND {}", row, rows->first, rows->last));
}

void add_version_limits(SQLite::Database& database, const Question& question, std::string_view row,
                        Conditions& out) {
  if (question.from.empty() && question.to.empty()) return;
  const auto versions = versions_of_time(database, question);
  if (versions) out.add(fmt::format("{} BETWEEN {} AND {}", row, versions->first, versions->last));
}

Listing answer(const SQLite::Database& database, const std::string& sql,
               const Conditions& conditions) {
  SQLite::Statement query(database, sql);
  conditions.bind(query);
  Listing out;
  for (int i = 0; i < query.getColumnCount(); ++i) out.columns.emplace_back(query.getColumnName(i));
  while (query.executeStep()) {
    std::vector<Cell>& row = out.rows.emplace_back();
    for (int i = 0; i < query.getColumnCount(); ++i) row.push_back(cell_of(query.getColumn(i)));
  }
  return out;
}

}  // namespace onrecord
