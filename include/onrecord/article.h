#pragma once

#include <string>

namespace onrecord {

/// One article as it was read. Only `text` is analysed; the other fields are the
/// publisher's own claims, passed through, and empty where the input has none.
struct Article {
  std::string id;    ///< file name without its ending, or the record's own id
  std::string text;  ///< valid UTF-8 (the readers repair it, see `repair_utf8`)
  std::string title;
  std::string outlet;
  std::string date;  ///< as given, ISO 8601 where the publisher keeps to it
  std::string url;
  std::string author = {};    ///< several are joined by ", "
  std::string language = {};  ///< BCP 47, as the publisher claims it: "en-GB"
};

}  // namespace onrecord
