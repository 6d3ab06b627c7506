#include "exchange/dna_rows.h"

#include <fmt/format.h>

#include <unordered_map>

#include "exchange/short_names.h"

namespace onrecord {
namespace {

void bind_cell(SQLite::Statement& query, int at, std::int64_t number) { query.bind(at, number); }
void bind_cell(SQLite::Statement& query, int at, const std::string& text) { query.bind(at, text); }
void bind_cell(SQLite::Statement& query, int at, const std::optional<std::int64_t>& number) {
  if (number) query.bind(at, *number);  // else NULL, as all cells are at first
}

/// Inserts rows into one table.
class Table {
 public:
  Table(SQLite::Database& database, std::string name, std::string_view columns)
      : name_(std::move(name)), query_(database, sql_of(name_, columns)) {}

  template <class... Cells>
  void insert(const Cells&... cells) {
    query_.reset();
    query_.clearBindings();
    int at = 0;
    (bind_cell(query_, ++at, cells), ...);
    run();
  }

 private:
  static std::string sql_of(const std::string& name, std::string_view columns) {
    std::string places = "?";
    for (const char c : columns) {
      if (c == ',') places += ", ?";
    }
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", name, columns, places);
  }

  void run() {
    try {
      query_.exec();
    } catch (const SQLite::Exception& thrown) {
      throw SQLite::Exception(fmt::format("{}: {}", name_, thrown.what()), thrown.getErrorCode());
    }
  }

  std::string name_;
  SQLite::Statement query_;
};

using Part = std::int64_t;  // of a colour

void insert_coder(SQLite::Database& database, const DnaCoder& coder) {
  std::string columns = "ID, Name, Red, Green, Blue, Password";
  std::string options;
  // Names of options are among those known, so they are safe here; NULL is written as such.
  for (const auto& [name, value] : coder.options) {
    columns += fmt::format(", {}", name);
    options += value ? fmt::format(", {}", *value) : ", NULL";
  }
  SQLite::Statement query(database, fmt::format("INSERT INTO CODERS ({}) VALUES (?, ?, ?, ?, ?, "
                                                "?{})",
                                                columns, options));
  query.bind(1, coder.id);
  query.bind(2, short_name(coder.name));
  query.bind(3, Part{coder.colour.red});
  query.bind(4, Part{coder.colour.green});
  query.bind(5, Part{coder.colour.blue});
  query.bind(6, coder.password);
  query.exec();
}

void insert_coders(SQLite::Database& database, const DnaProject& project) {
  Table settings(database, "SETTINGS", "Property, Value");
  for (const DnaSetting& row : project.settings) settings.insert(row.property, row.value);
  for (const DnaCoder& row : project.coders) insert_coder(database, row);
  Table relations(database, "CODERRELATIONS",
                  "ID, Coder, OtherCoder, viewStatements, editStatements, viewDocuments, "
                  "editDocuments");
  for (const DnaCoderRelation& row : project.coder_relations) {
    relations.insert(row.id, row.coder_id, row.other_coder_id, Part{row.view_statements},
                     Part{row.edit_statements}, Part{row.view_documents}, Part{row.edit_documents});
  }
}

void insert_documents(SQLite::Database& database, const DnaProject& project) {
  Table documents(database, "DOCUMENTS",
                  "ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date");
  for (const DnaDocument& row : project.documents) {
    documents.insert(row.id, short_name(row.title), row.text, row.coder_id, short_name(row.author),
                     short_name(row.source), short_name(row.section), row.notes,
                     short_name(row.type), row.date);
  }
}

std::string name_of(DnaDataType type) {
  switch (type) {
    case DnaDataType::boolean:
      return "boolean";
    case DnaDataType::integer:
      return "integer";
    case DnaDataType::long_text:
      return "long text";
    case DnaDataType::short_text:
      break;
  }
  return "short text";
}

void insert_statement_types(SQLite::Database& database, const DnaProject& project) {
  Table types(database, "STATEMENTTYPES", "ID, Label, Red, Green, Blue");
  for (const DnaStatementType& row : project.statement_types) {
    types.insert(row.id, short_name(row.label), Part{row.colour.red}, Part{row.colour.green},
                 Part{row.colour.blue});
  }
  Table variables(database, "VARIABLES", "ID, Variable, DataType, StatementTypeId");
  ShortNames names;
  for (const DnaVariable& row : project.variables) names.add(row.statement_type_id, row.name);
  for (const DnaVariable& row : project.variables) {
    variables.insert(row.id, names.get(row.statement_type_id, row.name), name_of(row.type),
                     row.statement_type_id);
  }
  Table links(database, "VARIABLELINKS", "ID, SourceVariableId, TargetVariableId");
  for (const DnaVariableLink& row : project.variable_links) {
    links.insert(row.id, row.source_variable_id, row.target_variable_id);
  }
  // These are not cut: an expression that is cut means something else.
  Table regexes(database, "REGEXES", "Label, Red, Green, Blue");
  for (const DnaRegex& row : project.regexes) {
    regexes.insert(row.label, Part{row.colour.red}, Part{row.colour.green}, Part{row.colour.blue});
  }
}

void insert_entities(SQLite::Database& database, const DnaProject& project) {
  Table entities(database, "ENTITIES", "ID, VariableId, Value, Red, Green, Blue, ChildOf");
  ShortNames values;
  for (const DnaEntity& row : project.entities) values.add(row.variable_id, row.value);
  for (const DnaEntity& row : project.entities) {
    const auto part = [&](std::uint8_t DnaColour::*of) -> std::optional<Part> {
      if (!row.colour) return std::nullopt;
      return (*row.colour).*of;
    };
    entities.insert(row.id, row.variable_id, values.get(row.variable_id, row.value),
                    part(&DnaColour::red), part(&DnaColour::green), part(&DnaColour::blue),
                    row.child_of);
  }
  Table attributes(database, "ATTRIBUTEVARIABLES", "ID, VariableId, AttributeVariable");
  ShortNames names;
  for (const auto& row : project.attribute_variables) names.add(row.variable_id, row.name);
  for (const DnaAttributeVariable& row : project.attribute_variables) {
    attributes.insert(row.id, row.variable_id, names.get(row.variable_id, row.name));
  }
  Table told(database, "ATTRIBUTEVALUES", "ID, EntityId, AttributeVariableId, AttributeValue");
  for (const DnaAttributeValue& row : project.attribute_values) {
    told.insert(row.id, row.entity_id, row.attribute_variable_id, short_name(row.value));
  }
}

void insert_statements(SQLite::Database& database, const DnaProject& project) {
  std::unordered_map<std::int64_t, DnaDataType> types;
  for (const DnaVariable& row : project.variables) types.emplace(row.id, row.type);
  Table statements(database, "STATEMENTS", "ID, StatementTypeId, DocumentId, Start, Stop, Coder");
  Table booleans(database, "DATABOOLEAN", "ID, StatementId, VariableId, Value");
  Table integers(database, "DATAINTEGER", "ID, StatementId, VariableId, Value");
  Table entities(database, "DATASHORTTEXT", "ID, StatementId, VariableId, Entity");
  Table texts(database, "DATALONGTEXT", "ID, StatementId, VariableId, Value");
  for (const DnaStatement& row : project.statements) {
    statements.insert(row.id, row.type_id, row.document_id, row.start, row.stop, row.coder_id);
    for (const DnaValue& value : row.values) {
      if (const auto* entity = std::get_if<DnaEntityId>(&value.value)) {
        entities.insert(value.id, row.id, value.variable_id, entity->id);
      } else if (const auto* text = std::get_if<std::string>(&value.value)) {
        texts.insert(value.id, row.id, value.variable_id, *text);
      } else {
        Table& numbers = types.at(value.variable_id) == DnaDataType::boolean ? booleans : integers;
        numbers.insert(value.id, row.id, value.variable_id, std::get<std::int64_t>(value.value));
      }
    }
  }
}

}  // namespace

void insert_dna_rows(SQLite::Database& database, const DnaProject& project) {
  insert_coders(database, project);
  insert_documents(database, project);
  insert_statement_types(database, project);
  insert_entities(database, project);
  insert_statements(database, project);
}

}  // namespace onrecord
