#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace onrecord::serve {

/// An answer that is kept, packed where that is worth it: nearly all callers take it so, and it
/// takes a tenth of the memory.
struct KeptAnswer {
  std::string type;
  std::vector<std::pair<std::string, std::string>> headers;
  std::shared_ptr<const std::string> body;
  bool is_packed = false;
};

/// Answers by what was asked, each of one revision. The bytes are bounded: what was asked for
/// longest ago goes first.
class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// Null where there is none of this revision or a later one.
  [[nodiscard]] std::shared_ptr<const KeptAnswer> find(const std::string& asked,
                                                       std::int64_t revision);
  void put(const std::string& asked, std::int64_t revision,
           std::shared_ptr<const KeptAnswer> answer);

 private:
  struct Entry {
    std::string asked;
    std::int64_t revision;
    std::shared_ptr<const KeptAnswer> answer;
    std::size_t bytes;
  };
  void drop(std::list<Entry>::iterator entry);

  std::size_t most_bytes_;
  std::mutex mutex_;  // guards all below
  std::size_t bytes_ = 0;
  std::list<Entry> entries_;  // the last one that was asked for first
  std::unordered_map<std::string, std::list<Entry>::iterator> by_asked_;
};

}  // namespace onrecord::serve
