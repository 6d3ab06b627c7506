#pragma once

#include <string_view>

#include "characterise/claim_network.h"
#include "characterise/claim_text.h"

// What the network is asked, in the words that it learned with (train/onrecord_train/claim_lines.py
// and storyline_examples.py).

namespace onrecord {

/// Its stance towards an issue, and its act and certainty.
[[nodiscard]] inline ClaimInput stance_input(std::string_view issue, const ClaimText& claim) {
  return {std::string(issue), claim.lead + ": " + claim.content, claim.before};
}

/// Its act and certainty.
[[nodiscard]] inline ClaimInput statement_input(const ClaimText& claim) {
  return stance_input("-", claim);
}

/// How `later` is related to `earlier`.
[[nodiscard]] inline ClaimInput pair_input(const ClaimText& earlier, const ClaimText& later,
                                           bool same_speaker, bool same_article) {
  std::string second = same_speaker ? "same speaker, " : "other speaker, ";
  second += same_article ? "same article: " : "later: ";
  second += later.who + ": " + later.content;
  return {earlier.who + ": " + earlier.content, std::move(second), later.before};
}

}  // namespace onrecord
