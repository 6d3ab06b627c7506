#include <algorithm>
#include <cmath>

#include "compare/network_edges.h"

namespace onrecord {
namespace {

// What two actors say on the same issues, summed over them.
struct Shared {
  double congruence = 0;  // pairs of statements on the same side
  double conflict = 0;    // pairs on different sides
  double alike = 0;       // statements on sides of issues that both of them take
};

void add(const NetworkCell& one, const NetworkCell& other, Shared& shared) {
  shared.congruence += one.agreeing * other.agreeing + one.disagreeing * other.disagreeing;
  shared.conflict += one.agreeing * other.disagreeing + one.disagreeing * other.agreeing;
  if (one.agreeing > 0 && other.agreeing > 0) shared.alike += one.agreeing + other.agreeing;
  if (one.disagreeing > 0 && other.disagreeing > 0) {
    shared.alike += one.disagreeing + other.disagreeing;
  }
}

double weight_of(const Shared& shared, Aggregation aggregation) {
  switch (aggregation) {
    case Aggregation::congruence:
      return shared.congruence;
    case Aggregation::conflict:
      return shared.conflict;
    case Aggregation::subtract:
      return shared.congruence - shared.conflict;
    default:
      return shared.congruence + shared.conflict;  // all pairs
  }
}

// `one` and `other` are the statements of the two actors, neither 0.
double divisor(const Shared& shared, double one, double other, Normalisation normalisation) {
  switch (normalisation) {
    case Normalisation::average:
      return (one + other) / 2;
    case Normalisation::jaccard:  // what they say alone, and pairs of what they say together
      return one + other - shared.alike + shared.congruence;
    case Normalisation::cosine:
      return one * other;
    default:
      return 1;
  }
}

// The edges of one actor after the other. A row of sums is kept for the actors that share an issue
// with it, and emptied again, so that nothing grows with the square of the actors but the edges.
class Rows {
 public:
  Rows(const NetworkCells& cells, const NetworkOptions& options, std::size_t actors)
      : cells_(cells), options_(options), sums_(actors), is_touched_(actors, false) {}

  void add_edges(std::size_t actor, std::vector<NetworkEdge>& edges) {
    for (const NetworkCell& own : cells_.of_actor(actor)) add_sharers(own);
    std::ranges::sort(touched_);
    for (const std::size_t other : touched_) {
      const double weight = weight_of(sums_[other], options_.aggregation);
      if (weight != 0) {
        edges.push_back({actor, other,
                         weight / divisor(sums_[other], cells_.actor_total(actor),
                                          cells_.actor_total(other), options_.normalisation)});
      }
      sums_[other] = {};
      is_touched_[other] = false;
    }
    touched_.clear();
  }

 private:
  void add_sharers(const NetworkCell& own) {
    const std::span<const std::size_t> sharers = cells_.of_issue(own.issue);
    const auto later = std::ranges::upper_bound(
        sharers, own.actor, {}, [&](std::size_t c) { return cells_.all()[c].actor; });
    for (auto c = later; c != sharers.end(); ++c) {
      const NetworkCell& other = cells_.all()[*c];
      if (!is_touched_[other.actor]) touched_.push_back(other.actor);
      is_touched_[other.actor] = true;
      add(own, other, sums_[other.actor]);
    }
  }

  const NetworkCells& cells_;
  const NetworkOptions& options_;
  std::vector<Shared> sums_;  // of each actor; empty but for those in touched_
  std::vector<bool> is_touched_;
  std::vector<std::size_t> touched_;
};

}  // namespace

std::vector<NetworkEdge> actor_edges(const NetworkCells& cells, const NetworkOptions& options,
                                     std::size_t actors) {
  std::vector<NetworkEdge> edges;
  Rows rows(cells, options, actors);
  for (std::size_t actor = 0; actor < actors; ++actor) rows.add_edges(actor, edges);
  return edges;
}

}  // namespace onrecord
