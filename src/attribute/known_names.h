#pragma once

#include <span>
#include <string_view>
#include <unordered_set>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// The last words of the sources that a document's statements have, where they begin with a
/// capital: "Holm" of "Coach Ida Holm". Views the document's text.
class KnownNames {
 public:
  KnownNames(const Document& document, std::span<const Statement> statements);

  /// Does `name` end with one of them?
  [[nodiscard]] bool has(std::string_view name) const;

 private:
  std::unordered_set<std::string_view> last_words_;
};

}  // namespace onrecord
