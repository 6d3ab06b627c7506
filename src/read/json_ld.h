#pragma once

#include <string>
#include <vector>

#include "read/html_tree.h"

namespace onrecord {

/// What a page says of its article in JSON-LD (schema.org), without markup. Empty where it says
/// nothing.
struct JsonLdArticle {
  bool found = false;
  std::string headline;
  std::string body;  ///< `articleBody`
  std::vector<std::string> authors;
  std::string published;
  std::string modified;
  std::string publisher;
  std::string url;
  std::string language;
};

/// The first article among the page's JSON-LD scripts, in lists and in "@graph" too; scripts that
/// are not valid JSON are passed over, after line breaks within strings were mended.
[[nodiscard]] JsonLdArticle json_ld_article(const HtmlTree& tree);

}  // namespace onrecord
