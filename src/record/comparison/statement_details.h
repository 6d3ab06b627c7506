#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/issue_view.h"
#include "onrecord/listing.h"

namespace onrecord {

/// What people want to know of a statement on which a finding rests.
struct StatementDetails {
  std::string key, speaker, words, said_on;
  ArticleRef article;

  /// The speaker, or "somebody".
  [[nodiscard]] std::string who() const { return speaker.empty() ? "somebody" : speaker; }
  [[nodiscard]] FindingSide side() const { return {key, said_on, speaker, words, article}; }
};

/// Reads them. Throws SQLite::Exception.
class StatementDetailsReader {
 public:
  explicit StatementDetailsReader(SQLite::Database& database);

  [[nodiscard]] StatementDetails of(std::int64_t statement);
  [[nodiscard]] std::string key_of(std::int64_t statement);
  /// The sentences in which it stands.
  [[nodiscard]] std::string sentences_of(std::int64_t statement);
  /// Keys of the issues that it is about, parted by commas; empty: of none.
  [[nodiscard]] std::string issues_of(std::int64_t statement);
  [[nodiscard]] std::string actor_name(std::int64_t actor);

 private:
  SQLite::Statement details_, key_, places_, issues_, actor_;
};

/// An id as listings show it.
[[nodiscard]] std::string short_id(const std::string& key);

/// Names of columns for details of a statement that is called `prefix`, and the cells for these.
void add_detail_columns(std::string_view prefix, std::vector<std::string>& columns);
void add_detail_cells(const FindingSide& side, std::vector<Cell>& cells);

/// A score as listings show it.
[[nodiscard]] double shown_score(double score);
/// A text, or nothing where it is empty.
[[nodiscard]] Cell text_cell(std::string text);

}  // namespace onrecord
