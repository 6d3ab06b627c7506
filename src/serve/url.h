#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onrecord::serve {

/// A request's target taken apart.
struct Url {
  std::string path;                   ///< as it was sent, without the query
  std::vector<std::string> segments;  ///< of the path, decoded one by one: "%2F" parts nothing
  std::vector<std::pair<std::string, std::string>> query;  ///< decoded, in their order
};

/// Takes "/a/b?c=d" apart. None where a percent sign is no escape, or what is escaped is no UTF-8.
[[nodiscard]] std::optional<Url> parse_url(std::string_view target);

/// Is there a file name's ending in the last segment?
[[nodiscard]] bool has_ending(const Url& url);

}  // namespace onrecord::serve
