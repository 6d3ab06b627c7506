#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "onrecord/actor.h"
#include "onrecord/result.h"
#include "onrecord/statement.h"

namespace onrecord {

/// What a person says of a statement of a record.
enum class Verdict : std::uint8_t {
  accept,  ///< it is right
  reject,  ///< it is none, or nobody's
  change,  ///< it is one, with other parts
  add,     ///< nobody found it yet
};

/// A correction to be made. Words of cue, source and content are looked for in the article: nearest
/// to where the statement stands, and of an added one they must stand there once. "12-18;30-44",
/// places in code points, will do as well; so will words of parted pieces, joined by " … ".
struct NewCorrection {
  Verdict verdict = Verdict::accept;
  std::string id = {};       ///< of the statement, or how it begins; of `add` the article's name
  std::int64_t version = 0;  ///< of `add`: number of the article's version, in place of its name
  std::optional<std::string> speaker = {};  ///< a name; empty: nobody knows
  std::optional<ActorKind> kind =
      {};  ///< of the speaker; unset: as the record knows him, else person
  std::optional<std::string> cue = {};  ///< empty: there is none
  std::optional<std::string> source = {};
  std::optional<std::string> content = {};
  std::optional<Form> form = {};
  std::string note = {};
  std::string by = {};  ///< who says so
  Place place = {};     ///< where it stands, for messages
};

/// Corrections made in a spreadsheet: a table in which rows of `onrecord export --format csv` were
/// edited. docs/usage/record.md has its columns.
struct CorrectionTable {
  std::vector<NewCorrection> corrections;  ///< in the order of the rows
  std::vector<Error> errors;               ///< rows that were left out, and why

  /// Reads CSV, separated by comma, semicolon or tab; "-" is standard input. Errors of the whole
  /// file: `file_missing`, `file_unreadable`, `not_text`, `too_large` (over 256 MiB), `empty_text`,
  /// and `bad_record` where no column is called `id`.
  static Result<CorrectionTable> read(const std::filesystem::path& file);
};

/// What people said of a statement as it stands in a record.
struct Review {
  std::string status;  ///< machine, accepted, changed or added
  std::string by;      ///< who said so last
  std::string at;      ///< UTC, ISO 8601
};

/// What became of several corrections.
struct Corrected {
  std::size_t made = 0;
  std::size_t known = 0;      ///< the record says so already
  std::vector<Error> errors;  ///< of those that can't be made: `bad_correction`
};

/// A statement that was corrected and that the present model does not find.
struct Unfound {
  std::string id;
  std::string article;
  std::string words;
};

}  // namespace onrecord
