#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace onrecord {

/// A value of a table: nothing, a number or a text.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// Rows that answer a question; each has a cell for each column.
struct Listing {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

}  // namespace onrecord
