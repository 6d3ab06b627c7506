#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "onrecord/report.h"

namespace onrecord {

/// Something that a report does not know of a statement, and why.
struct Unknown {
  std::size_t statement;
  std::string why;
};

/// What a report does not know.
struct Unknowns {
  std::vector<Unknown> speakers;     ///< statements of nobody who has a name
  std::vector<std::size_t> undated;  ///< articles
  std::vector<Unknown> stances;      ///< that score too low to count
  std::size_t without_side = 0;      ///< statements that take no side on any issue
  std::size_t denied_missing = 0;    ///< denials of which what is denied was not found
};

[[nodiscard]] Unknowns unknowns_of(const Report& report);

}  // namespace onrecord
