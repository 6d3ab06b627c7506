#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/html_blocks.h"
#include "read/html_tree.h"
#include "read/json_ld.h"

namespace onrecord {

/// A date as the page claims it and as it was read.
struct PageDate {
  std::string iso;    ///< ISO 8601; empty where the claim could not be read
  std::string claim;  ///< the page's own words; empty where it has none
  std::string from;   ///< which part of the page says so: "json-ld", "meta", "time", "text"
};

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

/// Of each field the first that is there: JSON-LD, Open Graph and other <meta>, microdata and
/// <time>, then what the page shows (its first heading, its <title>, a line with a date beside it).
[[nodiscard]] PageMetadata page_metadata(const HtmlTree& tree, const HtmlBlocks& blocks,
                                         const JsonLdArticle& article);

}  // namespace onrecord
