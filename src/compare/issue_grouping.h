#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "compare/compact_vector.h"
#include "onrecord/result.h"

namespace onrecord {

struct GroupingOptions {
  /// Statements of one group have at least this mean similarity, over all pairs. Higher: more and
  /// narrower issues.
  float similarity = 0.28F;
  /// A group of fewer different statements is no issue. Copies of a statement count once.
  std::size_t least_statements = 4;
  int threads = 1;
};

inline constexpr std::uint32_t kNoGroup = std::numeric_limits<std::uint32_t>::max();

/// The group of each vector, from 0, or `kNoGroup`. The largest group comes first; of equal ones
/// that whose first statement comes first.
struct Groups {
  std::vector<std::uint32_t> group_of;
  std::uint32_t count = 0;
};

/// Groups statements by what they are about; `vectors` are those of their `grouping_text`.
///
/// Looked for is the partition with the greatest sum, over all pairs in one group, of their
/// similarity less `options.similarity`: the constant Potts model (Traag, Van Dooren and Nesterov
/// 2011) on the graph of all pairs. So whether statements stay together depends on themselves
/// alone, and not on how many others there are. It is found by moving statements, then groups, then
/// statements again, as in the Louvain and Leiden methods; where to move is asked only of mutual
/// nearest neighbours, and sums of vectors give the similarities of all pairs, so that the time is
/// about n log n. Deterministic. Error: as `find_neighbours`.
Result<Groups> group_statements(std::span<const CompactVector> vectors,
                                const GroupingOptions& options);

/// Which of the earlier groups each of `now.count` groups goes on: the one that has over half of
/// its statements in it; where several have, the one with most. So the id of an issue lasts while
/// most of its statements stay together. Both list the groups of the same statements; those that
/// came since were in `kNoGroup` before. Every earlier group is gone on at most once.
std::vector<std::optional<std::uint32_t>> matched_groups(std::span<const std::uint32_t> before,
                                                         const Groups& now);

}  // namespace onrecord
