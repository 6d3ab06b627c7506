#include "attribute/cues.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace onrecord {
namespace {

constexpr std::size_t kLabels = 3;
enum Label : std::size_t { kOutside, kBegin, kInside };

/// Probability of "begin" from which a span is looked at.
constexpr float kCandidate = 0.15F;

std::array<float, kLabels> probabilities(std::span<const float> logits) {
  const float most = *std::ranges::max_element(logits);
  std::array<float, kLabels> p{};
  float total = 0;
  for (std::size_t y = 0; y < kLabels; ++y) total += p[y] = std::exp(logits[y] - most);
  for (float& value : p) value /= total;
  return p;
}

}  // namespace

std::vector<CueCandidate> cue_candidates(std::span<const float> logits) {
  const std::size_t words = logits.size() / kLabels;
  const auto at = [&](std::size_t w) {
    return probabilities(logits.subspan(w * kLabels, kLabels));
  };
  std::vector<CueCandidate> found;
  for (std::size_t w = 0; w < words;) {
    const float score = at(w)[kBegin];
    if (score < kCandidate) {
      ++w;
      continue;
    }
    std::size_t end = w + 1;
    for (; end < words; ++end) {
      const auto p = at(end);
      if (p[kInside] <= std::max(p[kOutside], p[kBegin])) break;
    }
    found.push_back({w, end, score});
    w = end;
  }
  return found;
}

Result<CueNetwork> CueNetwork::load(const ModelFiles& files, EngineOptions options) {
  Result<Graph> graph =
      Graph::compile(files.bytes("cues.xml"), std::string(files.bytes("cues.bin")), options);
  if (!graph) return std::move(graph).error();
  return CueNetwork(std::move(*graph));
}

Result<std::vector<float>> CueNetwork::logits(const WordVectors& vectors) const {
  const std::array inputs = {
      Input{"vectors", std::span<const float>(vectors.values), {vectors.rows(), vectors.width}}};
  std::vector<float> logits;
  const auto done = graph_.run(inputs, [&](std::span<const std::span<const float>> outputs) {
    const auto words = outputs[0].first(vectors.words * kLabels);
    logits.assign(words.begin(), words.end());
  });
  if (!done) return done.error();
  return logits;
}

}  // namespace onrecord
