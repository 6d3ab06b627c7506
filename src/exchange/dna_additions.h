#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "exchange/dna_project.h"
#include "onrecord/listing.h"

namespace onrecord {

/// "organization", as DNA calls it, or "organisation".
[[nodiscard]] bool is_organisation(std::string_view variable);
/// The type that a new project of DNA has.
inline constexpr std::string_view kDnaStatement = "DNA Statement";

/// Adds rows to a project, with ids that are free. The project must outlive it, and nobody else
/// adds coders, entities, documents or statements meanwhile. `complete_dna_project` does the rest.
class DnaAdditions {
 public:
  explicit DnaAdditions(DnaProject& project);

  [[nodiscard]] std::int64_t next_document() { return ++last_document_; }
  [[nodiscard]] std::int64_t next_statement() { return ++last_statement_; }

  /// The coder of this name. A new one has the rights of an ordinary coder, no password that
  /// anybody could know, and relations to all others.
  std::int64_t coder(const std::string& name);
  /// The statement type with this label, if there is one.
  [[nodiscard]] std::optional<std::int64_t> type(std::string_view label) const;
  /// "DNA Statement", made with its four variables where there is none.
  std::int64_t dna_statement();
  /// A value of the variable, if it is of a type that takes one; its id is 0.
  std::optional<DnaValue> value(const DnaVariable& variable, const Cell& value);

 private:
  std::int64_t entity(std::int64_t variable, const std::string& value);

  DnaProject& project_;
  std::map<std::pair<std::int64_t, std::string>, std::int64_t> entities_;  // by variable and value
  std::int64_t last_document_, last_statement_, last_entity_, last_coder_, last_relation_;
};

}  // namespace onrecord
