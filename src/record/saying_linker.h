#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace onrecord {

/// Numbers sayings: statements with the same words and speaker in versions of one article and in
/// near-duplicates of it are one. And marks which statement of a saying stands for all: of those in
/// latest versions that nobody rejected, the one of the earliest article. Where that one was not
/// compared with others yet, its version is to be. Throws SQLite::Exception.
class SayingLinker {
 public:
  explicit SayingLinker(SQLite::Database& database);

  /// What near-duplicates and other versions of its article say, for `number_of`.
  void begin_version(std::int64_t version);
  /// The number of the saying, a new one where nobody said so yet. `speaker`: its names.
  std::int64_t number_of(std::string_view words, std::string_view speaker);

  /// Chooses anew who stands for the saying.
  void choose_first(std::int64_t said);
  /// The same for all sayings of which a statement stands in the version.
  void choose_firsts_of(std::int64_t version);

 private:
  struct Known {
    std::int64_t said;
    std::string speaker;
    bool is_taken = false;  // by a statement of this version
  };
  SQLite::Statement find_known_, next_, choose_, of_version_, forget_comparison_;
  std::unordered_map<std::string, std::vector<Known>> known_;  // by their words
};

}  // namespace onrecord
