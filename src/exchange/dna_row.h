#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/dna_project.h"

namespace onrecord {

/// The row at which `query` stands. SQLite lets a cell hold a value of any type, whatever its
/// column says: one that is not of the type asked for is a problem of the row, and reads as 0 or
/// an empty text. Columns count from 0. Throws SQLite::Exception.
class DnaRow {
 public:
  explicit DnaRow(SQLite::Statement& query) : query_(query) {}

  [[nodiscard]] std::int64_t integer(int column);
  [[nodiscard]] std::optional<std::int64_t> integer_or_null(int column);
  [[nodiscard]] bool flag(int column) { return integer(column) != 0; }
  /// Three columns from `first` on.
  [[nodiscard]] DnaColour colour(int first);
  /// None where all three are NULL; one that is NULL is 0, as in DNA.
  [[nodiscard]] std::optional<DnaColour> colour_or_null(int first);
  /// Invalid UTF-8 is repaired as Java does it, so that places in the text keep their meaning.
  [[nodiscard]] std::string text(int column);
  [[nodiscard]] std::string text_or_null(int column);  ///< NULL reads as an empty text
  [[nodiscard]] DnaDataType data_type(int column);

  /// What is wrong with the cells that were read; the first such thing.
  [[nodiscard]] const std::optional<std::string>& problem() const { return problem_; }
  /// The first column whose text was repaired.
  [[nodiscard]] const std::optional<std::string>& repaired() const { return repaired_; }
  /// The first column, which names the row.
  [[nodiscard]] std::string name() const;

 private:
  void report(int column, std::string_view what);
  [[nodiscard]] std::uint8_t colour_part(int column);

  SQLite::Statement& query_;
  std::optional<std::string> problem_;
  std::optional<std::string> repaired_;
};

}  // namespace onrecord
