#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/coding_question.h"
#include "onrecord/network_options.h"

namespace onrecord {

/// Which network is to be drawn.
struct NetworkQuestion {
  CodingQuestion coding;
  NetworkOptions options;
  std::optional<double> min_weight = {};  ///< weaker edges are left out, below 0 as above it
};

/// A network as it is drawn.
struct NetworkView {
  struct Node {
    std::string id;           ///< "a" or "i" and an index, the same in all networks of one question
    std::string label, type;  ///< type: actor or issue
    std::optional<std::int64_t> actor;  ///< an actor's number in the record
    std::string issue;                  ///< an issue's id; empty for actors
    std::string kind;                   ///< of an actor; empty for issues
    /// Who is connected more closely with each other than with others: from 0. None for isolates.
    std::optional<std::int64_t> group;
    std::int64_t support = 0, oppose = 0, statements = 0;
  };
  struct Edge {
    std::size_t source, target;  ///< indexes of nodes
    double weight;
    /// Two-mode: statements of the actor for and against the issue. One-mode: on how many issues
    /// the two take the same side, and on how many opposite ones, at least once.
    std::int64_t support = 0, oppose = 0;
  };
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::int64_t left_out = 0;  ///< actors beyond `NetworkOptions::most_actors`
};

}  // namespace onrecord
