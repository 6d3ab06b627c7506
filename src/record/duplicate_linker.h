#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// Finds and keeps which articles are near-duplicates of a new one. Throws SQLite::Exception.
class DuplicateLinker {
 public:
  explicit DuplicateLinker(SQLite::Database& database);

  /// Links the version, of `article`, with near-duplicates among the other articles, and enters it
  /// for later ones.
  void link(std::int64_t article, std::int64_t version, std::string_view text);

 private:
  /// Versions of other articles with band keys in common, those with most of them first.
  std::vector<std::int64_t> candidates(std::int64_t article, const std::vector<std::int64_t>& keys);

  SQLite::Statement find_key_, article_of_, text_of_, insert_, insert_key_;
};

}  // namespace onrecord
