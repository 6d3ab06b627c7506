#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/article.h"
#include "onrecord/page_block.h"
#include "onrecord/result.h"
#include "onrecord/statement.h"

namespace onrecord {

enum class InputFormat : std::uint8_t {
  automatic,   ///< by file ending (.jsonl .ndjson .json); pipes by their first byte (`{`)
  text,        ///< one article a file
  json_lines,  ///< one article a line: an object with `text` and, where known, `id`, `title`,
               ///< `outlet`, `date`, `url`
};

struct ReaderOptions {
  InputFormat format = InputFormat::automatic;
  std::size_t max_bytes = std::size_t{64} << 20;  ///< of one text file or one row; 1..1 GiB
  /// Read the statements that rows of JSON Lines mark in `quotes`, in the Citron format.
  bool marked = false;
};

/// An article and what its reader knows of it.
struct ReadArticle {
  Article article;
  Place place;                     ///< its file, and its line in JSON Lines
  std::size_t replaced_bytes = 0;  ///< invalid UTF-8 that became U+FFFD
  /// Where asked for: cue, sources, contents, speakers as the row has them, and the form that it
  /// gives, else that its quotation marks tell.
  std::vector<Statement> marked;
  std::vector<Error> passed_over;  ///< marks of it that cannot be right: the rest is read
  std::vector<PageBlock> blocks;   ///< all blocks of the page, where asked for
};

/// Reads the articles of several inputs one after the other. Holds one article and a small
/// buffer, however large the inputs are; opens a file only when its turn comes.
class ArticleStream {
 public:
  /// `inputs` are file names; "-" is standard input.
  explicit ArticleStream(std::vector<std::string> inputs, ReaderOptions options = {});
  ~ArticleStream();
  ArticleStream(ArticleStream&&) noexcept;
  ArticleStream& operator=(ArticleStream&&) noexcept;

  /// The next article, or why there is none at this place; nothing after the last input.
  /// An error ends its row or its file only: go on calling. Errors: `file_missing`,
  /// `file_unreadable`, `not_text`, `too_large`, `bad_json`, `bad_record`.
  [[nodiscard]] std::optional<Result<ReadArticle>> next();

  /// Bytes taken from all inputs so far, for a display of progress.
  [[nodiscard]] std::uint64_t bytes_read() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
