#pragma once

#include <optional>
#include <span>

#include "characterise/cue_table.h"
#include "characterise/lexemes.h"
#include "onrecord/span.h"

namespace onrecord {

/// What the words of a cue tell.
struct CueReading {
  const CueEntry* entry = nullptr;  ///< never null; lives as long as the table
  Span words;                       ///< the words that the entry stands for
  std::optional<Span> between;      ///< what its "..." stands for: "Moss" of "accused Moss of"
  bool is_negated = false;          ///< "did not say", "refused to say", "without saying"
  bool is_passive = false;          ///< "was accused by"
  bool is_modal = false;            ///< "might say", "would ask"
  bool is_future = false;           ///< "will announce", "is to tell"
  bool is_noun = false;             ///< "his claim that"
  Span verb_phrase;                 ///< `words` with the auxiliaries before them
};

/// The entry of `table` that decides what kind of saying `cue` reports. `lexemes` are those of the
/// sentence around it, or more; words after the cue may belong to it ("asked" + "whether"). None
/// where the table knows none of its words.
[[nodiscard]] std::optional<CueReading> read_cue(const CueTable& table,
                                                 std::span<const Lexeme> lexemes, Span cue);

}  // namespace onrecord
