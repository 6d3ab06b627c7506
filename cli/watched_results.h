#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "onrecord/reader.h"
#include "onrecord/record.h"

namespace onrecord::cli {

/// What files brought, of which some are read again and again.
class WatchedResults {
 public:
  /// These files are read now.
  void begin(std::span<const InputFile> files);
  /// An article was written that came from `place`, with so many statements.
  void count(const Place& place, Added added, std::size_t statements);
  /// False for a message that an earlier reading of the same file gave, too, and for one about a
  /// file that was taken away before it was read.
  [[nodiscard]] bool is_news(const Place& place, const std::string& message);

  /// A line for each file since `begin` that brought something. Forgets them.
  [[nodiscard]] std::vector<std::string> take_lines();
  /// Whether anything was written since this was last asked.
  [[nodiscard]] bool take_has_added();

 private:
  struct Counts {
    std::array<std::size_t, 4> added{};  // by `Added`
    std::size_t statements = 0;
  };
  using Messages = std::unordered_set<std::size_t>;  // hashes: a file may have very many
  /// The file that `input` is, or that it is packed in.
  [[nodiscard]] std::string file_of(std::string input) const;

  std::map<std::string, Counts> files_;
  std::map<std::string, Messages> messages_;         // of files as they were last read
  std::map<std::string, Messages> messages_before_;  // of those that are read now
  bool has_added_ = false;
};

}  // namespace onrecord::cli
