#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "exchange/dna_project.h"
#include "exchange/utf16_offsets.h"

namespace onrecord {

/// Looks at the rows of a project one after the other, table by table in the order of
/// `DnaProject`, and says what is wrong with a row: its id, what it refers to, its places in a
/// text. A row with nothing wrong is taken, and later ones may refer to it. The reader leaves out
/// the others, the writer refuses them.
class DnaSoundness {
 public:
  /// What is wrong; none: the row is taken.
  using Problem = std::optional<std::string>;

  /// `documents`: where those taken stand, in order, when statements are taken.
  explicit DnaSoundness(const std::vector<DnaDocument>& documents) : documents_(documents) {}

  [[nodiscard]] Problem take(const DnaSetting& setting);
  [[nodiscard]] Problem take(const DnaCoder& coder);
  [[nodiscard]] Problem take(const DnaCoderRelation& relation);
  [[nodiscard]] Problem take(const DnaDocument& document);
  [[nodiscard]] Problem take(const DnaStatementType& type);
  [[nodiscard]] Problem take(const DnaVariable& variable);
  [[nodiscard]] Problem take(const DnaVariableLink& link);
  [[nodiscard]] Problem take(const DnaRegex& regex);
  [[nodiscard]] Problem take(const DnaEntity& entity);  ///< see `has_parent`
  [[nodiscard]] Problem take(const DnaAttributeVariable& attribute);
  [[nodiscard]] Problem take(const DnaAttributeValue& value);
  [[nodiscard]] Problem take(const DnaStatement& statement);  ///< without its values
  [[nodiscard]] Problem take(const DnaStatement& statement, const DnaValue& value);

  /// Is the entity that it is a child of, if any, one of those taken?
  [[nodiscard]] bool has_parent(const DnaEntity& entity) const;
  /// The first variable, if any, of which the statement has no value.
  [[nodiscard]] std::optional<std::int64_t> lacks(const DnaStatement& statement) const;
  [[nodiscard]] std::optional<DnaDataType> type_of_variable(std::int64_t id) const;

 private:
  using Ids = std::unordered_set<std::int64_t>;
  struct Variable {
    DnaDataType type;
    std::int64_t statement_type_id;
  };

  [[nodiscard]] Problem problem_of_value(const DnaStatement& statement,
                                         const DnaValue& value) const;
  [[nodiscard]] Problem problem_of_place(const DnaStatement& statement);

  const std::vector<DnaDocument>& documents_;
  std::set<std::string> properties_;
  Ids coders_, coder_relations_, statement_types_, variable_links_, attribute_values_, statements_;
  std::unordered_map<std::int64_t, std::size_t> document_at_;  // place in documents_
  std::vector<std::optional<Utf16Offsets>> offsets_;           // of documents_, made when asked for
  std::unordered_map<std::int64_t, Variable> variables_;
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> variables_of_type_;
  std::set<std::string> regexes_;
  std::unordered_map<std::int64_t, std::int64_t> variable_of_entity_;
  std::unordered_map<std::int64_t, std::int64_t> variable_of_attribute_;
  std::set<std::pair<std::int64_t, std::string>> variable_names_, entity_values_, attribute_names_;
  std::set<std::pair<std::int64_t, std::int64_t>> attributes_of_entity_;
  std::set<std::pair<std::int64_t, std::int64_t>> variables_of_statement_;
  std::array<Ids, 4> values_;  // by data type
};

}  // namespace onrecord
