#include "exchange/dna_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <unordered_map>
#include <unordered_set>

#include "exchange/dna_file.h"
#include "exchange/dna_row.h"
#include "exchange/dna_soundness.h"

namespace onrecord {
namespace {

constexpr int kPatience = 10'000;  // ms to wait for a program that writes

/// Reads table by table, in the order in which they refer to each other. Throws SQLite::Exception.
class DnaReader {
 public:
  DnaReader(SQLite::Database& database, std::string file)
      : database_(database), file_(std::move(file)), soundness_(project_.documents) {}

  DnaProject read() && {
    read_coders();
    read_documents();
    read_statement_types();
    read_entities();
    read_statements();
    read_values();
    return std::move(project_);
  }

 private:
  void read_coders();
  void read_documents();
  void read_statement_types();
  void read_entities();
  void check_parents();
  void read_statements();
  void read_values();

  /// Adds to `rows` what `make` makes of each sound row of `table`.
  template <class Row, class Make>
  void read_table(const std::string& columns, const std::string& table, const std::string& order,
                  std::vector<Row>& rows, Make make);
  /// The same for one of the tables of values: ID, StatementId, VariableId, and `make(row, 3)`.
  template <class Make>
  void read_values_of(DnaDataType type, const std::string& column, const std::string& table,
                      Make make);
  std::optional<std::string> take_value(DnaDataType type, std::int64_t statement_id,
                                        DnaValue value);

  void pass_over(const std::string& table, const DnaRow& row, const std::string& problem) {
    tell(fmt::format("{} {}: {}; it is passed over", table, row.name(), problem));
  }
  void tell_repair(const std::string& table, const DnaRow& row) {
    if (!row.repaired()) return;
    tell(fmt::format("{} {}: {} is not valid UTF-8; what is wrong is replaced by U+FFFD", table,
                     row.name(), *row.repaired()));
  }
  void tell(std::string message) {
    project_.passed_over.push_back({ErrorCode::bad_project, std::move(message), Place{file_}});
  }

  SQLite::Database& database_;
  std::string file_;
  DnaProject project_;
  DnaSoundness soundness_;
  std::unordered_set<std::int64_t> statements_passed_over_;
  std::unordered_map<std::int64_t, std::size_t> statement_at_;  // place in project_.statements
};

template <class Row, class Make>
void DnaReader::read_table(const std::string& columns, const std::string& table,
                           const std::string& order, std::vector<Row>& rows, Make make) {
  SQLite::Statement query(database_,
                          fmt::format("SELECT {} FROM {} ORDER BY {}", columns, table, order));
  while (query.executeStep()) {
    DnaRow row(query);
    Row made = make(row);
    auto problem = row.problem();
    if (!problem) problem = soundness_.take(made);
    if (problem) {
      pass_over(table, row, *problem);
      if constexpr (std::is_same_v<Row, DnaStatement>) statements_passed_over_.insert(made.id);
      continue;
    }
    tell_repair(table, row);
    rows.push_back(std::move(made));
  }
}

void DnaReader::read_coders() {
  read_table("Property, Value", "SETTINGS", "Property", project_.settings, [](DnaRow& row) {
    return DnaSetting{row.text(0), row.text(1)};
  });
  std::string columns = "ID, Name, Red, Green, Blue, Password";
  const int first_option = 6;
  for (const std::string_view option : kDnaCoderOptions) columns += fmt::format(", {}", option);
  read_table(columns, "CODERS", "ID", project_.coders, [](DnaRow& row) {
    DnaCoder coder{row.integer(0), row.text(1), row.colour(2), row.text(5), {}};
    for (int i = 0; const std::string_view option : kDnaCoderOptions) {
      coder.options.emplace_back(option, row.integer_or_null(first_option + i++));
    }
    return coder;
  });
  read_table("ID, Coder, OtherCoder, viewStatements, editStatements, viewDocuments, editDocuments",
             "CODERRELATIONS", "ID", project_.coder_relations, [](DnaRow& row) {
               return DnaCoderRelation{row.integer(0), row.integer(1), row.integer(2), row.flag(3),
                                       row.flag(4),    row.flag(5),    row.flag(6)};
             });
}

void DnaReader::read_documents() {
  read_table("ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date", "DOCUMENTS",
             "ID", project_.documents, [](DnaRow& row) {
               return DnaDocument{
                   row.integer(0), row.text(1),   row.text(2), row.integer_or_null(3),
                   row.text(4),    row.text(5),   row.text(6), row.text(7),
                   row.text(8),    row.integer(9)};
             });
}

void DnaReader::read_statement_types() {
  read_table("ID, Label, Red, Green, Blue", "STATEMENTTYPES", "ID", project_.statement_types,
             [](DnaRow& row) {
               return DnaStatementType{row.integer(0), row.text(1), row.colour(2)};
             });
  read_table("ID, Variable, DataType, StatementTypeId", "VARIABLES", "ID", project_.variables,
             [](DnaRow& row) {
               return DnaVariable{row.integer(0), row.text(1), row.data_type(2), row.integer(3)};
             });
  read_table("ID, SourceVariableId, TargetVariableId", "VARIABLELINKS", "ID",
             project_.variable_links, [](DnaRow& row) {
               return DnaVariableLink{row.integer(0), row.integer(1), row.integer(2)};
             });
  read_table("Label, Red, Green, Blue", "REGEXES", "Label", project_.regexes, [](DnaRow& row) {
    return DnaRegex{row.text(0), row.colour(1)};
  });
}

void DnaReader::read_entities() {
  read_table("ID, VariableId, Value, Red, Green, Blue, ChildOf", "ENTITIES", "ID",
             project_.entities, [](DnaRow& row) {
               return DnaEntity{row.integer(0), row.integer(1), row.text(2), row.colour_or_null(3),
                                row.integer_or_null(6)};
             });
  check_parents();
  read_table("ID, VariableId, AttributeVariable", "ATTRIBUTEVARIABLES", "ID",
             project_.attribute_variables, [](DnaRow& row) {
               return DnaAttributeVariable{row.integer(0), row.integer(1), row.text(2)};
             });
  read_table(
      "ID, EntityId, AttributeVariableId, AttributeValue", "ATTRIBUTEVALUES", "ID",
      project_.attribute_values, [](DnaRow& row) {
        return DnaAttributeValue{row.integer(0), row.integer(1), row.integer(2), row.text(3)};
      });
}

// A parent may come after its children, so this waits for all entities.
void DnaReader::check_parents() {
  for (DnaEntity& entity : project_.entities) {
    if (soundness_.has_parent(entity)) continue;
    tell(
        fmt::format("ENTITIES {}: there is no entity {} for it to be a child of; it is kept "
                    "without",
                    entity.id, *entity.child_of));
    entity.child_of.reset();
  }
}

void DnaReader::read_statements() {
  read_table("ID, StatementTypeId, DocumentId, Start, Stop, Coder", "STATEMENTS", "ID",
             project_.statements, [](DnaRow& row) {
               return DnaStatement{row.integer(0),
                                   row.integer(1),
                                   row.integer(2),
                                   row.integer(3),
                                   row.integer(4),
                                   row.integer(5),
                                   {}};
             });
  for (const DnaStatement& statement : project_.statements) {
    statement_at_.emplace(statement.id, statement_at_.size());
  }
}

void DnaReader::read_values() {
  read_values_of(DnaDataType::boolean, "Value", "DATABOOLEAN",
                 [](DnaRow& row, int column) { return row.integer(column); });
  read_values_of(DnaDataType::integer, "Value", "DATAINTEGER",
                 [](DnaRow& row, int column) { return row.integer(column); });
  read_values_of(DnaDataType::short_text, "Entity", "DATASHORTTEXT",
                 [](DnaRow& row, int column) { return DnaEntityId{row.integer(column)}; });
  read_values_of(DnaDataType::long_text, "Value", "DATALONGTEXT",
                 [](DnaRow& row, int column) { return row.text_or_null(column); });
  for (DnaStatement& statement : project_.statements) {
    std::ranges::sort(statement.values, {}, &DnaValue::variable_id);
  }
}

template <class Make>
void DnaReader::read_values_of(DnaDataType type, const std::string& column,
                               const std::string& table, Make make) {
  SQLite::Statement query(database_, fmt::format("SELECT ID, StatementId, VariableId, {} FROM {} "
                                                 "ORDER BY ID",
                                                 column, table));
  while (query.executeStep()) {
    DnaRow row(query);
    DnaValue value{row.integer(0), row.integer(2), make(row, 3)};
    const std::int64_t statement_id = row.integer(1);
    if (statements_passed_over_.contains(statement_id)) continue;  // told already
    auto problem = row.problem();
    if (!problem) problem = take_value(type, statement_id, std::move(value));
    if (problem) {
      pass_over(table, row, *problem);
    } else {
      tell_repair(table, row);
    }
  }
}

std::optional<std::string> DnaReader::take_value(DnaDataType type, std::int64_t statement_id,
                                                 DnaValue value) {
  const auto at = statement_at_.find(statement_id);
  if (at == statement_at_.end()) return fmt::format("there is no statement {}", statement_id);
  const auto wanted = soundness_.type_of_variable(value.variable_id);
  if (wanted && *wanted != type) {
    return fmt::format("variable {} has another data type than this table", value.variable_id);
  }
  DnaStatement& statement = project_.statements[at->second];
  if (auto problem = soundness_.take(statement, value)) return problem;
  statement.values.push_back(std::move(value));
  return std::nullopt;
}

Result<DnaProject> read_from(const std::filesystem::path& path, const std::string& file) {
  std::error_code error;
  // Absolute, since SQLite gives names such as ":memory:" a meaning.
  const std::filesystem::path absolute = std::filesystem::absolute(path, error);
  if (error) return Error{ErrorCode::file_unreadable, error.message(), Place{file}};
  SQLite::Database database(absolute.string(), SQLite::OPEN_READONLY, kPatience);
  database.exec("PRAGMA trusted_schema = OFF");
  database.exec("PRAGMA cell_size_check = ON");
  database.exec("BEGIN");  // one state of the file, whoever writes to it meanwhile
  if (const auto checked = check_dna_file(database, file); !checked) return checked.error();
  return DnaReader(database, file).read();
}

}  // namespace

Result<DnaProject> read_dna_project(const std::filesystem::path& path) {
  const std::string file = path.string();
  std::error_code error;
  if (!std::filesystem::exists(path, error)) {
    return Error{ErrorCode::file_missing, "there is no such file; check the name", Place{file}};
  }
  if (!std::filesystem::is_regular_file(path, error)) {
    return Error{ErrorCode::file_unreadable, "this is no file; name one", Place{file}};
  }
  try {
    return read_from(path, file);
  } catch (const SQLite::Exception& thrown) {
    return dna_read_error(thrown, file);
  }
}

}  // namespace onrecord
