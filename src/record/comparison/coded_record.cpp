#include "record/comparison/coded_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "compare/day_text.h"
#include "record/comparison/asked_findings.h"
#include "record/comparison/likeliest_side.h"
#include "record/comparison/utterances.h"
#include "record/query.h"

namespace onrecord {
namespace {

// What several outlets print is one statement; it counts for each outlet that prints it.
constexpr std::string_view kOfOutlet =
    " AND EXISTS (SELECT 1 FROM statement o CROSS JOIN version w ON w.id = o.version_id AND "
    "w.is_latest AND w.outlet = ?2 COLLATE NOCASE WHERE o.said = s.said AND o.status NOT IN "
    "('rejected', 'replaced'))";

// The row of a stance, with what puts it in order.
struct Row {
  std::int64_t version, place, statement, issue, actor;
  std::string day;  // empty: nothing dates it
  std::optional<Stance> side;
};

// What is told of an entity besides its name.
struct Told {
  std::int64_t agreeing = 0, disagreeing = 0;
  std::optional<std::chrono::sys_days> first, last;

  void add(const CodedStatement& statement) {
    ++(statement.agrees ? agreeing : disagreeing);
    if (!statement.day) return;
    first = std::min(first.value_or(*statement.day), *statement.day);
    last = std::max(last.value_or(*statement.day), *statement.day);
  }
  void write_to(NetworkEntity& entity) const {
    entity.counts = {
        {"statements", agreeing + disagreeing}, {"for", agreeing}, {"against", disagreeing}};
    entity.attributes.emplace_back("first_day", first ? day_text(*first) : "");
    entity.attributes.emplace_back("last_day", last ? day_text(*last) : "");
  }
};

class RecordCoder {
 public:
  RecordCoder(SQLite::Database& database, const CodingQuestion& question, AskedFindings asked)
      : database_(database), question_(question), asked_(std::move(asked)) {}

  CodedStatements code(const std::vector<IssueRow>& issues) {
    for (const IssueRow& issue : issues) {
      rows_of(issue.id, static_cast<std::int64_t>(coded_.issues.size()));
      coded_.issues.push_back(
          {.name = issue.issue.label, .attributes = {{"record_id", issue.issue.id}}});
    }
    keep_each_once();
    take_rows();
    tell();
    return std::move(coded_);
  }

 private:
  void rows_of(std::int64_t issue, std::int64_t index) {
    const std::string actors =
        asked_.actors ? fmt::format(" AND b.actor_id IN {}", asked_.actor_list()) : "";
    SQLite::Statement query(
        database_,
        fmt::format("SELECT s.version_id, (SELECT min(first) FROM part WHERE statement_id = s.id), "
                    "s.id, b.actor_id, c.said_on, t.support, t.oppose, t.neutral, t.none, "
                    "t.conditional FROM {}{}{}",
                    own_stances_on_issue(), actors, question_.outlet.empty() ? "" : kOfOutlet));
    if (question_.outlet.empty()) {
      with(query, issue);
    } else {
      with(query, issue, question_.outlet);
    }
    const auto number = [&](int column) { return query.getColumn(column).getInt64(); };
    const auto score = [&](int column) {
      return static_cast<float>(query.getColumn(column).getDouble());
    };
    while (query.executeStep()) {
      const StanceScores stance = {score(5), score(6), score(7), score(8)};
      rows_.push_back({number(0), number(1), number(2), index, number(3),
                       query.getColumn(4).getString(),
                       likeliest_side(stance, score(9), static_cast<float>(question_.min_score))});
    }
  }

  // Two joint speakers may be one by now. Leaves the rows in text order.
  void keep_each_once() {
    const auto key = [](const Row& row) {
      return std::tuple(row.version, row.place, row.statement, row.issue, row.actor);
    };
    std::ranges::sort(rows_, {}, key);
    const auto is_same = [&](const Row& a, const Row& b) { return key(a) == key(b); };
    rows_.erase(std::unique(rows_.begin(), rows_.end(), is_same), rows_.end());
  }

  void take_rows() {
    std::vector<StanceTaken> taken;
    for (const Row& row : rows_) {
      const std::size_t actor = actor_of(row.actor);
      if (!row.side || !is_in_time(row.day)) continue;
      taken.push_back({.actor = actor,
                       .issue = static_cast<std::size_t>(row.issue),
                       .stance = *row.side,
                       .day = row.day.empty() ? std::nullopt : std::optional(day_of(row.day)),
                       .document = static_cast<std::size_t>(row.version)});
    }
    coded_.statements = coded_statements(taken, question_.conditional_agrees);
  }

  [[nodiscard]] bool is_in_time(const std::string& day) const {
    if (day.empty()) return asked_.since.empty() && asked_.until.empty();
    return asked_.has_day(day);
  }

  // Its index in the table, into which it comes when it is first met.
  std::size_t actor_of(std::int64_t row) {
    const auto [at, is_new] = actors_.emplace(row, coded_.actors.size());
    if (!is_new) return at->second;
    NetworkEntity& entity = coded_.actors.emplace_back();
    if (with(actor_, row).executeStep()) {
      entity.name = actor_.getColumn(0).getString();
      entity.kind = actor_.getColumn(1).getString();
    }
    entity.attributes = {{"record_id", std::to_string(row)}};
    return at->second;
  }

  void tell() {
    std::vector<Told> actors(coded_.actors.size()), issues(coded_.issues.size());
    for (const CodedStatement& statement : coded_.statements) {
      actors[statement.actor].add(statement);
      issues[statement.issue].add(statement);
    }
    for (std::size_t i = 0; i < actors.size(); ++i) actors[i].write_to(coded_.actors[i]);
    for (std::size_t i = 0; i < issues.size(); ++i) issues[i].write_to(coded_.issues[i]);
  }

  SQLite::Database& database_;
  const CodingQuestion& question_;
  AskedFindings asked_;
  SQLite::Statement actor_ = {database_, "SELECT name, kind FROM actor WHERE id = ?"};
  std::vector<Row> rows_;
  std::unordered_map<std::int64_t, std::size_t> actors_;  // by row, index in the table
  CodedStatements coded_;
};

// Those that are named, each once; else all.
Result<std::vector<IssueRow>> issues_asked(SQLite::Database& database,
                                           const CodingQuestion& question,
                                           const AskedFindings& asked) {
  if (question.issues.empty()) return asked.issues(database);
  std::vector<IssueRow> out;
  for (const std::string& name : question.issues) {
    Result<IssueRow> row = issue_named(database, name);
    if (!row) return std::move(row).error();
    const bool is_there = std::ranges::find(out, row->id, &IssueRow::id) != out.end();
    if (!is_there) out.push_back(*std::move(row));
  }
  return out;
}

Result<AskedFindings> actors_and_time(SQLite::Database& database, const CodingQuestion& question) {
  Result<AskedFindings> asked =
      AskedFindings::from(database, {.since = question.since, .until = question.until});
  for (const std::string& name : question.actors) {
    if (!asked) break;
    auto actors = actors_named(database, name);
    if (!actors) return std::move(actors).error();
    if (!asked->actors) asked->actors.emplace();
    asked->actors->merge(*actors);
  }
  return asked;
}

}  // namespace

Result<CodedStatements> coded_record(SQLite::Database& database, const CodingQuestion& question) {
  Result<AskedFindings> asked = actors_and_time(database, question);
  if (!asked) return std::move(asked).error();
  const Result<std::vector<IssueRow>> issues = issues_asked(database, question, *asked);
  if (!issues) return issues.error();
  return RecordCoder(database, question, *std::move(asked)).code(*issues);
}

}  // namespace onrecord
