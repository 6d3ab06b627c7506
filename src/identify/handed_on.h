#pragma once

#include <optional>
#include <vector>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// The words that tell to whom a statement was made: "parliament" of "Salk told parliament that",
/// "the Herald" of "said in an interview with the Herald". They stand between cue and content, or
/// right after the cue. None where there are none.
[[nodiscard]] std::optional<Span> addressee_words(const Document& document,
                                                  const Statement& statement);

/// The words for those who handed a statement on: "Tass" of "was quoted by Tass as saying" and of
/// "..., according to Tass", where that is not itself the cue. In text order.
[[nodiscard]] std::vector<Span> via_words(const Document& document, const Statement& statement);

}  // namespace onrecord
