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

/// Enters what people say of statements, within a transaction of the caller. Throws
/// SQLite::Exception.
class Reviewer {
 public:
  explicit Reviewer(SQLite::Database& database);

  /// True: it is made; false: the record says so already. Error: `bad_correction`.
  Result<bool> make(const NewCorrection& correction);

  /// Takes corrections back: the one of this number, or all that hold of the statement with this
  /// id. Error: `bad_correction`.
  Result<std::size_t> undo(std::string_view number_or_id, std::string_view by);

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
  Result<bool> add(const NewCorrection& correction);
  Result<bool> change(const NewCorrection& correction, const Subject& subject,
                      std::string_view action);
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
  void accept(const NewCorrection& correction, const Subject& subject,
              const CorrectedParts& before);
  /// A row of `correction`; empty fields of `change` are NULL there.
  void enter(const NewCorrection& correction, const Subject& subject, std::string_view action,
             const Change& change);

  SQLite::Database& database_;
  Corrector corrector_;
  SQLite::Statement find_statement_, find_corrected_, text_of_, find_article_, added_row_, speaker_,
      form_, insert_;
};

}  // namespace onrecord
