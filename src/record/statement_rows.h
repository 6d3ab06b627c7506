#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "onrecord/utf8.h"

namespace onrecord {

/// Writes and removes the rows that make up statements, their words in the full-text index
/// included. What comparing found of a removed one goes with it, and its version counts as one that
/// is still to be compared. Throws SQLite::Exception.
class StatementRows {
 public:
  explicit StatementRows(SQLite::Database& database);

  struct Row {  // as the table `statement` has it
    std::string_view key;
    std::int64_t version;
    std::optional<std::int64_t> nested_in;
    std::string_view form;
    double score;
    std::string_view words, speaker, naming;
    std::int64_t said;
    std::string_view status = "machine";
    std::optional<std::int64_t> replaces = {};
  };
  std::int64_t add(const Row& row);

  void add_part(std::int64_t statement, std::string_view role, CodePointRange place);

  struct SpeakerRow {  // as the table `speaker` has it
    std::string_view role;
    std::size_t number;
    std::optional<std::int64_t> appearance;
    std::string_view kind, basis;
    double score;
    std::string_view reason;
    std::optional<CodePointRange> mention = {};
    std::string candidates = "{}";
  };
  void add_speaker(std::int64_t statement, const SpeakerRow& row);

  /// Gives the statement other names of who speaks.
  void set_speaker(std::int64_t statement, std::string_view names, std::string_view naming);
  /// Nothing may refer to it any more.
  void remove(std::int64_t statement);

 private:
  SQLite::Database& database_;
  SQLite::Statement insert_, index_, unindex_, insert_part_, insert_speaker_, set_speaker_,
      remove_parts_, remove_speakers_, remove_codes_, remove_, forget_comparison_,
      forget_comparison_of_;
};

}  // namespace onrecord
