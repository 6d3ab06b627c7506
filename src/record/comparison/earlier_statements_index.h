#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "characterise/claim_text.h"
#include "compare/candidates.h"
#include "record/reading_loader.h"

namespace onrecord {

/// A statement of the record as new ones are compared with it.
struct EarlierStatement {
  std::int64_t version;
  std::string makers;   ///< as of `OpenStatements`
  std::string said_on;  ///< a day, or empty
  ClaimText text;       ///< with neither `lead` nor, unless it was asked for, `before`
};

/// Finds statements of the record that may speak of the same thing as a new one: of one issue, or
/// of none (`kNoIssue`), by their words. Reads the last ones of an issue when it is first asked
/// for, and again where it was forgotten meanwhile: about half a million are held, in some 250 MB.
/// Throws SQLite::Exception.
class EarlierStatementsIndex {
 public:
  static constexpr std::int64_t kNoIssue = 0;

  /// At most `most` statements of an issue are read.
  EarlierStatementsIndex(SQLite::Database& database, std::size_t most);

  /// Rows of the most similar ones, at most `count`. `words`: content and speaker.
  [[nodiscard]] std::vector<std::int64_t> similar(std::int64_t issue, std::int64_t row,
                                                  const std::string& words, std::size_t count);
  void add(std::int64_t issue, std::int64_t row, const std::string& words);

  /// A statement that was compared before; none where it counts no more.
  [[nodiscard]] std::optional<EarlierStatement> statement(std::int64_t row);
  /// What stands before it in its article.
  [[nodiscard]] std::string before(std::int64_t version, std::int64_t row);

 private:
  struct OfIssue {
    EarlierTexts texts;
    std::unordered_set<std::int64_t> rows;
    std::size_t used = 0;  // when it was last asked for
  };
  OfIssue& of(std::int64_t issue);
  void read(std::int64_t issue, OfIssue& out);
  /// Forgets what was not asked for longest, while there is too much.
  void make_room();

  ReadingLoader loader_;
  SQLite::Statement of_issue_, of_none_, statement_;
  std::size_t most_;
  std::size_t asked_ = 0;
  std::map<std::int64_t, OfIssue> issues_;
};

}  // namespace onrecord
