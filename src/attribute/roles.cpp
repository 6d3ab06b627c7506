#include "attribute/roles.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include <fmt/format.h>

namespace onrecord {
namespace {

constexpr std::size_t kLabels = 5;
constexpr std::uint8_t kParagraph = 2;  // WordFeatures::boundary from here up

/// Cues that go through the network together; more would only add padding and memory.
constexpr std::size_t kBatch = 16;

Result<Crf> read_crf(const ModelFiles& files) {
  try {
    const nlohmann::json& crf = files.manifest().at("crf");
    Crf out{kLabels, crf.at("transitions").get<std::vector<float>>(),
            crf.at("start").get<std::vector<float>>(), crf.at("end").get<std::vector<float>>()};
    if (out.transitions.size() == kLabels * kLabels && out.start.size() == kLabels &&
        out.end.size() == kLabels) {
      return out;
    }
  } catch (const nlohmann::json::exception&) {  // reported below
  }
  return Error{ErrorCode::model_damaged, "model.json: `crf` needs transitions, start and end",
               Place{files.folder().string()}};
}

}  // namespace

Reach role_reach(const Document& document, std::span<const WordFeatures> features, Window window,
                 std::size_t cue_begin, std::size_t cue_end) {
  const auto paragraph_end = [&](std::size_t word) {
    std::size_t end = word + 1;
    while (end < window.end && features[end].boundary < kParagraph) ++end;
    return end;
  };
  std::size_t begin = cue_begin;
  while (begin > window.begin && features[begin].boundary < kParagraph) --begin;
  std::size_t end = paragraph_end(cue_end - 1);
  const Span last = document.words()[end - 1].span;
  if (end < window.end && surface(document.text(), last) == ":") end = paragraph_end(end);
  const std::size_t leftmost = cue_begin > kReachLeft ? cue_begin - kReachLeft : 0;
  return {std::max(begin, leftmost), std::min(end, cue_end + kReachRight)};
}

std::int64_t distance_class(std::int64_t distance) {
  constexpr std::int64_t kNear = 16, kOctaves = 4;
  if (distance == 0) return 0;
  std::int64_t magnitude = std::abs(distance);
  if (magnitude > kNear) {
    std::int64_t octave = 1;
    while (octave < kOctaves && magnitude >= kNear << octave) ++octave;
    magnitude = kNear + octave;
  }
  return distance < 0 ? magnitude : magnitude + kNear + kOctaves;
}

/// Outputs for some cues, padded to the longest reach and rounded up, so that the network sees
/// few different shapes.
struct RoleNetwork::Batch {
  std::size_t length = 0;
  std::vector<float> emissions;  // [cues, length, 5]
  std::vector<float> valid;      // [cues]

  [[nodiscard]] std::span<const float> of(std::size_t cue, std::size_t words) const {
    return std::span(emissions).subspan(cue * length * kLabels, words * kLabels);
  }
};

Result<RoleNetwork> RoleNetwork::load(const ModelFiles& files, EngineOptions options) {
  Result<Crf> crf = read_crf(files);
  if (!crf) return std::move(crf).error();
  Result<Graph> graph =
      Graph::compile(files.bytes("roles.xml"), std::string(files.bytes("roles.bin")), options);
  if (!graph) return std::move(graph).error();
  return RoleNetwork(std::move(*graph), std::move(*crf));
}

Result<RoleNetwork::Batch> RoleNetwork::run(const WordVectors& vectors, Window window,
                                            std::span<const CueCandidate> cues,
                                            std::span<const Reach> reaches) const {
  Batch batch;
  for (const Reach reach : reaches) batch.length = std::max(batch.length, reach.end - reach.begin);
  batch.length = rounded_length(batch.length);
  const std::size_t rows = std::bit_ceil(cues.size());
  const std::size_t cells = rows * batch.length;
  std::vector<std::int64_t> words(cells, 0), distances(cells, 0);
  std::vector<char> inside(cells, 0);
  for (std::size_t n = 0; n < cues.size(); ++n) {
    for (std::size_t w = reaches[n].begin; w < reaches[n].end; ++w) {
      const std::size_t cell = n * batch.length + w - reaches[n].begin;
      const auto word = static_cast<std::int64_t>(w);
      const auto begin = static_cast<std::int64_t>(cues[n].begin);
      const auto end = static_cast<std::int64_t>(cues[n].end);
      words[cell] = word - static_cast<std::int64_t>(window.begin);
      distances[cell] = distance_class(word < begin  ? word - begin
                                       : word >= end ? word - end + 1
                                                     : 0);
      inside[cell] = 1;
    }
  }
  for (std::size_t n = cues.size(); n < rows; ++n) inside[n * batch.length] = 1;  // no 0 / 0
  const std::vector<std::size_t> shape = {rows, batch.length};
  const std::array inputs = {
      Input{"vectors", std::span<const float>(vectors.values), {vectors.rows(), vectors.width}},
      Input{"words", std::span<const std::int64_t>(words), shape},
      Input{"distances", std::span<const std::int64_t>(distances), shape},
      Input{"inside", std::span<const char>(inside), shape},
  };
  const auto done = graph_.run(inputs, [&](std::span<const std::span<const float>> outputs) {
    batch.emissions.assign(outputs[0].begin(), outputs[0].end());
    batch.valid.assign(outputs[1].begin(), outputs[1].end());
  });
  if (!done) return done.error();
  return batch;
}

Result<std::vector<float>> RoleNetwork::emissions(const WordVectors& vectors, Window window,
                                                  Reach reach, CueCandidate cue) const {
  Result<Batch> batch = run(vectors, window, std::span(&cue, 1), std::span(&reach, 1));
  if (!batch) return std::move(batch).error();
  const std::span<const float> scores = batch->of(0, reach.end - reach.begin);
  std::vector<float> out(scores.begin(), scores.end());
  out.push_back(batch->valid[0]);
  return out;
}

Result<std::vector<LabelledCue>> RoleNetwork::label(const Document& document,
                                                    std::span<const WordFeatures> features,
                                                    Window window, const WordVectors& vectors,
                                                    std::span<const CueCandidate> cues) const {
  std::vector<LabelledCue> out(cues.size());
  std::vector<Reach> reaches(cues.size());
  for (std::size_t n = 0; n < cues.size(); ++n) {
    reaches[n] = role_reach(document, features, window, cues[n].begin, cues[n].end);
  }
  const auto words = [&](std::size_t n) { return reaches[n].end - reaches[n].begin; };
  std::vector<std::size_t> order(cues.size());  // like lengths together: less padding
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, words);

  for (std::size_t from = 0; from < order.size(); from += kBatch) {
    const auto part = std::span(order).subspan(from, std::min(kBatch, order.size() - from));
    std::vector<CueCandidate> part_cues;
    std::vector<Reach> part_reaches;
    for (const std::size_t n : part) {
      part_cues.push_back(cues[n]);
      part_reaches.push_back(reaches[n]);
    }
    const Result<Batch> batch = run(vectors, window, part_cues, part_reaches);
    if (!batch) return batch.error();
    for (std::size_t i = 0; i < part.size(); ++i) {
      LabelledCue& labelled = out[part[i]];
      labelled = {part_cues[i], part_reaches[i].begin, {}, batch->valid[i]};
      for (const std::uint8_t label : best_labels(crf_, batch->of(i, words(part[i])))) {
        labelled.roles.push_back(static_cast<Role>(label));
      }
    }
  }
  return out;
}

}  // namespace onrecord
