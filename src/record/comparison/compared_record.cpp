#include "onrecord/compared_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "record/comparison/clash_findings.h"
#include "record/comparison/coded_record.h"
#include "record/comparison/position_findings.h"
#include "record/conditions.h"
#include "record/query.h"
#include "record/record_state.h"

namespace onrecord {
namespace {

// What `list` says of the findings of one kind; the question is looked up first.
template <class Findings, class List>
Result<Listing> ask(Record::State& state, const FindingQuestion& question, List list) {
  return state.with_database([&](SQLite::Database& database) -> Result<Listing> {
    const SQLite::Transaction one_state(database);
    Result<AskedFindings> asked = AskedFindings::from(database, question);
    if (!asked) return std::move(asked).error();
    Findings findings(database, *std::move(asked));
    return list(findings);
  });
}

// Ids of the statements that stand for their sayings, are about the issue and by the actors.
std::vector<std::string> statements_asked(SQLite::Database& database, const AskedFindings& asked) {
  std::string conditions = "s.is_first AND s.form NOT IN ('scare', 'title')";
  if (asked.issue) {
    conditions += fmt::format(" AND s.id IN (SELECT statement_id FROM stance WHERE issue_id = {})",
                              asked.issue->id);
  }
  if (asked.actors) {
    conditions += fmt::format(
        " AND s.id IN (SELECT p.statement_id FROM appearance b CROSS JOIN speaker p ON "
        "p.appearance_id = b.id AND p.role IN ('speaker', 'speaks_for') WHERE b.actor_id IN {})",
        asked.actor_list());
  }
  SQLite::Statement query(database,
                          "SELECT s.key, coalesce(nullif(c.said_on, ''), v.date) AS day FROM "
                          "statement s JOIN version v ON v.id = s.version_id LEFT JOIN character c "
                          "ON c.statement_id = s.id WHERE " +
                              conditions + " ORDER BY day DESC, s.id DESC");
  std::vector<std::string> out;
  while (out.size() < asked.limit && query.executeStep()) {
    const std::string day = query.getColumn(1).getString();
    const bool is_undated = day.empty() && asked.since.empty() && asked.until.empty();
    if (is_undated || (!day.empty() && asked.has_day(day))) {
      out.push_back(query.getColumn(0).getString());
    }
  }
  return out;
}

// The day, or an empty text.
Result<std::string> day_asked(const std::string& day) {
  if (day.empty()) return day;
  return understood_date(day);
}

// `kind`: its first letter, as ids begin.
std::vector<FindingName> names_of(std::string_view kind, SQLite::Database& database,
                                  const AskedFindings& asked) {
  if (kind == "p") return PositionFindings(database, asked).position_names();
  if (kind == "s") return PositionFindings(database, asked).shift_names();
  if (kind == "d") return ClashFindings(database, asked).denial_names();
  if (kind == "c") return ClashFindings(database, asked).contradiction_names();
  return {};
}

Error no_finding(std::string_view finding) {
  return {ErrorCode::bad_option,
          fmt::format("the record has no finding {}; its id is in the column id of `timeline`, "
                      "`positions`, `shifts`, `denials` and `contradictions`",
                      finding),
          {}};
}

// The one whose id begins so; several make an error.
Result<FindingName> finding_named(SQLite::Database& database, std::string_view finding,
                                  const AskedFindings& asked) {
  if (finding.size() < 3 || finding[1] != '-') return no_finding(finding);
  const std::string_view kind = finding.substr(0, 1);
  std::optional<FindingName> out;
  for (FindingName& name : names_of(kind, database, asked)) {
    if (!name.id.starts_with(finding)) continue;
    if (out && out->id != name.id) {
      return Error{ErrorCode::bad_option,
                   fmt::format("several findings begin with {}; give more of the id", finding),
                   {}};
    }
    out = std::move(name);
  }
  if (!out) return no_finding(finding);
  return *std::move(out);
}

}  // namespace

Result<Listing> ComparedRecord::timeline(const FindingQuestion& question) const {
  return ask<PositionFindings>(*state_, question,
                               [](PositionFindings& findings) { return findings.timeline(); });
}

Result<Listing> ComparedRecord::shifts(const FindingQuestion& question) const {
  return ask<PositionFindings>(*state_, question,
                               [](PositionFindings& findings) { return findings.shifts(); });
}

Result<Listing> ComparedRecord::denials(const FindingQuestion& question) const {
  return ask<ClashFindings>(*state_, question,
                            [](ClashFindings& findings) { return findings.denials(); });
}

Result<Listing> ComparedRecord::contradictions(const FindingQuestion& question) const {
  return ask<ClashFindings>(*state_, question,
                            [](ClashFindings& findings) { return findings.contradictions(); });
}

Result<Listing> ComparedRecord::positions(const FindingQuestion& question,
                                          const std::string& at) const {
  const Result<std::string> day = day_asked(at);
  if (!day) return day.error();
  return ask<PositionFindings>(
      *state_, question, [&](PositionFindings& findings) { return findings.positions(*day); });
}

Result<Listing> ComparedRecord::shares(const FindingQuestion& question,
                                       const std::string& at) const {
  const Result<std::string> day = day_asked(at);
  if (!day) return day.error();
  return ask<PositionFindings>(*state_, question,
                               [&](PositionFindings& findings) { return findings.shares(*day); });
}

Result<Listing> ComparedRecord::stances(const FindingQuestion& question) const {
  return ask<PositionFindings>(*state_, question,
                               [](PositionFindings& findings) { return findings.stances(); });
}

Result<std::vector<std::string>> ComparedRecord::statements(const FindingQuestion& question) const {
  return state_->with_database([&](SQLite::Database& database) -> Result<std::vector<std::string>> {
    const SQLite::Transaction one_state(database);
    const Result<AskedFindings> asked = AskedFindings::from(database, question);
    if (!asked) return asked.error();
    return statements_asked(database, *asked);
  });
}

Result<CodedStatements> ComparedRecord::coded(const CodingQuestion& question) const {
  return state_->with_database([&](SQLite::Database& database) {
    const SQLite::Transaction one_state(database);
    return coded_record(database, question);
  });
}

Result<std::int64_t> ComparedRecord::dismiss(std::string_view finding,
                                             const FindingQuestion& question, const Signed& by) {
  return state_->written([&](SQLite::Database& database) -> Result<std::int64_t> {
    const Result<AskedFindings> asked = AskedFindings::from(database, question);
    if (!asked) return asked.error();
    const Result<FindingName> name = finding_named(database, finding, *asked);
    if (!name) return name.error();
    SQLite::Statement known(
        database, "SELECT id FROM finding_decision WHERE finding = ? AND undone_at IS NULL");
    if (const auto number = first_number(known, name->id)) return *number;
    SQLite::Statement insert(
        database,
        "INSERT INTO finding_decision (finding, kind, issue, statements, note, "
        "made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, "
        "strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
    run(insert, name->id, name->kind, name->issue, json_of(name->statements), by.note, by.name);
    return database.getLastInsertRowid();
  });
}

Result<std::int64_t> ComparedRecord::restore(std::string_view finding, std::string_view by) {
  return state_->written([&](SQLite::Database& database) -> Result<std::int64_t> {
    SQLite::Statement find(database,
                           "SELECT id FROM finding_decision WHERE finding >= ?1 AND finding < ?1 "
                           "|| 'g' AND undone_at IS NULL LIMIT 1");
    const auto number = finding.empty() ? std::nullopt : first_number(find, finding);
    if (!number) {
      return Error{
          ErrorCode::bad_option,
          fmt::format("no finding {} was dismissed; see `onrecord review dismissals`", finding),
          {}};
    }
    undo_row(database, "finding_decision", *number, by);
    return *number;
  });
}

Result<Listing> ComparedRecord::dismissals() const {
  return state_->with_database([](SQLite::Database& database) -> Result<Listing> {
    return answer(database,
                  "SELECT id AS number, made_at AS at, made_by AS by, finding, nullif(issue, '') "
                  "AS issue, statements, note, undone_by FROM finding_decision ORDER BY id DESC",
                  {});
  });
}

}  // namespace onrecord
