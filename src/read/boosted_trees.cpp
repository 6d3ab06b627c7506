#include "read/boosted_trees.h"

#include <algorithm>
#include <cstddef>

#include "read/table_words.h"

namespace onrecord {
std::optional<BoostedTrees> BoostedTrees::parse(std::string_view table,
                                                std::span<const std::string_view> names) {
  BoostedTrees trees;
  while (!table.empty()) {
    std::string_view row = take_until(table, '\n');
    const std::string_view first = take_until(row, ' ');
    if (first.empty() || first.starts_with('#')) continue;
    if (first == "tree") {
      trees.roots_.push_back(static_cast<std::uint32_t>(trees.nodes_.size()));
      continue;
    }
    if (trees.roots_.empty()) return std::nullopt;
    Node node;
    if (first != "=") {
      const auto found = std::ranges::find(names, first);
      if (found == names.end() || take_until(row, ' ') != "<=") return std::nullopt;
      node.number = static_cast<std::uint16_t>(found - names.begin());
    }
    if (!take_number(row, node.value)) return std::nullopt;
    if (first != "=") {
      if (!take_number(row, node.at_most) || !take_number(row, node.above)) return std::nullopt;
      if (node.at_most == 0 || node.above == 0) return std::nullopt;
      node.at_most += trees.roots_.back();
      node.above += trees.roots_.back();
    }
    trees.nodes_.push_back(node);
  }
  if (!trees.is_sound()) return std::nullopt;
  return trees;
}

bool BoostedTrees::is_sound() const {
  for (std::size_t tree = 0; tree < roots_.size(); ++tree) {
    const std::size_t end = tree + 1 < roots_.size() ? roots_[tree + 1] : nodes_.size();
    if (roots_[tree] >= end) return false;
    for (std::size_t i = roots_[tree]; i < end; ++i) {
      const Node& node = nodes_[i];
      if (node.at_most == 0) continue;
      if (node.at_most <= i || node.above <= i || node.at_most >= end || node.above >= end) {
        return false;
      }
    }
  }
  return true;
}

float BoostedTrees::sum(std::span<const float> numbers, float hopeless) const {
  constexpr std::size_t kTreesBetween = 20;
  float total = 0;
  for (std::size_t tree = 0; tree < roots_.size(); ++tree) {
    if (tree % kTreesBetween == 0 && total < hopeless) break;
    const Node* node = &nodes_[roots_[tree]];
    while (node->at_most != 0) {
      node = &nodes_[numbers[node->number] <= node->value ? node->at_most : node->above];
    }
    total += node->value;
  }
  return total;
}

}  // namespace onrecord
