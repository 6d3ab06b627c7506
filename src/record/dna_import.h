#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "exchange/dna_project.h"
#include "onrecord/document.h"
#include "onrecord/exchange.h"
#include "onrecord/listing.h"
#include "onrecord/reading.h"
#include "record/article_writer.h"
#include "record/rereader.h"

namespace onrecord {

/// What `code.name` calls a variable: its name, with another "#" before those that begin with one,
/// since "#number", "#type" and "#coder" are taken.
[[nodiscard]] std::string code_name(const std::string& variable);

/// Keeps a project of DNA, within a transaction of the caller.
///
/// A document becomes the article "<file's stem>-<document's id>": title, text, source (as outlet)
/// and date are its own, all else goes to `field`. A statement becomes one with that content. Who
/// speaks is its "person", else its "organization"; with a person the organization is for whom. All
/// its variables go to `code`. `project.definition` has what else there is, as `dna_json`: in place
/// of documents and statements that became rows it has their ids and those of type, coder and
/// values, and nothing of what the rows say.
///
/// A project of the same name is the same one if a document has the text it had then; its
/// statements take the place of the earlier ones. Throws SQLite::Exception.
class DnaImporter {
 public:
  DnaImporter(SQLite::Database& database, const DnaProject& project,
              const std::filesystem::path& file);

  /// Error: `bad_project` where the record has another project of that name.
  Result<Imported> run();

 private:
  using Statements = std::vector<const DnaStatement*>;

  [[nodiscard]] bool is_same_project(std::int64_t known);
  [[nodiscard]] std::set<std::int64_t> documents_of(std::int64_t project);
  /// The row of the project, made or emptied for what follows.
  std::int64_t begin_project(std::optional<std::int64_t> known);

  void add(const DnaDocument& document);
  [[nodiscard]] Result<Document> document_of(const DnaDocument& given) const;
  /// None where the record has a later one.
  [[nodiscard]] std::optional<std::int64_t> latest_version_of(const Article& added);
  [[nodiscard]] Reading reading_of(const Document& document, const Statements& statements);
  void add_speakers(const DnaStatement& coded, Statement& statement, std::vector<Actor>& actors);
  void write_fields(std::int64_t version, const DnaDocument& document);
  void write_codes(std::int64_t version, const Statements& statements);
  void write_definition(const std::string& hash);

  void tell(const DnaDocument& document, std::string_view what);
  [[nodiscard]] const std::string& coder_name(std::int64_t id) const;
  [[nodiscard]] Cell cell_of(const DnaValue& value) const;
  [[nodiscard]] std::string text_of(const DnaStatement& statement,
                                    bool is_wanted(std::string_view));

  const DnaProject& project_;
  std::string file_, name_;
  std::int64_t row_ = 0;  // of the project
  Imported out_;
  std::set<std::int64_t> became_rows_;                          // ids of documents
  std::unordered_map<std::int64_t, Statements> statements_of_;  // by document, in text order
  std::unordered_map<std::int64_t, const DnaVariable*> variables_;
  std::unordered_map<std::int64_t, const std::string*> entities_, coders_, types_;

  SQLite::Database& database_;
  ArticleWriter articles_;
  Rereader rereader_;
  SQLite::Statement find_version_, find_rows_, insert_field_, insert_code_;
};

}  // namespace onrecord
