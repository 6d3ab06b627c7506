#pragma once

#include <string>
#include <vector>

#include "read/html_tree.h"

namespace onrecord {

/// What the elements of a page are marked as, in microdata and RDFa (schema.org, rNews, Dublin
/// Core) and in microformats (h-entry, hAtom, hNews). Empty where nothing is.
struct MarkedArticle {
  std::string headline;
  std::string outlet;
  std::vector<std::string> authors;    ///< each as it is written there, "By" and all
  std::vector<std::string> published;  ///< claims, the most trusted first; some may be no dates
  std::vector<std::string> modified;
  bool is_atom = false;  ///< hAtom, where "updated" alone is the date of the article
};

/// The marks of the page's article, not of its teasers, comments and people: of articles side by
/// side only the one whose body is marked, or which is by far the largest, and of marks outside of
/// articles those that no other thing owns.
[[nodiscard]] MarkedArticle marked_article(const HtmlTree& tree);

}  // namespace onrecord
