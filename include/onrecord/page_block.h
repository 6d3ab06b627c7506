#pragma once

#include <string>

#include "onrecord/span.h"

namespace onrecord {

/// A page as it was served, to be read later.
struct UnreadPage {
  std::string bytes;
  std::string charset;  ///< what the server said of it; may be empty
};

/// A block of a page, and whether it was taken for the article's own text: for people who wonder.
struct PageBlock {
  std::string text;
  Span source;  ///< bytes of the page as it was served; empty where the parser moved the text
  bool kept = false;
  std::string reason;  ///< the plainest one: "reads_as_text", "related", "navigation"
  float score = 0;     ///< 0 to 1: how much it looks like text of the article; not a probability
};

}  // namespace onrecord
