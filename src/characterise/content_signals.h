#pragma once

#include <optional>
#include <span>

#include "characterise/lexemes.h"
#include "onrecord/character.h"
#include "onrecord/document.h"
#include "onrecord/span.h"
#include "onrecord/statement.h"

namespace onrecord {

/// What the words of a content tell, and which of them do.
struct ContentSignals {
  template <class Value>
  struct Signal {
    Value value;
    Span words;
    float score;  ///< 0..1. Without a default, on which clang 14 breaks down
  };

  std::optional<Signal<Act>> act;
  std::optional<Signal<Certainty>> certainty;  ///< hedged or conditional; none where nothing tells
  std::optional<Span> negation;                ///< of its main claim: "no" of "there was no plan"
};

/// Reads the contents of `statement`, the first 600 words of each, and, for conditions, the words
/// right before and behind them in the same sentence. `lexemes` are those of the whole document.
[[nodiscard]] ContentSignals content_signals(const Document& document,
                                             std::span<const Lexeme> lexemes,
                                             const Statement& statement);

}  // namespace onrecord
