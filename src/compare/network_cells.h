#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "onrecord/coded_statement.h"

namespace onrecord {

/// How often an actor agrees and disagrees with an issue: DNA's x_ij1 and x_ij0.
struct NetworkCell {
  std::size_t actor;
  std::size_t issue;
  double agreeing = 0;
  double disagreeing = 0;

  [[nodiscard]] double all() const { return agreeing + disagreeing; }
};

/// The cells that are not 0, found by actor and by issue.
class NetworkCells {
 public:
  NetworkCells(std::span<const CodedStatement> statements, std::size_t actors, std::size_t issues);

  /// By actor, then by issue.
  [[nodiscard]] const std::vector<NetworkCell>& all() const { return cells_; }
  [[nodiscard]] std::span<const NetworkCell> of_actor(std::size_t actor) const;
  /// Indexes into `all()`, by actor.
  [[nodiscard]] std::span<const std::size_t> of_issue(std::size_t issue) const;
  /// Statements of the actor or on the issue.
  [[nodiscard]] double actor_total(std::size_t actor) const { return actor_totals_[actor]; }
  [[nodiscard]] double issue_total(std::size_t issue) const { return issue_totals_[issue]; }

 private:
  std::vector<NetworkCell> cells_;
  std::vector<std::size_t> actor_begin_;  // of each actor in cells_, and the end
  std::vector<std::size_t> by_issue_;     // indexes into cells_
  std::vector<std::size_t> issue_begin_;  // of each issue in by_issue_, and the end
  std::vector<double> actor_totals_;
  std::vector<double> issue_totals_;
};

}  // namespace onrecord
