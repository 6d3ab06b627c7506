#include "compare/comparison_networks.h"

#include <fmt/format.h>

#include <utility>

namespace onrecord {

Result<ComparisonNetworks> load_networks(const std::filesystem::path& claims,
                                         const std::filesystem::path& sentences,
                                         const std::filesystem::path& cues,
                                         std::optional<Precision> precision, int threads) {
  if (threads < 1 || threads > 256) {
    return Error{
        ErrorCode::bad_option, fmt::format("threads is {}, it must be 1 to 256", threads), {}};
  }
  const EngineOptions engine{precision.value_or(best_precision()), threads};
  Result<ClaimComparer> comparer = ClaimComparer::load(claims, cues, engine);
  if (!comparer) return std::move(comparer).error();
  Result<SentenceVectors> vectors = SentenceVectors::load(sentences, engine);
  if (!vectors) return std::move(vectors).error();
  return ComparisonNetworks{*std::move(comparer), *std::move(vectors)};
}

}  // namespace onrecord
