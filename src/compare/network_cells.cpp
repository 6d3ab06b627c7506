#include "compare/network_cells.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace onrecord {
namespace {

// From how many cells each of `count` rows has to where each begins, and the end.
std::vector<std::size_t> begins_of(std::span<const NetworkCell> cells, std::size_t count,
                                   std::size_t NetworkCell::*row) {
  std::vector<std::size_t> begins(count + 1, 0);
  for (const NetworkCell& cell : cells) ++begins[cell.*row + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  return begins;
}

std::vector<NetworkCell> cells_of(std::span<const CodedStatement> statements) {
  std::vector<NetworkCell> cells;
  cells.reserve(statements.size());
  for (const CodedStatement& statement : statements) {
    cells.push_back({statement.actor, statement.issue, statement.agrees ? 1.0 : 0.0,
                     statement.agrees ? 0.0 : 1.0});
  }
  std::ranges::sort(cells, {},
                    [](const NetworkCell& cell) { return std::tuple(cell.actor, cell.issue); });
  std::size_t kept = 0;
  for (const NetworkCell& cell : cells) {
    if (kept > 0 && cells[kept - 1].actor == cell.actor && cells[kept - 1].issue == cell.issue) {
      cells[kept - 1].agreeing += cell.agreeing;
      cells[kept - 1].disagreeing += cell.disagreeing;
    } else {
      cells[kept++] = cell;
    }
  }
  cells.resize(kept);
  return cells;
}

}  // namespace

NetworkCells::NetworkCells(std::span<const CodedStatement> statements, std::size_t actors,
                           std::size_t issues)
    : cells_(cells_of(statements)),
      actor_begin_(begins_of(cells_, actors, &NetworkCell::actor)),
      by_issue_(cells_.size()),
      issue_begin_(begins_of(cells_, issues, &NetworkCell::issue)),
      actor_totals_(actors, 0),
      issue_totals_(issues, 0) {
  std::vector<std::size_t> next = issue_begin_;
  for (std::size_t c = 0; c < cells_.size(); ++c) {
    const NetworkCell& cell = cells_[c];
    by_issue_[next[cell.issue]++] = c;
    actor_totals_[cell.actor] += cell.all();
    issue_totals_[cell.issue] += cell.all();
  }
}

std::span<const NetworkCell> NetworkCells::of_actor(std::size_t actor) const {
  return std::span(cells_).subspan(actor_begin_[actor],
                                   actor_begin_[actor + 1] - actor_begin_[actor]);
}

std::span<const std::size_t> NetworkCells::of_issue(std::size_t issue) const {
  return std::span(by_issue_).subspan(issue_begin_[issue],
                                      issue_begin_[issue + 1] - issue_begin_[issue]);
}

}  // namespace onrecord
