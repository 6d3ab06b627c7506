#include "attribute/known_names.h"

#include "segment/code_points.h"

namespace onrecord {
namespace {

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.find_last_of(" \n");
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

}  // namespace

KnownNames::KnownNames(const Document& document, std::span<const Statement> statements) {
  for (const Statement& statement : statements) {
    for (const Span source : statement.sources) {
      const std::string_view word = last_word(surface(document.text(), source));
      if (word.size() > 2 && is_upper(code_point_at(word, 0).value)) last_words_.insert(word);
    }
  }
}

bool KnownNames::has(std::string_view name) const {
  return last_words_.find(last_word(name)) != last_words_.end();
}

}  // namespace onrecord
