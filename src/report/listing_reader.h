#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "onrecord/listing.h"

namespace onrecord {

/// Reads cells by the names of their columns. Views the listing, which must outlive it.
class ListingReader {
 public:
  explicit ListingReader(const Listing& listing) : listing_(listing) {}

  [[nodiscard]] std::size_t size() const { return listing_.rows.size(); }
  /// Empty where there is nothing, or no text.
  [[nodiscard]] std::string text(std::size_t row, std::string_view column) const {
    const Cell* cell = cell_at(row, column);
    const auto* text = cell == nullptr ? nullptr : std::get_if<std::string>(cell);
    return text == nullptr ? std::string() : *text;
  }
  /// 0 where there is nothing, or no number.
  [[nodiscard]] double number(std::size_t row, std::string_view column) const {
    const Cell* cell = cell_at(row, column);
    if (cell == nullptr) return 0;
    if (const auto* real = std::get_if<double>(cell)) return *real;
    const auto* whole = std::get_if<std::int64_t>(cell);
    return whole == nullptr ? 0 : static_cast<double>(*whole);
  }

 private:
  [[nodiscard]] const Cell* cell_at(std::size_t row, std::string_view column) const {
    const auto at = std::ranges::find(listing_.columns, column);
    if (at == listing_.columns.end()) return nullptr;
    return &listing_.rows[row][static_cast<std::size_t>(at - listing_.columns.begin())];
  }

  const Listing& listing_;
};

}  // namespace onrecord
