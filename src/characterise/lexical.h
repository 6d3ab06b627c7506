#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "characterise/cue_table.h"
#include "characterise/lexemes.h"
#include "onrecord/character.h"
#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// What kind of statements these are, by their words alone: the cue's entry in the table, signals
/// of the content, negations, days. Reads the document's words once. Views the document and the
/// table.
class LexicalReader {
 public:
  LexicalReader(const Document& document, const CueTable& table);

  /// The character of `statements[index]`. A score of 0, with `Decider::model`, means that no word
  /// decided act or certainty; these then have their usual value, assertion and certain.
  [[nodiscard]] Character read(std::span<const Statement> statements, std::size_t index) const;

 private:
  const Document* document_;
  const CueTable* table_;
  std::vector<Lexeme> lexemes_;
};

}  // namespace onrecord
