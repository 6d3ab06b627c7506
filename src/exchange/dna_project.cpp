#include "exchange/dna_project.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace onrecord {
namespace {

// "onrecord", as jasypt's StrongPasswordEncryptor hashes it.
constexpr std::string_view kPassword =
    "b25yZWNvcmQtcHJvamVjdHWu40mWsCfnaZEC3atBM11mIkgEkSZglwge0k7N1r2A";

std::vector<DnaCoderOption> admin_options() {
  std::vector<DnaCoderOption> options;
  for (const std::string_view name : kDnaCoderOptions) {
    std::int64_t value = name.starts_with("Permission") || name == "PopupAutoComplete" ? 1 : 0;
    if (name == "FontSize") value = 14;
    if (name == "PopupWidth") value = 300;  // pixels
    options.emplace_back(name, value);
  }
  return options;
}

/// Gives out ids that none of those it was told has.
class FreeIds {
 public:
  void taken(std::int64_t id) { last_ = std::max(last_, id); }
  std::int64_t next() { return ++last_; }

 private:
  std::int64_t last_ = 0;
};

template <class Rows>
FreeIds free_ids(const Rows& rows) {
  FreeIds ids;
  for (const auto& row : rows) ids.taken(row.id);
  return ids;
}

using IdByVariable = std::unordered_map<std::int64_t, std::int64_t>;

IdByVariable add_empty_entities(DnaProject& project) {
  IdByVariable empty;
  for (const DnaEntity& entity : project.entities) {
    if (entity.value.empty()) empty.emplace(entity.variable_id, entity.id);
  }
  FreeIds ids = free_ids(project.entities);
  for (const DnaVariable& variable : project.variables) {
    if (variable.type != DnaDataType::short_text || empty.contains(variable.id)) continue;
    const std::int64_t id = ids.next();
    project.entities.push_back({id, variable.id, "", DnaColour{}, std::nullopt});
    empty.emplace(variable.id, id);
  }
  return empty;
}

void add_attribute_values(DnaProject& project) {
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> attributes;  // by variable
  for (const DnaAttributeVariable& attribute : project.attribute_variables) {
    attributes[attribute.variable_id].push_back(attribute.id);
  }
  std::set<std::pair<std::int64_t, std::int64_t>> present;
  for (const DnaAttributeValue& value : project.attribute_values) {
    present.emplace(value.entity_id, value.attribute_variable_id);
  }
  FreeIds ids = free_ids(project.attribute_values);
  for (DnaAttributeValue& value : project.attribute_values) {
    if (value.id == 0) value.id = ids.next();
  }
  for (const DnaEntity& entity : project.entities) {
    const auto of_variable = attributes.find(entity.variable_id);
    if (of_variable == attributes.end()) continue;
    for (const std::int64_t attribute : of_variable->second) {
      if (present.contains({entity.id, attribute})) continue;
      project.attribute_values.push_back({ids.next(), entity.id, attribute, ""});
    }
  }
}

DnaValue default_value(const DnaVariable& variable, const IdByVariable& empty_entities) {
  switch (variable.type) {
    case DnaDataType::boolean:
      return {0, variable.id, std::int64_t{1}};
    case DnaDataType::integer:
      return {0, variable.id, std::int64_t{0}};
    case DnaDataType::long_text:
      return {0, variable.id, std::string()};
    case DnaDataType::short_text:
      break;
  }
  return {0, variable.id, DnaEntityId{empty_entities.at(variable.id)}};
}

using VariablesByType = std::unordered_map<std::int64_t, std::vector<const DnaVariable*>>;

void add_values(DnaStatement& statement, const VariablesByType& variables,
                const IdByVariable& empty_entities) {
  const auto of_type = variables.find(statement.type_id);
  if (of_type == variables.end()) return;
  std::unordered_set<std::int64_t> present;
  for (const DnaValue& value : statement.values) present.insert(value.variable_id);
  for (const DnaVariable* variable : of_type->second) {
    if (present.contains(variable->id)) continue;
    statement.values.push_back(default_value(*variable, empty_entities));
  }
  std::ranges::stable_sort(statement.values, {}, &DnaValue::variable_id);
}

void number_values(DnaProject& project) {
  std::unordered_map<std::int64_t, DnaDataType> type_of;
  for (const DnaVariable& variable : project.variables) type_of[variable.id] = variable.type;
  std::array<FreeIds, 4> ids;  // by data type: each has a table of its own
  const auto ids_of = [&](const DnaValue& value) -> FreeIds& {
    return ids[static_cast<std::size_t>(type_of[value.variable_id])];
  };
  for (const DnaStatement& statement : project.statements) {
    for (const DnaValue& value : statement.values) ids_of(value).taken(value.id);
  }
  for (DnaStatement& statement : project.statements) {
    for (DnaValue& value : statement.values) {
      if (value.id == 0) value.id = ids_of(value).next();
    }
  }
}

}  // namespace

DnaProject empty_dna_project(std::string_view date) {
  DnaProject project;
  project.settings = {{"date", std::string(date)}, {"version", "3.0.7"}};
  project.coders = {{1, "Admin", {255, 255, 0}, std::string(kPassword), admin_options()}};
  project.statement_types = {{1, "DNA Statement", {239, 208, 51}}};
  project.variables = {{1, "person", DnaDataType::short_text, 1},
                       {2, "organization", DnaDataType::short_text, 1},
                       {3, "concept", DnaDataType::short_text, 1},
                       {4, "agreement", DnaDataType::boolean, 1}};
  for (const char* name : {"Type", "Alias", "Notes"}) {
    for (std::int64_t variable = 1; variable <= 3; ++variable) {
      const auto id = static_cast<std::int64_t>(project.attribute_variables.size()) + 1;
      project.attribute_variables.push_back({id, variable, name});
    }
  }
  complete_dna_project(project);
  return project;
}

void complete_dna_project(DnaProject& project) {
  const IdByVariable empty_entities = add_empty_entities(project);
  add_attribute_values(project);
  VariablesByType variables;
  for (const DnaVariable& variable : project.variables) {
    variables[variable.statement_type_id].push_back(&variable);
  }
  for (DnaStatement& statement : project.statements) {
    add_values(statement, variables, empty_entities);
  }
  number_values(project);
}

}  // namespace onrecord
