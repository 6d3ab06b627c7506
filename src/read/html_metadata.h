#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/html_blocks.h"
#include "read/html_tree.h"
#include "read/json_ld.h"
#include "read/page_date.h"

namespace onrecord {

/// What a page says of its article. Empty where it does not say: no field is guessed from the
/// clock, from the file or from another page.
struct PageMetadata {
  std::string title;
  std::string outlet;
  std::vector<std::string> authors;
  PageDate published;
  PageDate modified;
  std::string url;       ///< the page's own, absolute
  std::string language;  ///< BCP 47, as the page writes it
  std::string description;
};

/// Of each field the first that is there: JSON-LD, Open Graph and other <meta>, what elements are
/// marked as (`marked_article`) and <time>, then what the page shows (`shown_names`, `shown_dates`)
/// and, of a day, its address.
[[nodiscard]] PageMetadata page_metadata(const HtmlTree& tree, const HtmlBlocks& blocks,
                                         const JsonLdArticle& article);

}  // namespace onrecord
