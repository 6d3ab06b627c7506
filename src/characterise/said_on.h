#pragma once

#include <optional>
#include <span>

#include "characterise/lexemes.h"
#include "onrecord/date.h"
#include "onrecord/document.h"
#include "onrecord/span.h"
#include "onrecord/statement.h"

namespace onrecord {

/// When something was said, and the words that tell.
struct SaidOn {
  Date date;
  Span words;
};

/// The day on which `statement` was made where the words of its saying tell another one than the
/// article's date: "said on Tuesday", "Last week Moss told", "Sunday's Gazette quoted". Looks at
/// the sentence of the cue, within `reach` (what the statement around it says, or the sentence),
/// outside the contents, and near the cue. None for the future ("will say on Friday") and where
/// there is no cue. `lexemes` are those of the whole document.
[[nodiscard]] std::optional<SaidOn> said_on(const Document& document,
                                            std::span<const Lexeme> lexemes,
                                            const Statement& statement, Span reach);

}  // namespace onrecord
