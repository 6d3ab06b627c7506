#include "record/comparison/clash_findings.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "compare/clash.h"
#include "onrecord/analysis.h"
#include "record/comparison/open_statements.h"
#include "record/query.h"

namespace onrecord {

namespace {

// An act and its score, out of a column and the next one.
ToldAct act_at(SQLite::Statement& query, int column) {
  return {act_of(query.getColumn(column).getString()).value_or(Act::assertion),
          static_cast<float>(query.getColumn(column + 1).getDouble())};
}

}  // namespace

ClashFindings::ClashFindings(SQLite::Database& database, AskedFindings asked)
    : database_(database),
      asked_(std::move(asked)),
      details_(database),
      denied_(
          database,
          "SELECT r.earlier_id, r.denies FROM relation r JOIN statement e ON e.id = "
          "r.earlier_id AND e.is_first WHERE r.later_id = ? AND r.denies >= ? ORDER BY r.denies "
          "DESC, r.earlier_id"),
      makers_(database, "SELECT " + fmt::format(fmt::runtime(kMakers), "?1")) {}

std::string ClashFindings::about_issue(std::string_view row) const {
  if (!asked_.issue) return {};
  return fmt::format(
      " AND EXISTS (SELECT 1 FROM stance t WHERE t.issue_id = {} AND t.statement_id = {})",
      asked_.issue->id, row);
}

std::string ClashFindings::of_actors(std::initializer_list<std::string_view> rows) const {
  if (!asked_.actors) return {};
  std::string out;
  for (const std::string_view row : rows) {
    out += fmt::format(
        "{}{} IN (SELECT p.statement_id FROM appearance b CROSS JOIN speaker p ON p.appearance_id "
        "= b.id AND p.role IN ('speaker', 'speaks_for') WHERE b.actor_id IN {})",
        out.empty() ? "" : " OR ", row, asked_.actor_list());
  }
  return " AND (" + out + ")";
}

void ClashFindings::each_denial(const std::function<bool(const FoundDenial&)>& take) {
  const double least = asked_.min_score.value_or(AnalyserOptions().min_denial);
  SQLite::Statement query(
      database_, fmt::format("SELECT c.statement_id, c.denial, c.said_on FROM character c JOIN "
                             "statement s ON s.id = c.statement_id AND s.is_first WHERE c.act = "
                             "'deny' AND c.denial >= ?{}{} ORDER BY c.said_on DESC, c.statement_id "
                             "DESC",
                             about_issue("c.statement_id"), of_actors({"c.statement_id"})));
  with(query, least);
  while (query.executeStep()) {
    if (!asked_.has_day(query.getColumn(2).getString())) continue;
    FoundDenial found{query.getColumn(0).getInt64(), query.getColumn(1).getDouble(), {}};
    find_denied(found);
    if (!take(found)) return;
  }
}

// The one that it most likely denies, of another speaker.
void ClashFindings::find_denied(FoundDenial& denial) {
  const std::string makers = first_text(makers_, denial.statement);
  with(denied_, denial.statement, AnalyserOptions().min_denied);
  while (denied_.executeStep()) {
    const std::int64_t row = denied_.getColumn(0).getInt64();
    if (!makers.empty() && first_text(makers_, row) == makers) continue;
    denial.denied = row;
    denial.denied_score = denied_.getColumn(1).getDouble();
    break;
  }
  denied_.reset();
}

void ClashFindings::each_contradiction(const std::function<bool(const FoundContradiction&)>& take) {
  const double least = asked_.min_score.value_or(AnalyserOptions().min_contradiction);
  const std::string from =
      asked_.issue ? fmt::format("stance i CROSS JOIN relation r ON r.later_id = i.statement_id")
                   : "relation r";
  const std::string of_issue =
      asked_.issue ? fmt::format(" AND i.issue_id = {}", asked_.issue->id) : "";
  SQLite::Statement query(
      database_,
      fmt::format("SELECT r.earlier_id, r.later_id, r.denies + r.contradicts, c.said_on, b.act, "
                  "b.act_score, c.act, c.act_score FROM {} "
                  "CROSS JOIN statement l ON l.id = r.later_id AND l.is_first CROSS JOIN statement "
                  "e ON e.id = r.earlier_id AND e.is_first CROSS JOIN character c ON "
                  "c.statement_id = l.id CROSS JOIN character b ON b.statement_id = e.id "
                  "WHERE r.denies + r.contradicts >= ?{}{}{} ORDER BY "
                  "c.said_on DESC, r.later_id DESC, r.earlier_id DESC",
                  from, of_issue, about_issue("r.earlier_id"),
                  of_actors({"r.later_id", "r.earlier_id"})));
  with(query, static_cast<double>(least_of_network(static_cast<float>(least))));
  while (query.executeStep()) {
    if (!asked_.has_day(query.getColumn(3).getString())) continue;
    const auto network = static_cast<float>(query.getColumn(2).getDouble());
    const float score = clash_score(network, act_at(query, 4), act_at(query, 6));
    if (static_cast<double>(score) < least) continue;
    const FoundContradiction found{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                                   static_cast<double>(score)};
    if (!take(found)) return;
  }
}

FindingName ClashFindings::name_of(const FoundDenial& found) {
  std::vector<std::string> keys = {details_.key_of(found.statement)};
  if (found.denied) keys.push_back(details_.key_of(*found.denied));
  return named_finding("denial", "", std::move(keys));
}

FindingName ClashFindings::name_of(const FoundContradiction& found) {
  return named_finding("contradiction", "",
                       {details_.key_of(found.earlier), details_.key_of(found.later)});
}

std::vector<FindingName> ClashFindings::denial_names() {
  std::vector<FindingName> out;
  each_denial([&](const FoundDenial& found) {
    out.push_back(name_of(found));
    return true;
  });
  return out;
}

std::vector<FindingName> ClashFindings::contradiction_names() {
  std::vector<FindingName> out;
  each_contradiction([&](const FoundContradiction& found) {
    out.push_back(name_of(found));
    return true;
  });
  return out;
}

ClashRow ClashFindings::row_of(const FoundDenial& found, const std::string& id) {
  const StatementDetails denial = details_.of(found.statement);
  ClashRow row{id,
               shown_score(found.score),
               "denies it; a statement that says so was not found",
               {},
               denial.side()};
  if (!found.denied) return row;
  const StatementDetails denied = details_.of(*found.denied);
  row.reason = fmt::format("denies on {} what {} said on {} (that it is this: {:.2f})",
                           denial.said_on, denied.who(), denied.said_on, found.denied_score);
  row.earlier = denied.side();
  return row;
}

ClashRow ClashFindings::row_of(const FoundContradiction& found, const std::string& id) {
  const StatementDetails earlier = details_.of(found.earlier), later = details_.of(found.later);
  return {id, shown_score(found.score),
          fmt::format("what {} said on {} and what {} said on {} cannot both be true",
                      earlier.who(), earlier.said_on, later.who(), later.said_on),
          earlier.side(), later.side()};
}

template <class Found>
void ClashFindings::each_asked(const std::string& kind, Each<Found> each, const Take<Found>& take) {
  const std::set<std::string> dismissed = dismissed_findings(database_, kind);
  std::size_t count = 0;
  (this->*each)([&](const Found& found) {
    const std::string id = name_of(found).id;
    if (dismissed.contains(id)) return true;
    take(found, id);
    return ++count < asked_.limit;
  });
}

void ClashFindings::each_asked_denial(const Take<FoundDenial>& take) {
  each_asked<FoundDenial>("denial", &ClashFindings::each_denial, take);
}

void ClashFindings::each_asked_contradiction(const Take<FoundContradiction>& take) {
  each_asked<FoundContradiction>("contradiction", &ClashFindings::each_contradiction, take);
}

std::vector<ClashRow> ClashFindings::denial_rows() {
  std::vector<ClashRow> out;
  each_asked_denial(
      [&](const FoundDenial& found, const std::string& id) { out.push_back(row_of(found, id)); });
  return out;
}

std::vector<ClashRow> ClashFindings::contradiction_rows() {
  std::vector<ClashRow> out;
  each_asked_contradiction([&](const FoundContradiction& found, const std::string& id) {
    out.push_back(row_of(found, id));
  });
  return out;
}

Listing ClashFindings::denials() {
  Listing out{{"issues", "denier", "score", "reason"}, {}};
  add_detail_columns("denial", out.columns);
  out.columns.insert(out.columns.end(), {"denied_score", "denied_speaker"});
  add_detail_columns("denied", out.columns);
  out.columns.emplace_back("id");
  each_asked_denial([&](const FoundDenial& found, const std::string& id) {
    const ClashRow row = row_of(found, id);
    std::vector<Cell>& cells = out.rows.emplace_back(
        std::vector<Cell>{text_cell(details_.issues_of(found.statement)),
                          text_cell(row.later.speaker), row.score, row.reason});
    add_detail_cells(row.later, cells);
    const FindingSide denied = row.earlier.value_or(FindingSide());
    cells.push_back(row.earlier ? Cell(shown_score(found.denied_score)) : Cell());
    cells.push_back(text_cell(denied.speaker));
    add_detail_cells(denied, cells);
    cells.emplace_back(id);
  });
  return out;
}

Listing ClashFindings::contradictions() {
  Listing out{{"issues", "kind", "score", "reason", "earlier_speaker"}, {}};
  add_detail_columns("earlier", out.columns);
  out.columns.emplace_back("later_speaker");
  add_detail_columns("later", out.columns);
  out.columns.emplace_back("id");
  each_asked_contradiction([&](const FoundContradiction& found, const std::string& id) {
    const ClashRow row = row_of(found, id);
    const std::string makers = first_text(makers_, found.earlier);
    const bool is_self = !makers.empty() && makers == first_text(makers_, found.later);
    std::vector<Cell>& cells = out.rows.emplace_back(
        std::vector<Cell>{text_cell(details_.issues_of(found.later)),
                          std::string(is_self ? "self" : "between actors"), row.score, row.reason,
                          text_cell(row.earlier->speaker)});
    add_detail_cells(*row.earlier, cells);
    cells.push_back(text_cell(row.later.speaker));
    add_detail_cells(row.later, cells);
    cells.emplace_back(id);
  });
  return out;
}

}  // namespace onrecord
