#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "onrecord/record.h"
#include "onrecord/utf8.h"

namespace onrecord {

/// Makes documents and readings of rows again. Throws SQLite::Exception.
class ReadingLoader {
 public:
  explicit ReadingLoader(SQLite::Database& database);

  /// None where the text is damaged.
  [[nodiscard]] std::optional<Document> document(std::int64_t version);
  /// With the statements that hold, or those of them that are asked for.
  [[nodiscard]] std::optional<Kept> load(std::int64_t version,
                                         const std::optional<std::set<std::int64_t>>& asked);
  /// With all statements that hold, and `rejected` ones among them, which have this status.
  [[nodiscard]] std::optional<Kept> load_with_rejected(std::int64_t version);

 private:
  struct Target;
  void load_actors(Target& target);
  [[nodiscard]] std::optional<Kept> load(std::int64_t version,
                                         const std::optional<std::set<std::int64_t>>& asked,
                                         bool with_rejected);
  void load_statements(const std::optional<std::set<std::int64_t>>& asked, Target& target);
  void load_parts(std::int64_t row, Statement& statement, const CodePointOffsets& offsets);
  void load_speakers(std::int64_t row, Statement& statement, const Target& target);
  [[nodiscard]] std::vector<Span> contents_of(std::int64_t row, const CodePointOffsets& offsets);

  SQLite::Statement article_, appearances_, statements_, parts_, speakers_;
};

}  // namespace onrecord
