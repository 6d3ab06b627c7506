#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "compare/compact_vector.h"

namespace onrecord {

/// Links between nodes, each in both directions.
using Links = std::vector<std::vector<std::uint32_t>>;

/// Partitions nodes so that the sum of (similarity - `least`) over the pairs of each part is as
/// great as moves along `links` make it; see issue_grouping.h. The part of each node, numbered from
/// 0 in order of their first nodes. A part may hold nodes that no links connect.
[[nodiscard]] std::vector<std::uint32_t> communities_of(std::span<const CompactVector> vectors,
                                                        const Links& links, float least);

}  // namespace onrecord
