#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onrecord {

/// Cuts lists to a length and keeps the names of those that were longer.
class CutLists {
 public:
  explicit CutLists(std::size_t most) : most_(most) {}

  template <class Row>
  [[nodiscard]] std::vector<Row> first(std::vector<Row> rows, std::string_view name) {
    if (!is_long(rows.size(), name)) return rows;
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(most_), rows.end());
    return rows;
  }
  template <class Row>
  [[nodiscard]] std::vector<Row> last(std::vector<Row> rows, std::string_view name) {
    if (!is_long(rows.size(), name)) return rows;
    rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(most_));
    return rows;
  }
  /// How many rows to ask for, to see whether there are more.
  [[nodiscard]] std::size_t one_more() const { return std::max(most_, most_ + 1); }
  [[nodiscard]] std::vector<std::string> names() && { return std::move(names_); }

 private:
  bool is_long(std::size_t rows, std::string_view name) {
    if (rows <= most_) return false;
    names_.emplace_back(name);
    return true;
  }

  std::size_t most_;
  std::vector<std::string> names_;
};

}  // namespace onrecord
