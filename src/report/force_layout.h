#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace onrecord {

struct Point {
  double x = 0, y = 0;
};

struct Spring {
  std::size_t from, to;
  double weight;  ///< above 0 it pulls, below 0 it pushes
};

/// Places for discs of these radii, of which those that springs pull are near to each other: the
/// method of Fruchterman and Reingold ("Graph drawing by force-directed placement", Software:
/// Practice and Experience 21, 1991, pp. 1129-1164), always from the same start, so that the same
/// network is always drawn the same way. All lie within `width` and `height`; no two overlap where
/// there is room for all. Time: the square of the number of discs, some 300 times.
[[nodiscard]] std::vector<Point> force_layout(std::span<const double> radii,
                                              std::span<const Spring> springs, double width,
                                              double height);

}  // namespace onrecord
