#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/character.h"
#include "onrecord/comparison.h"
#include "onrecord/utf8.h"

namespace onrecord {

/// Where a statement stands on an issue.
struct StanceRow {
  std::int64_t issue;
  float relevance;
  StanceScores scores;
};

/// What comparing found of one statement.
struct ComparedStatement {
  std::int64_t statement;
  std::string key;
  Character character;
  std::optional<CodePointRange> target;
  float denial, conditional;
  std::string said_on;  ///< "2031-05-02"; empty where nothing dates it
  bool is_own;
  std::string who;
  std::vector<StanceRow> stances;
};

struct RelationRow {
  std::int64_t earlier, later;
  float denies, contradicts;
};

/// Versions that were compared together.
struct ComparedBatch {
  std::vector<std::int64_t> versions;
  std::vector<ComparedStatement> statements;
  std::vector<RelationRow> relations;
};

/// Writes what comparing found, within a transaction of the caller. Statements that were changed
/// meanwhile, and relations to such, are passed over. Throws SQLite::Exception.
class ComparisonRows {
 public:
  explicit ComparisonRows(SQLite::Database& database);

  /// Everything about the versions, in the place of what was known of them.
  void write(const ComparedBatch& batch, std::string_view model);
  /// Stances and relations only, beside what is known.
  void add(const ComparedBatch& batch);

 private:
  [[nodiscard]] bool is_there(const ComparedStatement& statement);
  void write_character(const ComparedStatement& statement);
  void write_stances(const ComparedStatement& statement);
  void write_relations(const ComparedBatch& batch);

  SQLite::Statement find_, remove_character_, remove_stances_, remove_relations_, character_,
      stance_, relation_, done_;
};

}  // namespace onrecord
