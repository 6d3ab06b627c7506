#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/decision.h"
#include "onrecord/document.h"
#include "onrecord/exchange.h"
#include "onrecord/listing.h"
#include "onrecord/question.h"
#include "onrecord/reading.h"
#include "onrecord/result.h"
#include "onrecord/review.h"

namespace onrecord {

/// What adding an article came to.
enum class Added : std::uint8_t {
  article,  ///< it is new
  version,  ///< the article is known, its text is not: it is kept beside the earlier ones
  read,     ///< it is known, and now its statements are, too
  nothing,  ///< all of it is known
};

/// An article that is to be kept, with what was found in it. Views both.
struct NewArticle {
  const Document* document;
  const Reading* reading;  ///< null: nobody has looked for statements
  std::string place;       ///< file, and line where it has lines
  std::string model;       ///< which model made the reading
};

/// `NewArticle::model` of what people marked; no model reads it again.
inline constexpr std::string_view kPeople = "people";

/// What people marked in `document` as a reading: ids, actors by the names of speakers, and outer
/// statements before nested ones. `marked` as `ReadArticle::marked`.
[[nodiscard]] Reading marked_reading(const Document& document, std::vector<Statement> marked);

/// A text of a record that a model is to read again.
struct Unread {
  std::int64_t version;
  Document document;
};

/// What a model found in it. Views both.
struct NewReading {
  std::int64_t version;
  const Document* document;
  const Reading* reading;
  std::string model;
};

/// An article of a record with its statements as they hold: without those that were rejected,
/// with those that people changed and added.
struct Kept {
  std::int64_t version;
  Document document;
  Reading reading;
  std::vector<Review> reviews;     ///< of each statement of the reading
  std::vector<std::int64_t> rows;  ///< likewise: its number in the record
  std::vector<Span> rejected;      ///< contents of what is no statement
  bool is_whole = true;            ///< false where statements were not asked for
  std::string model = {};        ///< which model read it; only where statements are asked for by id
  std::string compared_by = {};  ///< likewise: `Comparer::fingerprint`; empty: by none
};

/// What is wrong in a record, and what to do about it.
struct Finding {
  std::string what;
  std::string repair;
};

/// One SQLite file that keeps articles and their statements. docs/reference/schema.md has its
/// tables. Many may read while one writes, in this process and others; a Record itself may be
/// used from several threads, which then take turns.
class Record {
 public:
  enum class Access : std::uint8_t { read, write };

  /// Opens the file; for writing makes it where there is none. Errors: `file_missing`,
  /// `no_record`, `record_version`, `record_damaged`, `record_busy`, `record_failed`.
  static Result<Record> open(const std::filesystem::path& file, Access access);

  /// Is the article kept as it is, with its statements where `read`? Errors as above.
  [[nodiscard]] Result<bool> holds(const Article& article, bool read) const;

  /// Keeps all of `articles` or, after an error, none. They are durable against the end of this
  /// process when it returns. Waits a minute for another writer. Errors: `record_busy`,
  /// `record_damaged`, `record_failed`.
  Result<std::vector<Added>> add(std::span<const NewArticle> articles);

  // Questions. Newest articles first; errors as above, and `bad_option` for a wrong date.

  /// What several outlets print is listed once, in the earliest article, unless an outlet is asked
  /// for.
  [[nodiscard]] Result<Listing> statements(const Question& question) const;
  [[nodiscard]] Result<Listing> articles(const Question& question) const;
  /// Who speaks, those with most statements first.
  [[nodiscard]] Result<Listing> actors(const Question& question) const;
  /// Counts of statements by "speaker", "outlet", "month", "form", or several of them parted by
  /// commas, and of them the direct, indirect, mixed, named, unnamed and unknown ones. What several
  /// outlets print counts once, but by outlet for each of them.
  [[nodiscard]] Result<Listing> stats(const Question& question, std::string_view by) const;
  /// The statement with this id, or ids that begin so: its parts, speakers, article, and the
  /// sentences around it, as rows of name and value.
  [[nodiscard]] Result<Listing> show(std::string_view id) const;
  /// Articles of which another version was added: what was said before and is no more, and what
  /// is said only now.
  [[nodiscard]] Result<Listing> changes(const Question& question) const;

  /// Pairs of articles of which one has most of its text from the other, and how much.
  [[nodiscard]] Result<Listing> duplicates(const Question& question) const;

  // Corrections. Errors as of `add`.

  /// Makes all corrections that can be made, together.
  Result<Corrected> correct(std::span<const NewCorrection> corrections);
  /// Takes back the correction of this number, or all of the statement with this id, and tells how
  /// many. Error: `bad_correction`.
  Result<std::size_t> undo_corrections(std::string_view number_or_id, std::string_view by);
  /// All corrections, the last one first, with the model's answer beside.
  [[nodiscard]] Result<Listing> corrections(const Question& question) const;

  /// The next texts after version `after` that another model than `model` has read, or none where
  /// `unread`, at most `count`. What people marked is left alone.
  [[nodiscard]] Result<std::vector<Unread>> to_read(const Question& question,
                                                    std::string_view model, std::int64_t after,
                                                    std::size_t count) const;
  /// Puts these in the place of what earlier models found. Corrections stay; returned are the
  /// statements with corrections that the new model does not find.
  Result<std::vector<Unfound>> reread(std::span<const NewReading> readings);

  /// The next articles after version `after`, in the order in which they were added, at most
  /// `count`. Words and speaker of the question choose articles with such a statement.
  [[nodiscard]] Result<std::vector<Kept>> kept(const Question& question, std::int64_t after,
                                               std::size_t count) const;
  /// The articles of the statements with these ids, or ids that begin so, in the order in which
  /// they were added, each with these statements only: of each id the one that stands for its
  /// copies, or else the newest one that holds. Ids that the record does not have are passed over.
  [[nodiscard]] Result<std::vector<Kept>> kept(std::span<const std::string> ids) const;

  // Projects of Discourse Network Analyzer 3: src/record/dna_import.h and dna_export.h have what
  // becomes of what. Errors also as of `read_dna_project` and `write_dna_project`.

  /// Keeps the project's documents and statements. One that was imported before takes the place of
  /// what it was then; corrections stay.
  Result<Imported> import_dna(const std::filesystem::path& file);
  /// Writes a new project with the articles and statements asked for, chosen as by `kept`.
  [[nodiscard]] Result<Exported> export_dna(const std::filesystem::path& file,
                                            const Question& question) const;

  // Actors. Each decision has a number, by which it is taken back. Errors as of `add`, `bad_actor`
  // and `bad_option`.

  Result<std::int64_t> merge_actors(std::int64_t actor, std::int64_t into, const Signed& by);
  Result<std::int64_t> split_actor(std::int64_t actor, const SplitPart& part, const Signed& by);
  Result<std::int64_t> rename_actor(std::int64_t actor, std::string_view name, const Signed& by);
  Result<std::int64_t> undo_decision(std::int64_t decision, std::string_view by);
  /// Where an actor appears, and why it is he.
  [[nodiscard]] Result<Listing> appearances(std::int64_t actor) const;
  [[nodiscard]] Result<Listing> decisions() const;

  /// Looks at everything: the file, references, places inside texts, words, the full-text index.
  /// Nothing found: all is well.
  [[nodiscard]] Result<std::vector<Finding>> check() const;

  struct State;  ///< what copies share; the library's own

 private:
  friend class ComparedRecord;
  friend class RecordIssues;
  friend class RecordViews;
  friend class Comparer;
  explicit Record(std::shared_ptr<State> state) : state_(std::move(state)) {}
  std::shared_ptr<State> state_;
};

}  // namespace onrecord
