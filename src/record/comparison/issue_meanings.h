#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compare/keywords.h"
#include "compare/statement_text.h"

namespace onrecord {

/// Which issues statements are about, where people decided about issues: as the words tell, then
/// merges and splits in their order. Throws SQLite::Exception.
class IssueMeanings {
 public:
  /// Reads the decisions that hold by now.
  explicit IssueMeanings(SQLite::Database& database);

  /// Changes the relevance of each issue, by its row, to what the decisions say.
  void apply(const StatementText& text, const std::string& key,
             std::map<std::int64_t, float>& about) const;

 private:
  struct Decision {
    std::int64_t from, to;
    bool is_split;
    std::optional<Keywords> keywords = {};
    std::set<std::string> statements = {};  // keys
  };
  [[nodiscard]] static bool is_meant(const Decision& decision, const StatementText& text,
                                     const std::string& key);

  std::vector<Decision> decisions_;
};

}  // namespace onrecord
