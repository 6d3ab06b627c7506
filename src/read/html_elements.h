#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "read/html_roles.h"
#include "read/html_tree.h"

namespace onrecord {

/// `text` with one space for each run of white space and control characters, and none at its ends.
[[nodiscard]] std::string spaced_once(std::string_view text);

/// The text within an element, on one line; of a long one, about the first kilobyte.
[[nodiscard]] std::string text_in(const HtmlTree& tree, std::uint32_t element);

/// Whether `text` is among the words of `value`, which white space parts, as in class="a b".
[[nodiscard]] bool has_token(std::string_view value, std::string_view text);

/// Calls `take(std::string_view)` for each word of `value`, which white space parts.
template <class Take>
void each_token(std::string_view value, Take take) {
  constexpr std::string_view kSpaces = " \t\r\n\f";
  std::size_t begin = value.find_first_not_of(kSpaces);
  while (begin != std::string_view::npos) {
    const std::size_t end = value.find_first_of(kSpaces, begin);
    take(value.substr(begin, end - begin));
    begin = value.find_first_not_of(kSpaces, end);
  }
}

/// Whether an element tells of something else than the article that `about` belongs to (a heading;
/// 0 for none): what is between it and the first element around both is a menu, a sidebar, a head
/// or foot of the page, a list of teasers, or comments.
[[nodiscard]] bool is_beside(const HtmlTree& tree, std::uint32_t element, std::uint32_t about);

/// The innermost element around both.
[[nodiscard]] std::uint32_t around_both(const HtmlTree& tree, std::uint32_t one,
                                        std::uint32_t other);

}  // namespace onrecord
