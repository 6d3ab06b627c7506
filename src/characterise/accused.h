#pragma once

#include <optional>
#include <span>

#include "characterise/cue_reading.h"
#include "characterise/lexemes.h"
#include "onrecord/document.h"
#include "onrecord/span.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Whom an accusation hits, by its cue: "Moss" of "accused Moss of", "Moss was accused by", "blamed
/// it on Moss", "an attack on Moss". None where it is no person or body, or not named there.
[[nodiscard]] std::optional<Span> accused_by_cue(std::span<const Lexeme> lexemes,
                                                 const Statement& statement, const CueReading& cue);

/// The same by its content: "Moss lied", and whom it was told to: "told Moss that he had lied".
[[nodiscard]] std::optional<Span> accused_in_content(const Document& document,
                                                     std::span<const Lexeme> lexemes,
                                                     const Statement& statement);

}  // namespace onrecord
