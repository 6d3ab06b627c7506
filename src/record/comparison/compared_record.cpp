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
