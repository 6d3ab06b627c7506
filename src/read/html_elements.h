#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "read/html_roles.h"
#include "read/html_tree.h"

namespace onrecord {

/// `text` with one space for each run of white space and control characters, and none at its ends.
[[nodiscard]] std::string spaced_once(std::string_view text);

/// The text within an element, on one line; of a long one, about the first kilobyte, of one with
/// many elements within, that of the first thousand.
[[nodiscard]] std::string text_in(const HtmlTree& tree, std::uint32_t element);

/// Whether `text` is among the words of `value`, which white space parts, as in class="a b".
[[nodiscard]] bool has_token(std::string_view value, std::string_view text);

/// Calls `take(std::string_view)` for each word of `value`, which white space parts.
template <class Take>
void each_token(std::string_view value, Take take) {
  const auto is_space = [](char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r' || letter == '\f';
  };
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t begin = at;
    while (at < value.size() && !is_space(value[at])) ++at;
    if (at > begin) take(value.substr(begin, at - begin));
    while (at < value.size() && is_space(value[at])) ++at;
  }
}

/// Whether an element tells of something else than the article that `about` belongs to (a heading;
/// 0 for none): what is between it and the first element around both is a menu, a sidebar, a head
/// or foot of the page, a list of teasers, or comments. Looks at the nearest elements around it
/// only.
[[nodiscard]] bool is_beside(const HtmlTree& tree, std::uint32_t element, std::uint32_t about);

/// The innermost element around both.
[[nodiscard]] std::uint32_t around_both(const HtmlTree& tree, std::uint32_t one,
                                        std::uint32_t other);

}  // namespace onrecord
