#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "exchange/dna_additions.h"
#include "exchange/dna_project.h"
#include "exchange/utf16_offsets.h"
#include "onrecord/record.h"

namespace onrecord {

/// A project that is ready to be written.
struct DnaExport {
  DnaProject project;
  std::vector<Error> passed_over;
};

/// Makes a project of DNA from articles and statements of a record.
///
/// Its coders, variables, entities, colours and so on are those of the first project that was
/// imported, else those of a new one. Documents and statements of that project have the ids they
/// had, and what people said of them since: who speaks, which words, whether it is a statement.
///
/// Other articles become documents: the title, else the name; source = outlet; notes = address; the
/// date, with the time as written and 1970-01-01 where there is none; line ends as Java shows them.
/// Their statements become "DNA Statement"s, one for each who speaks jointly, with person and
/// organization, from the beginning of the first piece of the content to the end of the last one;
/// concept and agreement have the values that DNA gives a new statement, "" and 1. Coder is who
/// reviewed it, else "onrecord". What another imported project says of them is taken over where
/// this one has such a type with a variable of that name. Scare quotes, titles and what was
/// rejected stay out.
///
/// Throws SQLite::Exception.
class DnaExporter {
 public:
  explicit DnaExporter(SQLite::Database& database);

  /// The date limits of the question have been checked. Error: `bad_project` where the definition
  /// of a project is damaged.
  Result<DnaExport> make(const Question& question);

 private:
  using Values = std::map<std::string, Cell>;  // by name, as in `code` and `field`
  class Target;                                // the document that is being filled
  struct Coded {                               // a row of `statement`
    std::int64_t id;
    std::int64_t answer;  // the row that it replaces, else itself: `code` is about that one
    bool is_reviewed;
    std::string reviewer;  // may be empty
  };
  struct Speaking {
    std::string person, organisation;
    friend bool operator==(const Speaking&, const Speaking&) = default;
  };

  Result<std::monostate> begin();
  void add_version(std::int64_t version, const std::optional<std::set<std::int64_t>>& asked);
  void fill_document(DnaDocument& document, const Values& fields);
  void add_statement(const Coded& row, const Target& target);
  void fill_known(DnaStatement& known, const Coded& row, const Values& codes);
  void add_new(DnaStatement placed, const Coded& row, const Values& codes);
  void give(DnaStatement& statement, const DnaVariable& variable, const Cell& cell);
  void give(DnaStatement& statement, const Speaking& speaking);
  void drop_unasked(const Question& question);
  [[nodiscard]] bool is_as_it_was() const;
  void tell_lost();

  [[nodiscard]] std::vector<Coded> rows_of(std::int64_t version);
  [[nodiscard]] std::optional<Utf16Range> place_of(std::int64_t statement, const Target& target);
  /// At least one, each with person, organisation, or nothing.
  [[nodiscard]] std::vector<Speaking> speaking(std::int64_t statement);
  /// What the base project says, else any other.
  [[nodiscard]] Values values_in(SQLite::Statement& query, std::int64_t of);

  DnaExport out_;
  std::int64_t base_ = 0;  // row of the project that is written again; 0: none
  std::size_t entities_before_ = 0;
  std::optional<DnaAdditions> additions_;
  std::unordered_map<std::int64_t, std::size_t> known_documents_, known_statements_;
  std::set<std::int64_t> documents_, statements_;  // ids of those that are exported
  std::set<std::string> lost_;                     // names of variables

  SQLite::Database& database_;
  SQLite::Statement version_, rows_, part_, speakers_, fields_, codes_;
};

}  // namespace onrecord
