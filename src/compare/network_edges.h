#pragma once

#include <cstddef>
#include <vector>

#include "compare/network_cells.h"
#include "onrecord/network.h"

namespace onrecord {

// Edges between indexes of the tables: `from` is an actor; `to` an issue, or an actor with a higher
// index. By `from`, then by `to`. Weights of 0 are left out.

[[nodiscard]] std::vector<NetworkEdge> affiliation_edges(const NetworkCells& cells,
                                                         const NetworkOptions& options);

[[nodiscard]] std::vector<NetworkEdge> actor_edges(const NetworkCells& cells,
                                                   const NetworkOptions& options,
                                                   std::size_t actors);

}  // namespace onrecord
