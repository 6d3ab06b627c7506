#pragma once

#include <span>
#include <vector>

#include "characterise/claim_text.h"
#include "characterise/cue_table.h"
#include "onrecord/analysis.h"

namespace onrecord {

/// The statements of several articles, made ready to be compared.
struct ClaimSet {
  std::vector<AnalysedActor> actors;
  std::vector<Claim> claims;     ///< characters by their words alone
  std::vector<ClaimText> texts;  ///< of each claim
};

/// Claims in order of their articles' dates, undated articles first. Scare quotes and titles are
/// nobody's statements and left out.
[[nodiscard]] ClaimSet claims_of(std::span<const Analysed> articles, const CueTable& cues);

}  // namespace onrecord
