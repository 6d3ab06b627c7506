#include "exchange/dna_soundness.h"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <limits>

#include "onrecord/utf8.h"

namespace onrecord {
namespace {

using Problem = DnaSoundness::Problem;

constexpr std::int64_t kMostId = std::numeric_limits<std::int32_t>::max();  // an int of Java

// `ids` is a set, or a map from ids.
template <class Ids>
Problem problem_of_id(std::int64_t id, const Ids& ids) {
  if (id < 1 || id > kMostId) return fmt::format("the id is not between 1 and {}", kMostId);
  if (ids.contains(id)) return "another row has the same id";
  return std::nullopt;
}

template <class Ids>
Problem problem_of_reference(std::string_view what, std::int64_t id, const Ids& ids) {
  if (ids.contains(id)) return std::nullopt;
  return fmt::format("there is no {} {}", what, id);
}

Problem problem_of_texts(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    if (first_invalid_utf8(text)) return "a text is not valid UTF-8";
  }
  return std::nullopt;
}

// The first problem there is.
Problem first_of(std::initializer_list<Problem> problems) {
  for (const Problem& problem : problems) {
    if (problem) return problem;
  }
  return std::nullopt;
}

Problem problem_of_options(const std::vector<DnaCoderOption>& options) {
  std::set<std::string_view> names;
  for (const auto& [name, value] : options) {
    if (std::ranges::find(kDnaCoderOptions, name) == kDnaCoderOptions.end()) {
      return fmt::format("DNA has no option {}", name);
    }
    if (!names.insert(name).second) return fmt::format("it has the option {} twice", name);
  }
  return std::nullopt;
}

constexpr std::string_view name_of(DnaDataType type) {
  constexpr std::array<std::string_view, 4> kNames = {"boolean", "integer", "long text",
                                                      "short text"};
  return kNames[static_cast<std::size_t>(type)];
}

bool fits(const DnaValue& value, DnaDataType type) {
  switch (type) {
    case DnaDataType::boolean:
    case DnaDataType::integer:
      return std::holds_alternative<std::int64_t>(value.value);
    case DnaDataType::long_text:
      return std::holds_alternative<std::string>(value.value);
    case DnaDataType::short_text:
      break;
  }
  return std::holds_alternative<DnaEntityId>(value.value);
}

}  // namespace

Problem DnaSoundness::take(const DnaSetting& setting) {
  if (auto problem = problem_of_texts({setting.property, setting.value})) return problem;
  if (!properties_.insert(setting.property).second) return "there is another such setting";
  return std::nullopt;
}

Problem DnaSoundness::take(const DnaCoder& coder) {
  auto problem =
      first_of({problem_of_id(coder.id, coders_), problem_of_texts({coder.name, coder.password}),
                problem_of_options(coder.options)});
  if (!problem) coders_.insert(coder.id);
  return problem;
}

Problem DnaSoundness::take(const DnaCoderRelation& relation) {
  if (relation.coder_id == relation.other_coder_id) return "it is of a coder to himself";
  auto problem = first_of({problem_of_id(relation.id, coder_relations_),
                           problem_of_reference("coder", relation.coder_id, coders_),
                           problem_of_reference("coder", relation.other_coder_id, coders_)});
  if (!problem) coder_relations_.insert(relation.id);
  return problem;
}

Problem DnaSoundness::take(const DnaDocument& document) {
  auto problem =
      first_of({problem_of_id(document.id, document_at_),
                problem_of_texts({document.title, document.text, document.author, document.source,
                                  document.section, document.notes, document.type})});
  if (!problem && document.coder_id) {
    problem = problem_of_reference("coder", *document.coder_id, coders_);
  }
  if (!problem) document_at_.emplace(document.id, document_at_.size());
  return problem;
}

Problem DnaSoundness::take(const DnaStatementType& type) {
  auto problem =
      first_of({problem_of_id(type.id, statement_types_), problem_of_texts({type.label})});
  if (!problem) statement_types_.insert(type.id);
  return problem;
}

Problem DnaSoundness::take(const DnaVariable& variable) {
  auto problem = first_of(
      {problem_of_id(variable.id, variables_), problem_of_texts({variable.name}),
       problem_of_reference("statement type", variable.statement_type_id, statement_types_)});
  if (problem) return problem;
  if (!variable_names_.emplace(variable.statement_type_id, variable.name).second) {
    return "another variable of the statement type has the same name";
  }
  variables_.emplace(variable.id, Variable{variable.type, variable.statement_type_id});
  variables_of_type_[variable.statement_type_id].push_back(variable.id);
  return std::nullopt;
}

Problem DnaSoundness::take(const DnaVariableLink& link) {
  if (link.source_variable_id == link.target_variable_id) return "it is of a variable to itself";
  auto problem = first_of({problem_of_id(link.id, variable_links_),
                           problem_of_reference("variable", link.source_variable_id, variables_),
                           problem_of_reference("variable", link.target_variable_id, variables_)});
  if (!problem) variable_links_.insert(link.id);
  return problem;
}

Problem DnaSoundness::take(const DnaRegex& regex) {
  if (auto problem = problem_of_texts({regex.label})) return problem;
  if (!regexes_.insert(regex.label).second) return "there is another such expression";
  return std::nullopt;
}

Problem DnaSoundness::take(const DnaEntity& entity) {
  auto problem =
      first_of({problem_of_id(entity.id, variable_of_entity_), problem_of_texts({entity.value}),
                problem_of_reference("variable", entity.variable_id, variables_)});
  if (problem) return problem;
  if (!entity_values_.emplace(entity.variable_id, entity.value).second) {
    return fmt::format("another entity of variable {} has the same value", entity.variable_id);
  }
  variable_of_entity_.emplace(entity.id, entity.variable_id);
  return std::nullopt;
}

Problem DnaSoundness::take(const DnaAttributeVariable& attribute) {
  auto problem = first_of({problem_of_id(attribute.id, variable_of_attribute_),
                           problem_of_texts({attribute.name}),
                           problem_of_reference("variable", attribute.variable_id, variables_)});
  if (problem) return problem;
  if (!attribute_names_.emplace(attribute.variable_id, attribute.name).second) {
    return "another attribute of the variable has the same name";
  }
  variable_of_attribute_.emplace(attribute.id, attribute.variable_id);
  return std::nullopt;
}

Problem DnaSoundness::take(const DnaAttributeValue& value) {
  auto problem = first_of(
      {problem_of_id(value.id, attribute_values_), problem_of_texts({value.value}),
       problem_of_reference("entity", value.entity_id, variable_of_entity_),
       problem_of_reference("attribute", value.attribute_variable_id, variable_of_attribute_)});
  if (problem) return problem;
  if (variable_of_entity_[value.entity_id] != variable_of_attribute_[value.attribute_variable_id]) {
    return "the entity and the attribute are of different variables";
  }
  if (!attributes_of_entity_.emplace(value.entity_id, value.attribute_variable_id).second) {
    return "the entity has another value of this attribute";
  }
  attribute_values_.insert(value.id);
  return std::nullopt;
}

Problem DnaSoundness::problem_of_place(const DnaStatement& statement) {
  const std::size_t at = document_at_.at(statement.document_id);
  offsets_.resize(documents_.size());
  if (!offsets_[at]) offsets_[at].emplace(documents_[at].text);
  const auto span = offsets_[at]->span_of({statement.start, statement.stop});
  if (!span) return span.error().message;
  if (span->empty()) return "it has no text";
  return std::nullopt;
}

Problem DnaSoundness::take(const DnaStatement& statement) {
  auto problem =
      first_of({problem_of_id(statement.id, statements_),
                problem_of_reference("statement type", statement.type_id, statement_types_),
                problem_of_reference("document", statement.document_id, document_at_),
                problem_of_reference("coder", statement.coder_id, coders_)});
  if (!problem) problem = problem_of_place(statement);
  if (!problem) statements_.insert(statement.id);
  return problem;
}

Problem DnaSoundness::problem_of_value(const DnaStatement& statement, const DnaValue& value) const {
  const auto found = variables_.find(value.variable_id);
  if (found == variables_.end()) return fmt::format("there is no variable {}", value.variable_id);
  const Variable& variable = found->second;
  if (variable.statement_type_id != statement.type_id) {
    return fmt::format("variable {} is of another statement type", value.variable_id);
  }
  if (!fits(value, variable.type)) {
    return fmt::format("variable {} is of the type {}", value.variable_id, name_of(variable.type));
  }
  if (const auto* text = std::get_if<std::string>(&value.value)) {
    if (auto problem = problem_of_texts({*text})) return problem;
  }
  if (const auto* entity = std::get_if<DnaEntityId>(&value.value)) {
    const auto of = variable_of_entity_.find(entity->id);
    if (of == variable_of_entity_.end() || of->second != value.variable_id) {
      return fmt::format("variable {} has no entity {}", value.variable_id, entity->id);
    }
  }
  return problem_of_id(value.id, values_[static_cast<std::size_t>(variable.type)]);
}

Problem DnaSoundness::take(const DnaStatement& statement, const DnaValue& value) {
  if (auto problem = problem_of_value(statement, value)) return problem;
  if (!variables_of_statement_.emplace(statement.id, value.variable_id).second) {
    return fmt::format("the statement has another value of variable {}", value.variable_id);
  }
  values_[static_cast<std::size_t>(variables_.at(value.variable_id).type)].insert(value.id);
  return std::nullopt;
}

bool DnaSoundness::has_parent(const DnaEntity& entity) const {
  return !entity.child_of || variable_of_entity_.contains(*entity.child_of);
}

std::optional<std::int64_t> DnaSoundness::lacks(const DnaStatement& statement) const {
  const auto variables = variables_of_type_.find(statement.type_id);
  if (variables == variables_of_type_.end()) return std::nullopt;
  for (const std::int64_t variable : variables->second) {
    if (!variables_of_statement_.contains({statement.id, variable})) return variable;
  }
  return std::nullopt;
}

std::optional<DnaDataType> DnaSoundness::type_of_variable(std::int64_t id) const {
  const auto found = variables_.find(id);
  if (found == variables_.end()) return std::nullopt;
  return found->second.type;
}

}  // namespace onrecord
