#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "onrecord/result.h"

namespace onrecord {

// A project of Discourse Network Analyzer 3 (DNA) as plain values, a struct for each table of its
// database. All texts are UTF-8. Ids are those of the database, 1 to 2^31 - 1, unique in their
// table; lists are in order of their ids where they have them.

/// Each part 0 to 255.
struct DnaColour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  friend bool operator==(const DnaColour&, const DnaColour&) = default;
};

struct DnaSetting {
  std::string property;  ///< "version", "date"
  std::string value;
  friend bool operator==(const DnaSetting&, const DnaSetting&) = default;
};

/// A column of a coder that holds a number: its name, and nothing where it is NULL.
using DnaCoderOption = std::pair<std::string, std::optional<std::int64_t>>;

/// Who codes, with the options of the windows and what the coder may do.
struct DnaCoder {
  std::int64_t id = 0;
  std::string name;
  DnaColour colour;
  std::string password;                 ///< a hash, as jasypt's StrongPasswordEncryptor makes it
  std::vector<DnaCoderOption> options;  ///< of `kDnaCoderOptions`; others get DNA's default
  friend bool operator==(const DnaCoder&, const DnaCoder&) = default;
};

/// The columns of a coder that are options, in their order.
inline constexpr std::array<std::string_view, 22> kDnaCoderOptions = {
    "Refresh",
    "FontSize",
    "PopupWidth",
    "ColorByCoder",
    "PopupDecoration",
    "PopupAutoComplete",
    "PermissionAddDocuments",
    "PermissionEditDocuments",
    "PermissionDeleteDocuments",
    "PermissionImportDocuments",
    "PermissionAddStatements",
    "PermissionEditStatements",
    "PermissionDeleteStatements",
    "PermissionEditAttributes",
    "PermissionEditRegex",
    "PermissionEditStatementTypes",
    "PermissionEditCoders",
    "PermissionEditCoderRelations",
    "PermissionViewOthersDocuments",
    "PermissionEditOthersDocuments",
    "PermissionViewOthersStatements",
    "PermissionEditOthersStatements",
};

/// What `coder` may do with the work of `other_coder`.
struct DnaCoderRelation {
  std::int64_t id = 0;
  std::int64_t coder_id = 0;
  std::int64_t other_coder_id = 0;
  bool view_statements = true;
  bool edit_statements = true;
  bool view_documents = true;
  bool edit_documents = true;
  friend bool operator==(const DnaCoderRelation&, const DnaCoderRelation&) = default;
};

struct DnaDocument {
  std::int64_t id = 0;
  std::string title;
  std::string text;
  std::optional<std::int64_t> coder_id;
  std::string author;
  std::string source;
  std::string section;
  std::string notes;
  std::string type;
  std::int64_t date = 0;  ///< seconds since the beginning of 1970, local time taken for UTC
  friend bool operator==(const DnaDocument&, const DnaDocument&) = default;
};

struct DnaStatementType {
  std::int64_t id = 0;
  std::string label;
  DnaColour colour;
  friend bool operator==(const DnaStatementType&, const DnaStatementType&) = default;
};

enum class DnaDataType : std::uint8_t { boolean, integer, long_text, short_text };

/// What the statements of a type have a value of. Names are unique within a type.
struct DnaVariable {
  std::int64_t id = 0;
  std::string name;
  DnaDataType type = DnaDataType::short_text;
  std::int64_t statement_type_id = 0;
  friend bool operator==(const DnaVariable&, const DnaVariable&) = default;
};

struct DnaVariableLink {
  std::int64_t id = 0;
  std::int64_t source_variable_id = 0;
  std::int64_t target_variable_id = 0;
  friend bool operator==(const DnaVariableLink&, const DnaVariableLink&) = default;
};

/// A regular expression whose matches DNA shows in a colour. They are in order of the label.
struct DnaRegex {
  std::string label;
  DnaColour colour;
  friend bool operator==(const DnaRegex&, const DnaRegex&) = default;
};

/// A value of a variable of short text. Values are unique within a variable.
struct DnaEntity {
  std::int64_t id = 0;
  std::int64_t variable_id = 0;
  std::string value;
  std::optional<DnaColour> colour;
  std::optional<std::int64_t> child_of;  ///< another entity
  friend bool operator==(const DnaEntity&, const DnaEntity&) = default;
};

/// What is told of each entity of a variable: "Type", "Alias", "Notes".
struct DnaAttributeVariable {
  std::int64_t id = 0;
  std::int64_t variable_id = 0;
  std::string name;
  friend bool operator==(const DnaAttributeVariable&, const DnaAttributeVariable&) = default;
};

struct DnaAttributeValue {
  std::int64_t id = 0;
  std::int64_t entity_id = 0;
  std::int64_t attribute_variable_id = 0;
  std::string value;
  friend bool operator==(const DnaAttributeValue&, const DnaAttributeValue&) = default;
};

/// The value of a variable of short text: an entity of that variable.
struct DnaEntityId {
  std::int64_t id = 0;
  friend bool operator==(const DnaEntityId&, const DnaEntityId&) = default;
};

/// The value of a statement's variable.
struct DnaValue {
  std::int64_t id = 0;  ///< unique among the values of the same data type
  std::int64_t variable_id = 0;
  /// A number (also for boolean: 0 or 1), the entity of a short text, or a long text.
  std::variant<std::int64_t, DnaEntityId, std::string> value;
  friend bool operator==(const DnaValue&, const DnaValue&) = default;
};

struct DnaStatement {
  std::int64_t id = 0;
  std::int64_t type_id = 0;
  std::int64_t document_id = 0;
  std::int64_t start = 0;  ///< UTF-16 code units of the document's text; see `Utf16Offsets`
  std::int64_t stop = 0;   ///< past the last one; not empty
  std::int64_t coder_id = 0;
  std::vector<DnaValue> values;  ///< one for each variable of the type, in order of variable id
  friend bool operator==(const DnaStatement&, const DnaStatement&) = default;
};

struct DnaProject {
  std::vector<DnaSetting> settings;  ///< in order of the property
  std::vector<DnaCoder> coders;
  std::vector<DnaCoderRelation> coder_relations;
  std::vector<DnaDocument> documents;
  std::vector<DnaStatementType> statement_types;
  std::vector<DnaVariable> variables;
  std::vector<DnaVariableLink> variable_links;
  std::vector<DnaRegex> regexes;
  std::vector<DnaEntity> entities;
  std::vector<DnaAttributeVariable> attribute_variables;
  std::vector<DnaAttributeValue> attribute_values;
  std::vector<DnaStatement> statements;
  /// What a reader could not take over as it is: a row that is left out, or part of one.
  std::vector<Error> passed_over;
  friend bool operator==(const DnaProject&, const DnaProject&) = default;
};

/// What DNA 3.0.7 puts into a new project, with the one statement type "DNA Statement": the coder
/// Admin, whose password is "onrecord", and the variables person (1), organization (2), concept
/// (3) and agreement (4), each short text with the entity "". `date` is that of the version.
[[nodiscard]] DnaProject empty_dna_project(std::string_view date);

/// Adds what DNA expects and `project` lacks: to each variable of short text the entity "", to each
/// entity an empty value of its attribute variables, to each statement the default value of its
/// variables (the entity "", an empty text, 0, and for boolean 1, as DNA has it). Values and
/// attribute values whose id is 0 get the next free one. Statements of a type that the project
/// does not have stay as they are.
void complete_dna_project(DnaProject& project);

}  // namespace onrecord
