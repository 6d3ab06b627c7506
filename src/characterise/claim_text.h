#pragma once

#include <string>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// A statement in the words in which statements are compared. White space is one blank throughout.
struct ClaimText {
  std::string lead;     ///< source and cue as they stand: "she denied"; "-" where there are none
  std::string who;      ///< the same with the speaker's name, where it is known
  std::string content;  ///< pieces joined by " … "
  std::string before;   ///< what stands before all of it: 240 code points at most, whole words
};

[[nodiscard]] ClaimText claim_text(const Document& document, const Statement& statement);

}  // namespace onrecord
