#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "onrecord/reader.h"
#include "onrecord/result.h"
#include "read/input.h"
#include "read/line_reader.h"

namespace onrecord {

/// Reads one article a line. Blank lines are passed over. A file whose first line is nothing but a
/// bracket is one error: it holds no JSON Lines.
class JsonLinesReader {
 public:
  explicit JsonLinesReader(const ReaderOptions& options);
  ~JsonLinesReader();
  JsonLinesReader(JsonLinesReader&&) noexcept;
  JsonLinesReader& operator=(JsonLinesReader&&) noexcept;

  /// The article of the next row, or what is wrong with it; nothing at the end of `input`.
  /// `file_unreadable` means that the rest of the input is lost, any other error only that row.
  std::optional<Result<ReadArticle>> next(Input& input);

 private:
  struct Parser;  // keeps simdjson out of this header
  LineReader lines_;
  std::size_t max_bytes_;
  bool marked_;
  bool any_ = false;    ///< a row was read
  bool ended_ = false;  ///< what the file holds goes over several lines
  std::string row_;
  std::unique_ptr<Parser> parser_;
};

}  // namespace onrecord
