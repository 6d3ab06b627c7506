#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "encode/graph.h"
#include "onrecord/result.h"
#include "segment/word_pieces.h"

namespace onrecord {

/// What a text is about, as a direction: of length 1, so that the dot product of two is their
/// similarity, -1..1. Texts about one thing have 0.3 and more, others about 0.
using SentenceVector = std::array<float, 384>;

/// The sentence encoder in models/sentences. Immutable; `vectors` may be called from several
/// threads, of which `EngineOptions::streams` compute at once.
class SentenceVectors {
 public:
  /// Errors: `model_missing`, `model_damaged`, `model_version`, `inference`.
  static Result<SentenceVectors> load(const std::filesystem::path& folder,
                                      EngineOptions options = {});

  /// A vector for each of `texts` (valid UTF-8), in their order. Of a text only the first 254 word
  /// pieces count, some 200 words. What a text's vector is does not depend on the others but for
  /// rounding, below 1e-5. Error: `inference`.
  [[nodiscard]] Result<std::vector<SentenceVector>> vectors(
      std::span<const std::string_view> texts) const;

  /// The word pieces of `text` as the network takes them, [CLS] and [SEP] included.
  [[nodiscard]] std::vector<std::int64_t> pieces_of(std::string_view text) const;

 private:
  SentenceVectors(Graph graph, Vocabulary vocabulary)
      : graph_(std::move(graph)), vocabulary_(std::move(vocabulary)) {}

  Graph graph_;
  Vocabulary vocabulary_;
};

}  // namespace onrecord
