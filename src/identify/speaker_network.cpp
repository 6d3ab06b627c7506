#include "identify/speaker_network.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "identify/probabilities.h"

namespace onrecord {

Result<SpeakerNetwork> SpeakerNetwork::load(const ModelFiles& files, EngineOptions options) {
  Result<Graph> graph = Graph::compile(files.bytes("speakers.xml"),
                                       std::string(files.bytes("speakers.bin")), options);
  if (!graph) return std::move(graph).error();
  return SpeakerNetwork(std::move(*graph));
}

Result<std::vector<float>> SpeakerNetwork::probabilities(
    std::span<const SpeakerFacts> candidates) const {
  if (candidates.empty()) return std::vector<float>();
  std::vector<float> facts(kMostCandidates * kSpeakerFacts);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    std::ranges::copy(candidates[i],
                      facts.begin() + static_cast<std::ptrdiff_t>(i * kSpeakerFacts));
  }
  const std::array inputs = {
      Input{"facts", std::span<const float>(facts), {kMostCandidates, kSpeakerFacts}}};
  std::vector<float> out;
  const auto done = graph_.run(inputs, [&](std::span<const std::span<const float>> outputs) {
    out = against_none(outputs[0].first(candidates.size()));
  });
  if (!done) return done.error();
  return out;
}

}  // namespace onrecord
