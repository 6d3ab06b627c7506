#pragma once

#include <algorithm>
#include <vector>

namespace onrecord {

/// Puts `items` in order, each once.
template <class Item>
void sort_each_once(std::vector<Item>& items) {
  std::ranges::sort(items);
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

}  // namespace onrecord
