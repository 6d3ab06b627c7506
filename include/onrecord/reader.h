#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/article.h"
#include "onrecord/article_part.h"
#include "onrecord/page_block.h"
#include "onrecord/result.h"
#include "onrecord/statement.h"

namespace onrecord {

enum class InputFormat : std::uint8_t {
  automatic,   ///< by the first bytes; where they don't tell, by the file's ending
  text,        ///< one article a file, which may begin with lines such as "Title: ..."
  json_lines,  ///< one article a line: an object with `text` and, where known, `id`, `title`,
               ///< `outlet`, `date`, `url`, `author`, `language`
  html,        ///< one article a page
  table,       ///< CSV or TSV with a header: one article a row
  feed,        ///< RSS or Atom: one article an entry
  warc,        ///< a web archive: one article a response with a page
  mail,        ///< a mailbox (mbox) or one message: one article a message
};

struct ReaderOptions {
  InputFormat format = InputFormat::automatic;
  std::size_t max_bytes = std::size_t{64} << 20;  ///< of one article as it is read; 1..1 GiB
  /// Read the statements that rows of JSON Lines mark in `quotes`, in the Citron format.
  bool marked = false;
  /// How often data may be packed: 2 for a .tar.gz, 3 for a page in it that is packed again.
  /// 0 unpacks nothing.
  std::size_t max_depth = 6;
  std::uint64_t max_unpacked = std::uint64_t{1} << 40;  ///< bytes out of one file on disk
  /// Bytes unpacked for each byte of the file, once 64 MiB were: guards against zip bombs, which
  /// gzip packs to a thousandth. News is packed to a tenth, pages that repeat each other to a
  /// hundredth.
  std::uint64_t max_ratio = 500;
  std::uint64_t max_seconds = 21'600;  ///< of processor time that reading one file may take
  /// Leave pages as they were served: `finish_page` reads them, on any thread. It takes by far the
  /// most of the time.
  bool pages_later = false;
};

/// An article and what its reader knows of it.
struct ReadArticle {
  Article article;
  Place place;                     ///< its file, and its line or record where that has several
  std::size_t replaced_bytes = 0;  ///< invalid UTF-8 that became U+FFFD
  /// Where asked for: cue, sources, contents, speakers as the row has them, and the form that it
  /// gives, else that its quotation marks tell.
  std::vector<Statement> marked;
  std::vector<Error> passed_over;          ///< marks of it that cannot be right: the rest is read
  InputFormat format = InputFormat::text;  ///< what it was read from
  /// Of pages, feeds and mails in HTML: what it is made of, in the order of the page.
  std::vector<ArticlePart> parts;
  bool is_summary = false;  ///< of an article: the feed has no more of it, or a row says so
  /// Where the text begins in a text file with a header block. Exact where nothing was replaced.
  std::uint64_t text_begin = 0;
  std::optional<UnreadPage> page;  ///< what is yet to be read, with `ReaderOptions::pages_later`
  std::vector<PageBlock> blocks;   ///< all blocks of the page, where asked for
};

/// Reads the page that `read` still has; without one, gives it back. Where it is to `explain`, it
/// lists the blocks of the page, and a page without an article has them and no text. May be called
/// on several threads at once. Errors: `not_text`, `too_large` (markup that would need far more
/// memory than its size), `empty_text` (a page without an article).
[[nodiscard]] Result<ReadArticle> finish_page(ReadArticle read, bool explain = false);

/// A file to be read, and where it lies.
struct InputFile {
  std::string name;  ///< what is opened, and named in messages
  /// Below a folder that was named: "may/3.txt"; ids are made of it. Empty: it was named itself.
  std::string path = {};
};

/// Reads the articles of several inputs one after the other. Holds one article and a small
/// buffer, however large the inputs are; opens a file only when its turn comes. Archives (zip,
/// tar) and compressed files (gzip, bzip2, xz, zstd, lz4) are unpacked as they are read.
class ArticleStream {
 public:
  /// `inputs` are files, or folders, whose files are read in the order of the bytes of their
  /// names; "-" is standard input. In folders and archives, hidden files and those whose ending
  /// says that they hold no text (.png, .css) are passed over, as are links to folders that were
  /// already read.
  explicit ArticleStream(std::vector<std::string> inputs, ReaderOptions options = {});
  /// The same of single files, of which some are parts of folders.
  static ArticleStream of_files(std::vector<InputFile> files, ReaderOptions options = {});
  ~ArticleStream();
  ArticleStream(ArticleStream&&) noexcept;
  ArticleStream& operator=(ArticleStream&&) noexcept;

  /// The next article, or why there is none at this place; nothing after the last input.
  /// An error ends its row, record or file only: go on calling. Errors: `file_missing`,
  /// `file_unreadable`, `not_text`, `too_large`, `empty_text` (a page, or an input, without an
  /// article), `bad_json`, `bad_record`, `bad_archive`, `bad_feed`, `timed_out`.
  [[nodiscard]] std::optional<Result<ReadArticle>> next();

  /// Bytes taken from all inputs so far, for a display of progress.
  [[nodiscard]] std::uint64_t bytes_read() const;

 private:
  struct State;
  explicit ArticleStream(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace onrecord
