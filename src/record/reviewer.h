#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/review.h"
#include "onrecord/utf8.h"
#include "record/corrector.h"

namespace onrecord {

/// The statement of which somebody said something.
struct Reviewed {
  std::int64_t version;
  std::string key;
  /// Of the first row that was entered or taken back; none where the record says so already.
  std::optional<std::int64_t> number = {};
  std::size_t taken_back = 0;  ///< rows
};

/// Enters what people say of statements, within a transaction of the caller. Each person's verdict
/// is kept, also where others said the same before; without a name, only what is new is. Throws
/// SQLite::Exception.
class Reviewer {
 public:
  explicit Reviewer(SQLite::Database& database);

  /// Error: `bad_correction`.
  Result<Reviewed> make(const NewCorrection& correction);

  /// Takes corrections back: the one of this number, or all that hold of the statement with this
  /// id. Error: `bad_correction`.
  Result<std::size_t> undo(std::string_view number_or_id, std::string_view by);
  /// Takes back the one of this number and all that were made together with it. Error: `not_found`.
  Result<Reviewed> undo_together(std::int64_t number, std::string_view by);

 private:
  struct Subject {  // the statement that is meant
    std::int64_t version;
    std::string key;
    std::optional<std::int64_t> row;  // as it is now; none of one to be added
    std::string text;                 // of the article
  };
  struct Change {
    std::string_view field;
    std::string value;
  };
  [[nodiscard]] Result<Subject> find_statement(std::string_view id);
  [[nodiscard]] Result<Subject> find_article(std::string_view name);
  [[nodiscard]] Result<Subject> find_version(std::int64_t version);
  /// Where a statement with this content is, or is to be.
  [[nodiscard]] Result<Subject> find_added(const NewCorrection& correction);
  /// Of these: true where something was entered.
  Result<bool> make(const NewCorrection& correction, const Subject& subject);
  Result<bool> change(const NewCorrection& correction, const Subject& subject,
                      std::string_view action);
  bool accept_or_reject(const NewCorrection& correction, const Subject& subject);
  /// Is this the last that the person said of the statement? True of nobody, who adds no verdict.
  [[nodiscard]] bool has_said(std::string_view by, const Subject& subject, std::string_view action,
                              std::string_view value);
  /// Did the person say anything of it that holds? Likewise.
  [[nodiscard]] bool has_spoken(std::string_view by, const Subject& subject);
  /// What the correction says that is not so yet.
  [[nodiscard]] Result<std::vector<Change>> changes_of(const NewCorrection& correction,
                                                       const Subject& subject,
                                                       const CorrectedParts& before);
  struct Parts {
    std::vector<CodePointRange> content, cue, source;
    CorrectedSpeaker speaker;  // its kind is that of the first one
    std::string form;
  };
  /// What it would be if nobody had rejected it; `before`: what people said of it.
  [[nodiscard]] Parts parts_of(const Subject& subject, const CorrectedParts& before);
  [[nodiscard]] CorrectedSpeaker speaking(std::int64_t statement);
  [[nodiscard]] std::string accepted_now(const Subject& subject, const CorrectedParts& before);
  /// A row of `correction`; empty fields of `change` are NULL there.
  void enter(const NewCorrection& correction, const Subject& subject, std::string_view action,
             const Change& change);

  SQLite::Database& database_;
  Corrector corrector_;
  std::optional<std::int64_t> first_entered_;  // of the correction that is being made
  SQLite::Statement find_statement_, find_corrected_, text_of_, find_article_, added_row_, speaker_,
      form_, last_of_, insert_;
};

}  // namespace onrecord
