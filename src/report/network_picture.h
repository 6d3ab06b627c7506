#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/report.h"
#include "report/force_layout.h"

namespace onrecord {

/// An actor of the network as it is drawn.
struct PictureNode {
  std::size_t node;  ///< index in the network
  Point at;
  double radius;
  Stance side;  ///< support: mostly for; oppose: mostly against; else as often
  std::int64_t agreeing, disagreeing;
  std::size_t statement;            ///< the newest that counts, an index
  std::optional<Point> label = {};  ///< the middle of its name's line; none: no room
};

/// The drawing of a network: those who say most, and the edges that weigh most between them.
struct NetworkPicture {
  double width = 960, height = 560;
  std::vector<PictureNode> nodes;  ///< those who say most first
  std::vector<NetworkEdge> edges;  ///< between indexes of `nodes`, the heaviest first
  std::size_t nodes_left_out = 0, edges_left_out = 0;
};

inline constexpr std::size_t kMostNameLetters = 26;  ///< of a label, in code points

[[nodiscard]] NetworkPicture draw_network(const Report& report);

}  // namespace onrecord
