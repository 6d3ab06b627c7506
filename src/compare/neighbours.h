#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "compare/compact_vector.h"
#include "onrecord/result.h"

namespace onrecord {

struct Neighbour {
  std::uint32_t index;
  float similarity;
  friend bool operator==(const Neighbour&, const Neighbour&) = default;
};

/// Who is near whom among some vectors, without the copies of others.
struct Neighbourhood {
  /// For each vector the first one that says the same (similarity 0.95 and more), or itself.
  std::vector<std::uint32_t> first_alike;
  /// For each vector that is its own `first_alike` its nearest ones of these, the nearest first;
  /// empty for the others.
  std::vector<std::vector<Neighbour>> near;
};

/// Finds the `count` nearest vectors of each, nearly always all of them, with hierarchical
/// navigable small worlds (Malkov and Yashunin 2020) by hnswlib. Takes time of about n log n, and
/// memory of about 600 bytes a vector while it runs. The same vectors in the same order give the
/// same answer, whatever `threads` is; only the second half of the work is shared among threads.
/// Error: `record_failed` where memory is short.
Result<Neighbourhood> find_neighbours(std::span<const CompactVector> vectors, std::size_t count,
                                      int threads);

/// For each vector the `count` nearest of those before it, the nearest first, nearly always all of
/// them; copies of an earlier one are nobody's neighbours. Time and memory as above, in one thread.
/// Error: `record_failed` where memory is short.
Result<std::vector<std::vector<Neighbour>>> find_earlier_neighbours(
    std::span<const CompactVector> vectors, std::size_t count);

}  // namespace onrecord
