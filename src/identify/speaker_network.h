#pragma once

#include <span>
#include <vector>

#include "encode/graph.h"
#include "encode/model_files.h"
#include "identify/speaker_facts.h"
#include "onrecord/result.h"

namespace onrecord {

/// The network that weighs the facts about each actor that a source may mean.
class SpeakerNetwork {
 public:
  static constexpr std::size_t kMostCandidates = 16;

  /// Errors: `model_damaged`, `inference`.
  static Result<SpeakerNetwork> load(const ModelFiles& files, EngineOptions options);

  /// The probability of each candidate; what is left to 1 is somebody without a name here, or
  /// nobody of them. Precondition: at most `kMostCandidates`. Error: `inference`.
  [[nodiscard]] Result<std::vector<float>> probabilities(
      std::span<const SpeakerFacts> candidates) const;

 private:
  explicit SpeakerNetwork(Graph graph) : graph_(std::move(graph)) {}
  Graph graph_;
};

}  // namespace onrecord
