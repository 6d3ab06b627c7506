#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_blocks.h"
#include "read/html_tree.h"
#include "read/site_names.h"

namespace onrecord {

/// A part of <title> that is not the headline.
struct TitleRest {
  std::string_view text;
  bool is_after_colon = false;  ///< parted from the headline by a colon only
  bool is_confirmed = false;    ///< the page has the headline elsewhere too
};

struct ShownHeadline {
  std::string text;                  ///< empty where the page shows none
  std::optional<std::size_t> block;  ///< the block that has it
  std::vector<TitleRest> rest;       ///< views `title`; the outermost part first
};

/// The heading which is `title` (of <title>), its beginning or its end, or is the headline `known`
/// from data; of a page without such a heading, a line that is; else the first heading of the first
/// level that is neither a logo nor `outlet`.
[[nodiscard]] ShownHeadline shown_headline(const HtmlTree& tree, const HtmlBlocks& blocks,
                                           std::string_view title, std::string_view known,
                                           std::string_view outlet, const SiteNames& names);

}  // namespace onrecord
