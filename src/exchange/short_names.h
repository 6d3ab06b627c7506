#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace onrecord {

/// Most code points of a name, title or entity in DNA.
inline constexpr std::size_t kMostOfDnaName = 190;

/// `text`, or as many whole words of it as leave room for "…" within `most` code points. A word
/// that takes more than half of that is cut. `text` is valid UTF-8.
[[nodiscard]] std::string short_name(std::string_view text, std::size_t most = kMostOfDnaName);

/// Short names that stay unique in their group (the entities of a variable, say): of two that
/// become the same, the second one ends in " (2)".
class ShortNames {
 public:
  /// Tells of a name before any is asked for: those that need no cut keep what they are.
  void add(std::int64_t group, std::string_view name);
  [[nodiscard]] std::string get(std::int64_t group, std::string_view name);

 private:
  using Name = std::pair<std::int64_t, std::string>;
  std::set<Name> taken_;
  std::map<Name, int> last_number_;  // by the name as cut
};

}  // namespace onrecord
