#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "read/html_blocks.h"
#include "read/html_tree.h"

namespace onrecord {

/// Headline and outlet as a reader sees them. Empty where the page does not show them, or where it
/// could be something else: a section, a topic, a company, an agency.
struct ShownNames {
  std::string headline;
  std::string outlet;
  std::optional<std::size_t> heading;  ///< the block that has the headline
};

/// What is known of a page before its looks are asked.
struct KnownNames {
  std::string_view title;     ///< of <title>
  std::string_view headline;  ///< as data of the page have it, empty where none do
  std::string_view outlet;    ///< the same
  std::string_view url;       ///< the page's own
  std::string_view handle;    ///< of the outlet in a network: "@brennpost"
};

/// The headline is the heading that <title> repeats, else the first heading of the first level that
/// is no logo. The outlet is a part of <title> besides the headline, where a heading confirms the
/// headline or something else the outlet: a link to the front page, a logo, the copyright line, the
/// host, the title of the feed. Without such a part: a logo, then a copyright line or by-line with
/// a name like that of a newspaper.
[[nodiscard]] ShownNames shown_names(const HtmlTree& tree, const HtmlBlocks& blocks,
                                     const KnownNames& known);

/// `title` without the outlet at its end or beginning, where it has that and more.
[[nodiscard]] std::string_view without_outlet(std::string_view title, std::string_view outlet);

}  // namespace onrecord
