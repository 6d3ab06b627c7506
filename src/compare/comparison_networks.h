#pragma once

#include <filesystem>
#include <optional>

#include "compare/claim_comparer.h"
#include "compare/sentence_vectors.h"
#include "onrecord/extractor.h"
#include "onrecord/result.h"

namespace onrecord {

/// All that comparing takes, whether articles lie side by side or in a record.
struct ComparisonNetworks {
  ClaimComparer comparer;
  SentenceVectors sentences;
};

/// Loads the models in the folders `claims` and `sentences`, and the user's own `cues` (empty:
/// none). `threads` 1..256; without `precision` the fastest that this CPU runs natively. Errors:
/// `bad_option`, and those of `ClaimComparer::load` and `SentenceVectors::load`.
[[nodiscard]] Result<ComparisonNetworks> load_networks(const std::filesystem::path& claims,
                                                       const std::filesystem::path& sentences,
                                                       const std::filesystem::path& cues,
                                                       std::optional<Precision> precision,
                                                       int threads);

}  // namespace onrecord
