#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace onrecord {

/// Trees of decisions on numbers, whose leaves are added up.
class BoostedTrees {
 public:
  /// Reads a table: a row "tree" begins a tree; its rows "name <= value left right" ask whether the
  /// number of that name is at most the value and go on at that row of the tree, from 0; rows
  /// "= value" are leaves. Nothing where a row is none of these, a name is not among `names` or a
  /// row leads backwards or out of the tree.
  static std::optional<BoostedTrees> parse(std::string_view table,
                                           std::span<const std::string_view> names);

  /// The sum of the leaves that `numbers` lead to, in the order of the names. Where the first 20,
  /// 40 ... trees already sum up to less than `hopeless`, that sum: most cases are clear.
  [[nodiscard]] float sum(std::span<const float> numbers,
                          float hopeless = -std::numeric_limits<float>::infinity()) const;

 private:
  struct Node {
    float value = 0;                       // to compare with, or that of a leaf
    std::uint16_t number = 0;              // index of what is compared
    std::uint32_t at_most = 0, above = 0;  // index of the next node; a leaf has 0
  };

  [[nodiscard]] bool is_sound() const;

  std::vector<Node> nodes_;
  std::vector<std::uint32_t> roots_;
};

}  // namespace onrecord
