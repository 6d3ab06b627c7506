#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "onrecord/network.h"

namespace onrecord {

/// "a" or "i", for actor or issue, and the index in its table.
[[nodiscard]] std::string node_id(const NetworkNode& node);

/// Its own colour, else the one of its type.
[[nodiscard]] NodeColour node_colour(const NetworkNode& node);

/// As DNA draws edges: agreement or congruence green, the opposite red, both blue, else black.
[[nodiscard]] NodeColour edge_colour(const NetworkOptions& options, double weight);

/// "#00FF00"
[[nodiscard]] std::string hex_colour(NodeColour colour);

/// "onemode network; duplicates document; aggregation subtract; ..."
[[nodiscard]] std::string network_description(const Network& network);

struct NodeAttribute {
  std::string name;  ///< unique, and not "id", "name" or "label"
  bool is_number = false;
};

/// What files tell of nodes besides id and name: type, kind, color, frequency, then all further
/// counts and attributes that any node has. One of these whose name is taken gets a "_" at its end:
/// "Type" too, since Gephi does not tell letter cases apart.
class NodeAttributes {
 public:
  explicit NodeAttributes(const Network& network);

  [[nodiscard]] const std::vector<NodeAttribute>& all() const { return all_; }
  /// The values of `node` in order of `all()`; empty where it has none.
  [[nodiscard]] std::vector<std::string> of(const NetworkNode& node) const;

 private:
  using Columns = std::unordered_map<std::string, std::size_t>;  // by the caller's name
  std::vector<NodeAttribute> all_;
  Columns counts_, further_;  // indexes into all_
};

}  // namespace onrecord
