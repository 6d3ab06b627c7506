#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace onrecord {

/// A link between two nodes, which holds them together by so much; above 0.
struct GroupLink {
  std::size_t from, to;
  double weight;
};

/// Parts of a network whose nodes are linked more with each other than chance would have it:
/// moves nodes, one after the other, to where modularity grows most, and then so the parts, as
/// Blondel et al., "Fast unfolding of communities in large networks", J. Stat. Mech. 2008, P10008.
/// Parts are numbered from 0 in order of their first nodes; a node without links has none. The
/// same links give the same parts. Time is nearly linear in the links.
[[nodiscard]] std::vector<std::optional<std::int64_t>> network_groups(
    std::size_t nodes, std::span<const GroupLink> links);

}  // namespace onrecord
