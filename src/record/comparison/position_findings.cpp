#include "record/comparison/position_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "compare/day_text.h"
#include "record/comparison/likeliest_side.h"
#include "record/comparison/utterances.h"

namespace onrecord {
namespace {

constexpr std::array<Stance, 4> kSides = {Stance::support, Stance::conditional, Stance::oppose,
                                          Stance::neutral};

std::string_view stands(Stance stance) {
  switch (stance) {
    case Stance::support:
      return "supports it";
    case Stance::oppose:
      return "opposes it";
    case Stance::conditional:
      return "supports it on conditions";
    default:
      return "is undecided";
  }
}

std::string_view stood(Stance stance) {
  switch (stance) {
    case Stance::support:
      return "supported it";
    case Stance::oppose:
      return "opposed it";
    case Stance::conditional:
      return "supported it on conditions";
    default:
      return "was undecided";
  }
}

double share(std::int64_t part, std::int64_t all) {
  return all == 0 ? 0 : shown_score(static_cast<double>(part) / static_cast<double>(all));
}

}  // namespace

PositionFindings::PositionFindings(SQLite::Database& database, AskedFindings asked)
    : database_(database), asked_(std::move(asked)), details_(database) {
  if (!asked_.min_score) return;
  options_.min_position = options_.min_shift = static_cast<float>(*asked_.min_score);
}

std::vector<Utterance> PositionFindings::utterances(const IssueRow& issue, const std::string& at) {
  if (last_read_.issue != issue.id) last_read_ = {issue.id, utterances_on(database_, issue.id)};
  std::vector<Utterance> out = last_read_.utterances;
  if (at.empty()) return out;
  std::erase_if(out,
                [&](const Utterance& u) { return day_text(u.said).substr(0, at.size()) > at; });
  return out;
}

// Those of the actors, where some are asked for, else all on the issues.
void PositionFindings::each_issue(const std::function<void(const Issue&, const Positions&)>& take) {
  const std::vector<IssueRow> issues = asked_.issues(database_);
  if (!asked_.actors) {
    for (const IssueRow& issue : issues) {
      take(issue.issue, find_positions(utterances(issue, {}), options_));
    }
    return;
  }
  for (const std::int64_t actor : *asked_.actors) {
    auto by_issue = utterances_of(database_, actor);
    for (const IssueRow& issue : issues) {
      const auto own = by_issue.find(issue.id);
      if (own == by_issue.end()) continue;
      take(issue.issue, find_positions(std::move(own->second), options_));
    }
  }
}

std::vector<PositionFindings::FoundPosition> PositionFindings::all_positions() {
  std::vector<FoundPosition> out;
  each_issue([&](const Issue& issue, const Positions& found) {
    for (const Position& one : found.positions) out.push_back({issue.id, issue.label, one});
  });
  return out;
}

std::vector<PositionFindings::FoundShift> PositionFindings::all_shifts() {
  std::vector<FoundShift> out;
  each_issue([&](const Issue& issue, const Positions& found) {
    auto at = found.positions.begin();
    for (const Shift& shift : found.shifts) {  // each is the beginning of a position
      while (at->actor != shift.actor || at->statement != shift.after) ++at;
      out.push_back({issue.id, issue.label, shift, *std::prev(at), *at});
    }
  });
  return out;
}

FindingName PositionFindings::name_of(const FoundPosition& found) {
  return named_finding("position", found.issue,
                       {details_.key_of(static_cast<std::int64_t>(found.position.statement))});
}

FindingName PositionFindings::name_of(const FoundShift& found) {
  return named_finding("shift", found.issue,
                       {details_.key_of(static_cast<std::int64_t>(found.shift.before)),
                        details_.key_of(static_cast<std::int64_t>(found.shift.after))});
}

std::vector<FindingName> PositionFindings::position_names() {
  std::vector<FindingName> out;
  for (const FoundPosition& found : all_positions()) out.push_back(name_of(found));
  return out;
}

std::vector<FindingName> PositionFindings::shift_names() {
  std::vector<FindingName> out;
  for (const FoundShift& found : all_shifts()) out.push_back(name_of(found));
  return out;
}

PositionRow PositionFindings::row_of(const FoundPosition& found) {
  const auto actor = static_cast<std::int64_t>(found.position.actor);
  StatementDetails details = details_.of(static_cast<std::int64_t>(found.position.statement));
  const std::string since = day_text(found.position.from);
  return {found.id,
          found.issue,
          found.issue_label,
          actor,
          details_.actor_name(actor),
          since,
          std::string(position_name(found.position.stance)),
          shown_score(found.position.score),
          fmt::format("{} since {}", stands(found.position.stance), since),
          std::move(details.key),
          std::move(details.words),
          std::move(details.article)};
}

Listing PositionFindings::listing_of(const std::vector<FoundPosition>& all) {
  Listing out{{"issue", "since", "actor", "stance", "score", "reason", "statement", "words",
               "sentences", "article", "date", "outlet", "id"},
              {}};
  for (const FoundPosition& found : all) {
    const PositionRow row = row_of(found);
    out.rows.push_back(
        {row.issue, row.since, row.name, row.stance, row.score, row.reason, short_id(row.statement),
         row.words,
         text_cell(details_.sentences_of(static_cast<std::int64_t>(found.position.statement))),
         row.article.id, text_cell(row.article.date), text_cell(row.article.outlet), row.id});
  }
  return out;
}

std::vector<PositionFindings::FoundPosition> PositionFindings::asked_timeline(Order order) {
  std::vector<FoundPosition> all = all_positions();
  std::ranges::stable_sort(all, {}, [](const FoundPosition& found) { return found.position.from; });
  if (order == Order::newest_first) std::ranges::reverse(all);
  const std::set<std::string> dismissed = dismissed_findings(database_, "position");
  std::vector<FoundPosition> out;
  for (FoundPosition& found : all) {
    if (out.size() >= asked_.limit) break;
    if (!asked_.has_day(day_text(found.position.from))) continue;
    found.id = name_of(found).id;
    if (!dismissed.contains(found.id)) out.push_back(std::move(found));
  }
  return out;
}

Listing PositionFindings::timeline() { return listing_of(asked_timeline(Order::oldest_first)); }

std::vector<PositionRow> PositionFindings::timeline_rows() {
  std::vector<PositionRow> out;
  for (const FoundPosition& found : asked_timeline(Order::newest_first)) {
    out.push_back(row_of(found));
  }
  std::ranges::reverse(out);
  return out;
}

ShiftRow PositionFindings::row_of(const FoundShift& found) {
  const auto actor = static_cast<std::int64_t>(found.shift.actor);
  const StatementDetails before = details_.of(static_cast<std::int64_t>(found.shift.before));
  const StatementDetails after = details_.of(static_cast<std::int64_t>(found.shift.after));
  return {found.id,
          found.issue,
          found.issue_label,
          actor,
          details_.actor_name(actor),
          std::string(shift_kind_name(found.shift.kind)),
          shown_score(found.shift.score),
          fmt::format("{} on {}, {} on {}: {}", stood(found.before.stance), before.said_on,
                      stands(found.after.stance), after.said_on, shift_kind_name(found.shift.kind)),
          before.side(),
          after.side()};
}

std::vector<PositionFindings::FoundShift> PositionFindings::asked_shifts() {
  std::vector<FoundShift> all = all_shifts();
  std::ranges::stable_sort(all, std::ranges::greater(),
                           [](const FoundShift& found) { return found.after.from; });
  const std::set<std::string> dismissed = dismissed_findings(database_, "shift");
  std::vector<FoundShift> out;
  for (FoundShift& found : all) {
    if (out.size() >= asked_.limit) break;
    if (!asked_.has_day(day_text(found.after.from))) continue;
    found.id = name_of(found).id;
    if (!dismissed.contains(found.id)) out.push_back(std::move(found));
  }
  return out;
}

std::vector<ShiftRow> PositionFindings::shift_rows() {
  std::vector<ShiftRow> out;
  for (const FoundShift& found : asked_shifts()) out.push_back(row_of(found));
  return out;
}

Listing PositionFindings::shifts() {
  Listing out{{"issue", "actor", "kind", "score", "reason"}, {}};
  add_detail_columns("before", out.columns);
  add_detail_columns("after", out.columns);
  out.columns.emplace_back("id");
  for (const ShiftRow& row : shift_rows()) {
    std::vector<Cell>& cells = out.rows.emplace_back(
        std::vector<Cell>{row.issue, row.name, row.kind, row.score, row.reason});
    add_detail_cells(row.before, cells);
    add_detail_cells(row.after, cells);
    cells.emplace_back(row.id);
  }
  return out;
}

std::vector<PositionFindings::FoundPosition> PositionFindings::last_positions(
    const IssueRow& issue, std::vector<Utterance> utterances) const {
  std::vector<FoundPosition> out;
  for (const Position& one : find_positions(std::move(utterances), options_).positions) {
    if (out.empty() || out.back().position.actor != one.actor) out.emplace_back();
    out.back() = {issue.issue.id, issue.issue.label, one};
  }
  return out;
}

std::vector<PositionFindings::FoundPosition> PositionFindings::asked_positions(
    const std::string& at) {
  const std::set<std::string> dismissed = dismissed_findings(database_, "position");
  std::vector<FoundPosition> out;
  for (const IssueRow& issue : asked_.issues(database_)) {
    std::vector<FoundPosition> all = last_positions(issue, utterances(issue, at));
    std::ranges::stable_sort(all, {}, [](const FoundPosition& found) {
      return std::tuple(std::ranges::find(kSides, found.position.stance), found.position.from);
    });
    for (FoundPosition& found : all) {
      if (out.size() >= asked_.limit) return out;
      found.id = name_of(found).id;
      if (dismissed.contains(found.id)) continue;
      if (!asked_.has_actor(static_cast<std::int64_t>(found.position.actor))) continue;
      if (asked_.has_day(day_text(found.position.from))) out.push_back(std::move(found));
    }
  }
  return out;
}

Listing PositionFindings::stances() {
  Listing out{{"issue", "actor", "said_on", "stance", "score", "statement"}, {}};
  for (const IssueRow& issue : asked_.issues(database_)) {
    std::vector<Utterance> all = utterances(issue, {});
    std::ranges::stable_sort(all, {}, [](const Utterance& u) { return u.said; });
    for (const Utterance& one : all) {
      const std::string day = day_text(one.said);
      const auto actor = static_cast<std::int64_t>(one.actor);
      if (!asked_.has_actor(actor) || !asked_.has_day(day)) continue;
      const StanceScores& scores = one.stance;
      const std::optional<Stance> side = likeliest_side(scores, one.conditional, 0);
      const float score = std::max({scores.support, scores.oppose, scores.neutral});
      const auto row = static_cast<std::int64_t>(one.statement);
      out.rows.push_back({issue.issue.id, details_.actor_name(actor), day,
                          side ? Cell(std::string(position_name(*side))) : Cell(),
                          shown_score(static_cast<double>(score)), details_.key_of(row)});
    }
  }
  return out;
}

Listing PositionFindings::positions(const std::string& at) {
  return listing_of(asked_positions(at));
}

std::vector<PositionRow> PositionFindings::position_rows(const std::string& at) {
  std::vector<PositionRow> out;
  for (const FoundPosition& found : asked_positions(at)) out.push_back(row_of(found));
  return out;
}

std::vector<ShareRow> PositionFindings::share_rows(const IssueRow& issue, const std::string& at) {
  const std::set<std::string> dismissed = dismissed_findings(database_, "position");
  std::vector<Utterance> all = utterances(issue, at);
  std::map<Stance, std::int64_t> actors, statements;
  std::set<std::size_t> counted;  // one that joint speakers make is one
  for (const Utterance& utterance : all) {
    const auto side =
        likeliest_side(utterance.stance, utterance.conditional, options_.min_position);
    if (side && counted.insert(utterance.statement).second) ++statements[*side];
  }
  for (const FoundPosition& found : last_positions(issue, std::move(all))) {
    if (!dismissed.contains(name_of(found).id)) ++actors[found.position.stance];
  }
  std::vector<ShareRow> out;
  out.reserve(kSides.size());
  for (const Stance side : kSides) {
    out.push_back({std::string(position_name(side)), actors[side], statements[side]});
  }
  return out;
}

Listing PositionFindings::shares(const std::string& at) {
  Listing out{{"issue", "stance", "actors", "of_actors", "statements", "of_statements"}, {}};
  for (const IssueRow& issue : asked_.issues(database_)) {
    const std::vector<ShareRow> rows = share_rows(issue, at);
    std::int64_t all_actors = 0, all_statements = 0;
    for (const ShareRow& row : rows) {
      all_actors += row.actors;
      all_statements += row.statements;
    }
    for (const ShareRow& row : rows) {
      out.rows.push_back({issue.issue.id, row.stance, row.actors, share(row.actors, all_actors),
                          row.statements, share(row.statements, all_statements)});
    }
  }
  return out;
}

}  // namespace onrecord
