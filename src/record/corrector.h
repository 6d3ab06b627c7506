#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/appearances.h"
#include "record/corrected_parts.h"
#include "record/saying_linker.h"
#include "record/statement_rows.h"

namespace onrecord {

/// Puts into effect what people said of a statement: the table `correction` is what counts, and
/// the rows of the statement follow from it and from the model's answer. A changed statement has
/// rows of its own beside the model's. Throws SQLite::Exception.
class Corrector {
 public:
  explicit Corrector(SQLite::Database& database);

  /// Makes the statement `key` of the version what its corrections say by now.
  void apply(std::int64_t version, std::string_view key);

  [[nodiscard]] std::vector<CodePointRange> places_of(std::int64_t statement,
                                                      std::string_view role);

  /// The model's answer of that key, whatever became of it.
  [[nodiscard]] std::optional<std::int64_t> answer_of(std::int64_t version, std::string_view key);

  /// Takes away the rows that follow from corrections; `apply` makes them again.
  void clear(std::int64_t version, std::string_view key);

 private:
  struct Version {
    std::int64_t id;
    std::string text, outlet, date;
  };
  [[nodiscard]] Version version_of(std::int64_t version);
  /// Writes the statement with the parts that people gave; `answer` has the others.
  void write(const Version& version, std::string_view key, std::optional<std::int64_t> answer,
             const CorrectedParts& parts);
  void write_parts(std::int64_t statement, std::optional<std::int64_t> answer,
                   const CorrectedParts& parts);
  void write_speakers(std::int64_t statement, const Version& version, const CorrectedParts& parts);
  /// Leaves of the parts only those that the model does not have so; true where that is nothing.
  [[nodiscard]] bool drop_what_it_has(std::int64_t answer, CorrectedParts& parts);
  [[nodiscard]] bool is_speaker_of(std::int64_t answer, const CorrectedSpeaker& speaker);

  struct Known {
    Appearance appearance;
    std::string kind;
  };
  /// The actor of this name in the version, entered where there is none. `kind` may be empty.
  [[nodiscard]] Known known_as(const Version& version, const std::string& name,
                               const std::string& kind);
  /// The kind that most actors of this name have; empty where there is none.
  [[nodiscard]] std::string usual_kind(const std::string& name);

  SQLite::Database& database_;
  StatementRows rows_;
  SayingLinker sayings_;
  Appearances appearances_;
  SQLite::Statement answer_, own_, own_said_, version_, is_peoples_, set_status_, form_of_, places_,
      speakers_of_, answer_row_, copy_parts_, copy_speakers_, find_appearance_, remove_appearances_,
      kind_of_;
};

}  // namespace onrecord
