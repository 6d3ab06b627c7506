#include "exchange/dna_additions.h"

#include <algorithm>

#include "exchange/short_names.h"

namespace onrecord {
namespace {

// As long as a hash of jasypt's StrongPasswordEncryptor; nobody knows a password with this one.
const std::string kNoPassword(64, 'A');

template <class Rows>
std::int64_t last_id(const Rows& rows) {
  std::int64_t last = 0;
  for (const auto& row : rows) last = std::max(last, row.id);
  return last;
}

std::vector<DnaCoderOption> ordinary_options() {
  std::vector<DnaCoderOption> options;
  for (const std::string_view name : kDnaCoderOptions) {
    if (!name.starts_with("Permission")) continue;  // DNA's default
    const bool is_of_admin = name == "PermissionEditStatementTypes" ||
                             name == "PermissionEditCoders" ||
                             name == "PermissionEditCoderRelations";
    options.emplace_back(name, is_of_admin ? 0 : 1);
  }
  return options;
}

}  // namespace

bool is_organisation(std::string_view variable) {
  return variable == "organization" || variable == "organisation";
}

DnaAdditions::DnaAdditions(DnaProject& project)
    : project_(project),
      last_document_(last_id(project.documents)),
      last_statement_(last_id(project.statements)),
      last_entity_(last_id(project.entities)),
      last_coder_(last_id(project.coders)),
      last_relation_(last_id(project.coder_relations)) {
  for (const DnaEntity& row : project.entities) {
    entities_.emplace(std::pair(row.variable_id, row.value), row.id);
  }
}

std::int64_t DnaAdditions::coder(const std::string& name) {
  const std::string cut = short_name(name);
  const auto known = std::ranges::find(project_.coders, cut, &DnaCoder::name);
  if (known != project_.coders.end()) return known->id;
  const std::int64_t id = ++last_coder_;
  for (const DnaCoder& other : project_.coders) {
    project_.coder_relations.push_back({++last_relation_, other.id, id});
    project_.coder_relations.push_back({++last_relation_, id, other.id});
  }
  project_.coders.push_back({id, cut, {128, 128, 128}, kNoPassword, ordinary_options()});
  return id;
}

std::optional<std::int64_t> DnaAdditions::type(std::string_view label) const {
  const auto found = std::ranges::find(project_.statement_types, label, &DnaStatementType::label);
  if (found == project_.statement_types.end()) return std::nullopt;
  return found->id;
}

std::int64_t DnaAdditions::dna_statement() {
  if (const auto known = type(kDnaStatement)) return *known;
  const DnaProject empty = empty_dna_project("");
  DnaStatementType added = empty.statement_types.front();
  added.id = last_id(project_.statement_types) + 1;
  project_.statement_types.push_back(added);
  std::int64_t variable = last_id(project_.variables);
  for (const DnaVariable& row : empty.variables) {
    project_.variables.push_back({++variable, row.name, row.type, added.id});
    if (row.type != DnaDataType::short_text) continue;
    (void)entity(variable, "");  // else others would get its id
  }
  return added.id;
}

std::optional<DnaValue> DnaAdditions::value(const DnaVariable& variable, const Cell& value) {
  const auto* text = std::get_if<std::string>(&value);
  const auto* number = std::get_if<std::int64_t>(&value);
  switch (variable.type) {
    case DnaDataType::boolean:
    case DnaDataType::integer:
      if (number == nullptr) return std::nullopt;
      return DnaValue{0, variable.id, *number};
    case DnaDataType::long_text:
      if (text == nullptr) return std::nullopt;
      return DnaValue{0, variable.id, *text};
    case DnaDataType::short_text:
      break;
  }
  if (text == nullptr) return std::nullopt;
  return DnaValue{0, variable.id, DnaEntityId{entity(variable.id, *text)}};
}

std::int64_t DnaAdditions::entity(std::int64_t variable, const std::string& value) {
  const auto [known, is_new] = entities_.emplace(std::pair(variable, value), last_entity_ + 1);
  if (is_new) {
    ++last_entity_;
    project_.entities.push_back({last_entity_, variable, value, DnaColour{}, std::nullopt});
  }
  return known->second;
}

}  // namespace onrecord
