#pragma once

#include <string_view>

namespace onrecord {

/// `text` without ASCII white space at its ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char letter) {
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
  };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace onrecord
