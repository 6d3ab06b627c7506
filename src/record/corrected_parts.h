#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/utf8.h"

namespace onrecord {

/// Who speaks, as a person says. No name: nobody knows.
struct CorrectedSpeaker {
  std::vector<std::string> names;
  std::string kind;  ///< empty: as the record knows them, else a person
};

/// All that holds of what people said of one statement.
struct CorrectedParts {
  bool is_rejected = false;
  bool is_accepted = false;
  bool is_added = false;
  std::optional<std::string> form;
  std::optional<std::vector<CodePointRange>> cue, source, content;
  std::optional<CorrectedSpeaker> speaker;
  std::string speaker_by;  ///< who said who speaks, or accepted it

  [[nodiscard]] bool has_changes() const { return form || cue || source || content || speaker; }
};

/// Reads the table `correction`: the last word on each part holds. Throws SQLite::Exception.
[[nodiscard]] CorrectedParts corrected_parts(SQLite::Database& database, std::int64_t version,
                                             std::string_view key);

/// What a row of that table says.
struct CorrectionSaid {
  std::string action, field, by;  ///< `field` is empty where it is NULL
  std::optional<std::string> value;
};
/// Reads it of action, field, made_by and value, four columns from `column` on.
[[nodiscard]] CorrectionSaid correction_at(SQLite::Statement& query, int column);
/// Adds it to what was said before.
void take_correction(const CorrectionSaid& said, CorrectedParts& out);

// Values of that table.

[[nodiscard]] std::vector<CodePointRange> places_of_value(const std::string& value);
[[nodiscard]] CorrectedSpeaker speaker_of_value(const std::string& value);

[[nodiscard]] std::string places_value(const std::vector<CodePointRange>& places);
[[nodiscard]] std::string speaker_value(const CorrectedSpeaker& speaker);
/// All parts of a statement that is accepted, as they are: another model does not change them.
[[nodiscard]] std::string accepted_value(const CorrectedParts& parts);

}  // namespace onrecord
