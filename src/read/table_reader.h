#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/article.h"
#include "read/csv_reader.h"
#include "read/input.h"
#include "read/item_reader.h"

namespace onrecord {

/// The rows of a CSV or TSV table, each an article. Its first row names the columns, in any order
/// and case (`article_field`); others are left out. Holds one row. A broken row costs itself; a
/// table without a column for the text is one error.
class TableReader final : public ItemReader {
 public:
  /// `input` outlives it.
  TableReader(Input& input, std::size_t max_bytes) : input_(input), max_bytes_(max_bytes) {}

  std::optional<Item> next() override;

 private:
  Result<bool> fill();
  Result<std::optional<CsvRow>> next_row();
  Result<bool> skip_row();
  std::optional<Error> read_header(const CsvRow& row);
  Result<ReadArticle> article_of(CsvRow row);
  [[nodiscard]] std::optional<Error> refused(const CsvRow& row, const Place& place) const;

  Input& input_;
  std::size_t max_bytes_;
  char separator_ = ',';
  bool has_header_ = false;
  bool ended_ = false;
  std::vector<std::string Article::*> columns_;  ///< null where a column is left out
  std::string held_;                             ///< bytes that are read and no row yet
  std::size_t begin_ = 0;                        ///< of the next row in them
  std::uint64_t lines_ = 0;                      ///< before that
  bool is_over_limit_ = false;  ///< the row that was read last: most of it was not held
  bool all_held_ = false;       ///< the input has no more
};

}  // namespace onrecord
