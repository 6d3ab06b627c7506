#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>

#include "onrecord/record.h"
#include "record/duplicate_linker.h"
#include "record/reading_writer.h"
#include "record/saying_linker.h"

namespace onrecord {

/// Writes articles and what was found in them, within a transaction of the caller. Throws
/// SQLite::Exception.
class ArticleWriter {
 public:
  explicit ArticleWriter(SQLite::Database& database);

  Added add(const NewArticle& article);

 private:
  /// The article of which this is a version; made where there is none.
  std::int64_t article_id(const Article& article, const std::string& hash);
  [[nodiscard]] bool is_version_of(std::int64_t article, const Article& given);
  std::int64_t add_version(std::int64_t article, const NewArticle& added);

  SQLite::Database& database_;
  DuplicateLinker duplicates_;
  SayingLinker sayings_;
  ReadingWriter readings_;
  SQLite::Statement find_article_, insert_article_, find_version_, latest_text_, is_read_,
      count_versions_, latest_, make_old_, insert_version_, index_version_;
};

}  // namespace onrecord
