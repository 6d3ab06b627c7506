#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/record.h"
#include "onrecord/review.h"
#include "onrecord/utf8.h"
#include "record/corrector.h"
#include "record/reading_writer.h"
#include "record/saying_linker.h"
#include "record/statement_rows.h"

namespace onrecord {

/// Puts what another model found in the place of what an earlier one did, and makes the corrections
/// hold of it. Throws SQLite::Exception.
class Rereader {
 public:
  explicit Rereader(SQLite::Database& database);

  /// Returns the statements that somebody corrected and that the model does not find. They stay as
  /// they were.
  std::vector<Unfound> replace(const NewReading& read);

 private:
  /// A statement that has corrections.
  struct Corrected {
    std::string key;
    std::optional<std::int64_t> before;        // the earlier model's answer; none of an added one
    std::vector<CodePointRange> content;       // of that
    std::vector<CodePointRange> told_content;  // as people said, if they did
    std::optional<std::int64_t> now;           // the new model's
  };
  /// A statement that the new model found.
  struct Answer {
    std::int64_t statement;
    std::string key;
    std::vector<CodePointRange> content;
    bool is_taken = false;
  };
  [[nodiscard]] std::vector<Corrected> corrected_in(std::int64_t version);
  /// Removes what the earlier model found, but for what was corrected.
  void remove_answers(std::int64_t version, const std::vector<Corrected>& corrected);
  /// Finds which answer each corrected statement has now: by its id, else by its place,
  /// those that are most alike first.
  void give_answers(const std::vector<std::int64_t>& found, std::vector<Corrected>& corrected);
  void hand_over(const Corrected& corrected);
  [[nodiscard]] std::vector<CodePointRange> places_of(std::int64_t statement);
  [[nodiscard]] std::string words_of(std::int64_t statement);

  SQLite::Database& database_;
  Corrector corrector_;
  ReadingWriter readings_;
  SayingLinker sayings_;
  StatementRows rows_;
  SQLite::Statement keys_, sayings_of_, statements_of_, content_, key_of_, words_of_, set_key_,
      loosen_, keep_, remove_appearances_;
};

}  // namespace onrecord
