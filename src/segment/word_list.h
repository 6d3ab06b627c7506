#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace onrecord {

// Word lists: constexpr arrays in byte order, checked where they are defined.

template <std::size_t size>
[[nodiscard]] constexpr bool is_in_order(const std::array<std::string_view, size>& list) {
  return std::is_sorted(list.begin(), list.end());
}

template <std::size_t size>
[[nodiscard]] constexpr bool contains(const std::array<std::string_view, size>& list,
                                      std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

}  // namespace onrecord
