#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// What one speaker has said, to find words that are quoted again. A text repeats an earlier one
/// that has all of its words, or all that it has between quotation marks, side by side: four at
/// least.
class SaidWords {
 public:
  void add(std::size_t number, std::string_view text);
  /// The number of the first text that says the same.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const;

 private:
  struct Said {
    std::size_t number;
    std::string words;  // with a blank before, between and after them
  };
  std::vector<Said> said_;
};

}  // namespace onrecord
