#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "encode/encoder.h"

namespace onrecord {

/// Words [begin, end) of a window that may attribute something, with their probability.
struct CueCandidate {
  std::size_t begin, end;
  float score;
};

/// Cue candidates from label scores [words, 3] (outside, begin, inside): a span begins where
/// "begin" is at all likely, and goes on while "inside" is the likeliest label. The role
/// network decides later which of them are cues.
[[nodiscard]] std::vector<CueCandidate> cue_candidates(std::span<const float> logits);

/// The network that labels the words of cues.
class CueNetwork {
 public:
  /// Error: `inference`.
  static Result<CueNetwork> load(const ModelFiles& files, EngineOptions options);

  /// Label scores [words, 3] of `vectors`. Error: `inference`.
  [[nodiscard]] Result<std::vector<float>> logits(const WordVectors& vectors) const;

 private:
  explicit CueNetwork(Graph graph) : graph_(std::move(graph)) {}
  Graph graph_;
};

}  // namespace onrecord
