#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "read/html_tree.h"

namespace onrecord {

/// What the words in an element's class, id and role say that it is for. Words of page authors in
/// general, of no site in particular.
enum class HtmlRole : std::uint8_t {
  comments,
  share,
  related,
  navigation,
  aside,
  caption,
  advertisement,
  newsletter,
  author,
  dateline,
  tags,
  title,
  summary,
  pull_quote,
  body,
  article,
  media,
  list,
  embed,
  hidden,
  notice,
  footnote
};

inline constexpr std::size_t kHtmlRoles = 22;

/// A set of roles, bit by bit.
using HtmlRoles = std::uint32_t;

[[nodiscard]] constexpr HtmlRoles role_bit(HtmlRole role) {
  return HtmlRoles{1} << static_cast<unsigned>(role);
}

/// "comments", "pull_quote".
[[nodiscard]] std::string_view role_name(HtmlRole role);

/// The roles of the words in `value`; words are parted by anything but letters, by digits, and by
/// capitals within ("pullQuote").
[[nodiscard]] HtmlRoles roles_in(std::string_view value);

/// The roles of an element, by its class, id, role and itemprop.
[[nodiscard]] HtmlRoles roles_of(const HtmlTree& tree, const HtmlNode& element);

}  // namespace onrecord
