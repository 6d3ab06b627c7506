#include "record/questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "record/conditions.h"
#include "record/full_text_query.h"

namespace onrecord {
namespace {

using Group = std::pair<std::string_view, std::string_view>;  // name, expression
constexpr std::array<Group, 4> kGroups = {{{"form", "s.form"},
                                           {"month", "substr(v.date, 1, 7)"},
                                           {"outlet", "v.outlet"},
                                           {"speaker", "s.speaker"}}};

}  // namespace

Listing list_statements(SQLite::Database& database, const Question& question) {
  Conditions conditions;
  const std::string tables = statement_tables(question, conditions);
  add_version_conditions(question, conditions,
                         !question.outlet.empty() && has_few_articles(database, question));
  const std::string_view order = newest_first(tables);
  add_row_limits(database, question, order, conditions);
  return answer(
      database,
      fmt::format("SELECT substr(s.key, 1, 12) AS id, v.date, v.outlet, v.title, s.form, "
                  "s.speaker, s.words, round(s.score, 4) AS score, s.status, (SELECT count(*) FROM "
                  "statement o JOIN version ov ON ov.id = o.version_id AND ov.is_latest "
                  "WHERE o.said = s.said AND o.status NOT IN ('rejected', 'replaced')) AS places "
                  "FROM {} {} ORDER "
                  "BY {} DESC LIMIT {}",
                  tables, conditions.text(), order, question.limit),
      conditions);
}

Listing list_articles(SQLite::Database& database, const Question& question) {
  Conditions conditions;
  std::string tables = "version v JOIN article a ON a.id = v.article_id";
  std::string order = "v.id";
  if (std::string words = full_text_query(question.words); !words.empty()) {
    tables =
        "version_words f CROSS JOIN version v ON v.id = f.rowid JOIN article a ON a.id = "
        "v.article_id";
    order = "f.rowid";
    conditions.add("version_words MATCH ?", std::move(words));
  }
  conditions.add("v.is_latest");
  add_version_conditions(question, conditions);
  add_version_limits(database, question, order, conditions);
  return answer(database,
                fmt::format("SELECT a.name AS article, v.date, v.outlet, v.title, v.url, v.number "
                            "AS versions, (SELECT count(*) FROM statement s WHERE s.version_id = "
                            "v.id AND s.form NOT IN ('scare', 'title') AND s.status NOT IN "
                            "('rejected', 'replaced')) AS statements, length("
                            "v.text) AS characters FROM {} {} ORDER BY {} DESC LIMIT {}",
                            tables, conditions.text(), order, question.limit),
                conditions);
}

Listing list_actors(const SQLite::Database& database, const Question& question) {
  Conditions conditions;
  const std::string tables = statement_tables(question, conditions);
  add_version_conditions(question, conditions);
  return answer(
      database,
      fmt::format("SELECT t.id AS actor, t.name, t.kind, t.listed_id, count(*) AS statements, "
                  "count(DISTINCT s.version_id) AS articles, min(v.date) AS first, max(v.date) AS "
                  "last FROM {} JOIN speaker p ON p.statement_id = s.id AND p.role = 'speaker' "
                  "JOIN appearance b ON b.id = p.appearance_id JOIN actor t ON t.id = b.actor_id "
                  "{} GROUP BY t.id ORDER BY statements DESC, t.name LIMIT {}",
                  tables, conditions.text(), question.limit),
      conditions);
}

Listing list_changes(const SQLite::Database& database, const Question& question) {
  Conditions conditions;
  conditions.add("v.number > 1");
  add_version_conditions(question, conditions);
  // What people made of a statement, or that it is none, is no change of the article.
  constexpr std::string_view kSide =
      "SELECT a.name AS article, v.outlet, v.date, v.number AS version, v.added_at, '{0}' AS "
      "change, s.speaker, s.words, v.id AS at FROM version v JOIN article a ON a.id = v.article_id "
      "JOIN version o ON o.article_id = v.article_id AND o.number = v.number - 1 JOIN statement s "
      "ON s.version_id = {1}.id WHERE s.form NOT IN ('scare', 'title') AND s.status NOT IN "
      "('rejected', 'replaced') AND v.model IS NOT NULL AND o.model IS NOT NULL AND NOT EXISTS ("
      "SELECT 1 FROM statement t WHERE t.version_id = {2}.id AND ((t.words = s.words AND t.speaker "
      "= s.speaker) OR (t.said = s.said AND (s.status <> 'machine' OR t.status <> 'machine'))))";
  return answer(
      database,
      fmt::format("SELECT article, v.outlet, v.date, version, v.added_at, change, speaker, words "
                  "FROM ({} UNION ALL {}) c JOIN version v ON v.id = c.at {} ORDER BY c.at DESC, "
                  "change LIMIT {}",
                  fmt::format(kSide, "gone", "o", "v"), fmt::format(kSide, "new", "v", "o"),
                  conditions.text(), question.limit),
      conditions);
}

Listing list_duplicates(const SQLite::Database& database, const Question& question) {
  Conditions conditions;
  conditions.add("v.is_latest AND w.is_latest");
  add_version_conditions(question, conditions);
  return answer(database,
                fmt::format("SELECT a.name AS article, v.outlet, v.date, v.title, b.name AS other, "
                            "w.outlet AS other_outlet, w.date AS other_date, w.title AS "
                            "other_title, round(d.of_shorter, 3) AS of_shorter, round(d.of_both, "
                            "3) AS of_both FROM near_duplicate d JOIN version v ON v.id = "
                            "d.version_id JOIN version w ON w.id = d.other_id JOIN article a ON "
                            "a.id = v.article_id JOIN article b ON b.id = w.article_id {} ORDER BY "
                            "v.id DESC, of_shorter DESC LIMIT {}",
                            conditions.text(), question.limit),
                conditions);
}

std::optional<std::vector<std::string_view>> groups_of(std::string_view by) {
  std::vector<std::string_view> out;
  while (true) {
    const std::string_view name = by.substr(0, by.find(','));
    if (std::ranges::find(kGroups, name, &Group::first) == kGroups.end()) return std::nullopt;
    out.push_back(name);
    if (name.size() == by.size()) return out;
    by.remove_prefix(name.size() + 1);
  }
}

namespace {

bool has(std::span<const std::string_view> groups, std::string_view name) {
  return std::ranges::find(groups, name) != groups.end();
}

// What is counted of statements: the name of the count, and which ones.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kCounts = {
    {{"statements", "1"},
     {"direct", "s.form = 'direct'"},
     {"indirect", "s.form = 'indirect'"},
     {"mixed", "s.form = 'mixed'"},
     {"named", "s.naming = 'named'"},
     {"unnamed", "s.naming = 'unnamed'"},
     {"unknown", "s.naming = 'unknown'"}}};

// "sum(s.form = 'direct') AS direct, ..."
std::string sums_of_rows() {
  std::string out;
  for (const auto& [name, which] : kCounts) {
    out += fmt::format("{}sum({}) AS {}", out.empty() ? "" : ", ", which, name);
  }
  return out;
}

// The same of sums that are made already.
std::string sums_of_sums() {
  std::string out;
  for (const auto& [name, which] : kCounts) {
    out += fmt::format("{}sum(s.{}) AS {}", out.empty() ? "" : ", ", name, name);
  }
  return out;
}

bool is_narrow(const Question& question) {
  return !question.words.empty() || !question.speaker.empty() || !question.outlet.empty() ||
         !question.from.empty() || !question.to.empty() || question.min_score > 0 ||
         !question.status.empty() || !question.naming.empty() || question.actor > 0 ||
         !question.issue.empty();
}

// Where to count, and what: "FROM ... WHERE ..." of the statements, `s`, and the sums. A million of
// statements take seconds row by row; so they are counted in the order of an index where the
// question leaves nearly all of them, first each version's, then those of the groups.
struct Counting {
  std::string from, sums;
};
Counting counting(const Question& question, std::span<const std::string_view> groups,
                  Conditions& conditions) {
  if (has(groups, "speaker")) conditions.add("s.speaker <> ''");  // unknown is nobody
  const bool by_version = has(groups, "outlet") || has(groups, "month");
  if (is_narrow(question) || (by_version && (has(groups, "speaker") || has(groups, "form")))) {
    const std::string tables = statement_tables(question, conditions, has(groups, "outlet"));
    add_version_conditions(question, conditions);
    return {fmt::format("{} {}", tables, conditions.text()), sums_of_rows()};
  }
  add_holding_conditions(question, has(groups, "outlet"), conditions);
  const std::string rows = fmt::format("statement s {}", conditions.text());
  if (!by_version) return {rows, sums_of_rows()};
  return {fmt::format("(SELECT s.version_id, {} FROM {} GROUP BY s.version_id) s JOIN version v ON "
                      "v.id = s.version_id WHERE v.is_latest",
                      sums_of_rows(), rows),
          sums_of_sums()};
}

}  // namespace

Listing count_statements(const SQLite::Database& database, const Question& question,
                         std::span<const std::string_view> groups) {
  Conditions conditions;
  const Counting counted = counting(question, groups, conditions);
  std::string columns, numbers;
  for (const std::string_view name : groups) {
    columns +=
        fmt::format("{} AS {}, ", std::ranges::find(kGroups, name, &Group::first)->second, name);
    numbers += numbers.empty() ? "1" : fmt::format(", {}", std::ranges::count(numbers, ',') + 2);
  }
  const std::string order =
      has(groups, "month") ? numbers : fmt::format("{} DESC, {}", groups.size() + 1, numbers);
  return answer(database,
                fmt::format("SELECT {}{} FROM {} GROUP BY {} ORDER BY {} LIMIT {}", columns,
                            counted.sums, counted.from, numbers, order, question.limit),
                conditions);
}

}  // namespace onrecord
