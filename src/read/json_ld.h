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
  std::string referred_publisher;  ///< where the article only refers to it, often a company
  std::string site;                ///< name of the web site, where the article names no publisher
  std::string page_published;      ///< of the page, where nothing on it is called an article
  std::string page_modified;
  std::string url;
  std::string language;
  std::string publisher_id, author_id;  ///< "@id" of nodes that are described elsewhere
};

/// The first article among the page's JSON-LD scripts, in lists and in "@graph" too, with the names
/// of the nodes that it refers to by "@id". A script that is not valid JSON is mended (marks of
/// comments and CDATA around it, line breaks within strings, commas too many) or passed over.
[[nodiscard]] JsonLdArticle json_ld_article(const HtmlTree& tree);

}  // namespace onrecord
