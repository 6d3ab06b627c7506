#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/document.h"
#include "onrecord/reading.h"
#include "onrecord/record.h"
#include "onrecord/utf8.h"
#include "record/appearances.h"
#include "record/saying_linker.h"
#include "record/statement_rows.h"

namespace onrecord {

/// Writes what was found in a version of an article, within a transaction of the caller. Throws
/// SQLite::Exception.
class ReadingWriter {
 public:
  explicit ReadingWriter(SQLite::Database& database);

  /// Returns the rows of the statements, in their order.
  std::vector<std::int64_t> write(std::int64_t version, const Document& document,
                                  const Reading& reading, std::string_view model);

 private:
  /// A version that is being written.
  struct Target {
    std::int64_t version;
    const Document& document;
    const Reading& reading;
    std::string_view model;
    CodePointOffsets offsets;
    std::vector<std::optional<Appearance>> appearances;  // of the reading's actors, once written
    std::string article;  // its name, which the input of this version may not give
  };
  [[nodiscard]] std::string article_of(std::int64_t version);
  const Appearance& appearance_of(std::size_t actor, Target& target);
  /// Names of the actors who speak, joined by ", "; empty where none has one.
  std::string names_of(const Statement& statement, Target& target);
  std::int64_t add_statement(const Statement& statement, std::optional<std::int64_t> outer,
                             Target& target);
  void add_speakers(std::int64_t statement, std::string_view role,
                    std::span<const Speaker> speakers, Target& target);

  Appearances appearances_;
  SayingLinker sayings_;
  StatementRows rows_;
  SQLite::Statement article_, set_model_;
};

}  // namespace onrecord
