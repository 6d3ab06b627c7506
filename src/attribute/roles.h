#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "attribute/crf.h"
#include "attribute/cues.h"
#include "encode/encoder.h"
#include "onrecord/document.h"

namespace onrecord {

/// How many words before and after a cue can hold its roles.
inline constexpr std::size_t kReachLeft = 96, kReachRight = 128;

/// What a word is to a cue.
enum class Role : std::uint8_t { none, source_begin, source, content_begin, content };

/// A cue with the words around it, labelled.
struct LabelledCue {
  CueCandidate cue;       ///< in words of the document
  std::size_t first = 0;  ///< word of the document that roles[0] labels
  std::vector<Role> roles;
  float valid = 0;  ///< 0..1, whether it is a cue at all
};

/// Words of the document [begin, end) that can hold the roles of a cue: its paragraph, within
/// its window and a fixed reach. A paragraph that ends in a colon reaches into the next one.
/// Same as `reach` in train/onrecord_train/windows.py.
struct Reach {
  std::size_t begin, end;
};
[[nodiscard]] Reach role_reach(const Document& document, std::span<const WordFeatures> features,
                               Window window, std::size_t cue_begin, std::size_t cue_end);

/// Signed distance in words to a cue -> class of the distance; 0 is the cue itself.
/// Same as `bucket` in train/onrecord_train/model.py.
[[nodiscard]] std::int64_t distance_class(std::int64_t distance);

/// The network that labels the words around a cue.
class RoleNetwork {
 public:
  /// Errors: `model_damaged`, `inference`.
  static Result<RoleNetwork> load(const ModelFiles& files, EngineOptions options);

  /// Labels the words around each cue. `cues` count words of the document; `vectors` are those
  /// of `window`. One result a cue, in their order. Error: `inference`.
  [[nodiscard]] Result<std::vector<LabelledCue>> label(const Document& document,
                                                       std::span<const WordFeatures> features,
                                                       Window window, const WordVectors& vectors,
                                                       std::span<const CueCandidate> cues) const;

  /// Raw label scores of one cue over `reach`, [words, 5], and its validity at the end.
  /// Error: `inference`.
  [[nodiscard]] Result<std::vector<float>> emissions(const WordVectors& vectors, Window window,
                                                     Reach reach, CueCandidate cue) const;

 private:
  struct Batch;
  RoleNetwork(Graph graph, Crf crf) : graph_(std::move(graph)), crf_(std::move(crf)) {}
  [[nodiscard]] Result<Batch> run(const WordVectors& vectors, Window window,
                                  std::span<const CueCandidate> cues,
                                  std::span<const Reach> reaches) const;

  Graph graph_;
  Crf crf_;
};

}  // namespace onrecord
