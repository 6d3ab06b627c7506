#include "exchange/dna_json.h"

#include <fmt/format.h>

#include <concepts>
#include <nlohmann/json.hpp>
#include <type_traits>

namespace onrecord {
namespace {

using Json = nlohmann::ordered_json;

template <class Row, class Wanted>
concept Is = std::same_as<std::remove_const_t<Row>, Wanted>;

// Calls `field(name, member)` for each member of a row, to read or to write it.

template <Is<DnaSetting> Row>
void each_field(Row& row, auto field) {
  field("property", row.property);
  field("value", row.value);
}

template <Is<DnaCoder> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("name", row.name);
  field("colour", row.colour);
  field("password", row.password);
  field("options", row.options);
}

template <Is<DnaCoderRelation> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("coder", row.coder_id);
  field("other_coder", row.other_coder_id);
  field("view_statements", row.view_statements);
  field("edit_statements", row.edit_statements);
  field("view_documents", row.view_documents);
  field("edit_documents", row.edit_documents);
}

template <Is<DnaDocument> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("title", row.title);
  field("text", row.text);
  field("coder", row.coder_id);
  field("author", row.author);
  field("source", row.source);
  field("section", row.section);
  field("notes", row.notes);
  field("type", row.type);
  field("date", row.date);
}

template <Is<DnaStatementType> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("label", row.label);
  field("colour", row.colour);
}

template <Is<DnaVariable> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("name", row.name);
  field("data_type", row.type);
  field("statement_type", row.statement_type_id);
}

template <Is<DnaVariableLink> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("source_variable", row.source_variable_id);
  field("target_variable", row.target_variable_id);
}

template <Is<DnaRegex> Row>
void each_field(Row& row, auto field) {
  field("label", row.label);
  field("colour", row.colour);
}

template <Is<DnaEntity> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("variable", row.variable_id);
  field("value", row.value);
  field("colour", row.colour);
  field("child_of", row.child_of);
}

template <Is<DnaAttributeVariable> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("variable", row.variable_id);
  field("name", row.name);
}

template <Is<DnaAttributeValue> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("entity", row.entity_id);
  field("attribute_variable", row.attribute_variable_id);
  field("value", row.value);
}

template <Is<DnaEntityId> Row>
void each_field(Row& row, auto field) {
  field("entity", row.id);
}

template <Is<DnaValue> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("variable", row.variable_id);
  field("value", row.value);
}

template <Is<DnaStatement> Row>
void each_field(Row& row, auto field) {
  field("id", row.id);
  field("type", row.type_id);
  field("document", row.document_id);
  field("start", row.start);
  field("stop", row.stop);
  field("coder", row.coder_id);
  field("values", row.values);
}

template <Is<DnaProject> Row>
void each_field(Row& row, auto field) {
  field("settings", row.settings);
  field("coders", row.coders);
  field("coder_relations", row.coder_relations);
  field("documents", row.documents);
  field("statement_types", row.statement_types);
  field("variables", row.variables);
  field("variable_links", row.variable_links);
  field("regexes", row.regexes);
  field("entities", row.entities);
  field("attribute_variables", row.attribute_variables);
  field("attribute_values", row.attribute_values);
  field("statements", row.statements);
}

Json encode(std::int64_t number) { return number; }
Json encode(bool is) { return is; }
Json encode(const std::string& text) { return text; }
Json encode(DnaDataType type) { return static_cast<int>(type); }
Json encode(const DnaColour& colour) { return {colour.red, colour.green, colour.blue}; }

Json encode(const DnaCoderOption& option) {
  Json out = Json::array({option.first, nullptr});
  if (option.second) out[1] = *option.second;
  return out;
}

template <class Row>
Json encode(const Row& row);

template <class Value>
Json encode(const std::optional<Value>& value) {
  return value ? encode(*value) : Json();
}

template <class... Kinds>
Json encode(const std::variant<Kinds...>& value) {
  return std::visit([](const auto& held) { return encode(held); }, value);
}

template <class Row>
Json encode(const std::vector<Row>& rows) {
  Json out = Json::array();
  for (const Row& row : rows) out.push_back(encode(row));
  return out;
}

template <class Row>
Json encode(const Row& row) {
  Json out = Json::object();
  each_field(row, [&]<class Member>(const char* name, const Member& member) {
    if (member != Member{}) out[name] = encode(member);
  });
  return out;
}

void decode(const Json& in, std::int64_t& number) { number = in.get<std::int64_t>(); }
void decode(const Json& in, bool& is) { is = in.get<bool>(); }
void decode(const Json& in, std::string& text) { text = in.get<std::string>(); }

void decode(const Json& in, DnaDataType& type) {
  const int number = in.get<int>();
  const bool is_known = number >= 0 && number <= static_cast<int>(DnaDataType::short_text);
  type = is_known ? static_cast<DnaDataType>(number) : DnaDataType::short_text;
}

void decode(const Json& in, DnaColour& colour) {
  colour = {in.at(0).get<std::uint8_t>(), in.at(1).get<std::uint8_t>(),
            in.at(2).get<std::uint8_t>()};
}

void decode(const Json& in, DnaCoderOption& option) {
  option.first = in.at(0).get<std::string>();
  if (!in.at(1).is_null()) option.second = in.at(1).get<std::int64_t>();
}

template <class Row>
void decode(const Json& in, Row& row);

template <class Value>
void decode(const Json& in, std::optional<Value>& value) {
  decode(in, value.emplace());
}

void decode(const Json& in, decltype(DnaValue::value)& value) {
  if (in.is_object()) {
    decode(in, value.emplace<DnaEntityId>());
  } else if (in.is_string()) {
    value = in.get<std::string>();
  } else {
    value = in.get<std::int64_t>();
  }
}

template <class Row>
void decode(const Json& in, std::vector<Row>& rows) {
  for (const Json& row : in.get_ref<const Json::array_t&>()) decode(row, rows.emplace_back());
}

template <class Row>
void decode(const Json& in, Row& row) {
  (void)in.get_ref<const Json::object_t&>();  // throws where it is something else
  each_field(row, [&]<class Member>(const char* name, Member& member) {
    member = Member{};  // what has no value was left out
    if (const auto found = in.find(name); found != in.end()) decode(*found, member);
  });
}

}  // namespace

Json dna_json(const DnaProject& project) { return encode(project); }

Result<DnaProject> dna_project_of(const Json& json) {
  try {
    DnaProject project;
    decode(json, project);
    return project;
  } catch (const Json::exception& thrown) {
    return Error{ErrorCode::bad_project,
                 fmt::format("the definition of the project is damaged: {}", thrown.what()),
                 {}};
  }
}

}  // namespace onrecord
