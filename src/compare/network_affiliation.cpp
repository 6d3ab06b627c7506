#include "compare/network_edges.h"

namespace onrecord {
namespace {

double weight_of(const NetworkCell& cell, Aggregation aggregation) {
  switch (aggregation) {
    case Aggregation::combine:
      return (cell.agreeing > 0 ? 1 : 0) + (cell.disagreeing > 0 ? 2 : 0);
    case Aggregation::subtract:
      return cell.agreeing - cell.disagreeing;
    default:
      return cell.all();
  }
}

// What edges of an actor, or to an issue, are divided by. Of combined ones DNA counts the edges,
// since their weights are no amounts.
double divisor(std::size_t edges, double statements, Aggregation aggregation) {
  return aggregation == Aggregation::combine ? static_cast<double>(edges) : statements;
}

}  // namespace

std::vector<NetworkEdge> affiliation_edges(const NetworkCells& cells,
                                           const NetworkOptions& options) {
  std::vector<NetworkEdge> edges;
  for (const NetworkCell& cell : cells.all()) {
    double weight = weight_of(cell, options.aggregation);
    if (weight == 0) continue;
    if (options.normalisation == Normalisation::activity) {
      weight /= divisor(cells.of_actor(cell.actor).size(), cells.actor_total(cell.actor),
                        options.aggregation);
    } else if (options.normalisation == Normalisation::prominence) {
      weight /= divisor(cells.of_issue(cell.issue).size(), cells.issue_total(cell.issue),
                        options.aggregation);
    }
    edges.push_back({cell.actor, cell.issue, weight});
  }
  return edges;
}

}  // namespace onrecord
