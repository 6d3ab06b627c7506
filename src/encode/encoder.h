#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "encode/embedding_layout.h"
#include "encode/features.h"
#include "encode/graph.h"
#include "encode/model_files.h"
#include "encode/windows.h"
#include "onrecord/document.h"
#include "segment/word_pieces.h"

namespace onrecord {

/// A document as the encoder takes it: word pieces, features and the windows to be run.
struct EncoderInput {
  WordPieces pieces;
  std::vector<WordFeatures> features;
  std::vector<Window> windows;
};

/// Vectors of a window's words, one after the other, `width` floats each. Rows of zeros after
/// them round the number up (see `rounded_length`), as every network takes them.
struct WordVectors {
  std::size_t width = 0;
  std::size_t words = 0;
  std::vector<float> values;

  [[nodiscard]] std::size_t rows() const { return values.size() / width; }
};

/// The transformer that everything else reads from, run once over a document, window by window
/// so that memory does not grow with the article. Immutable; safe to use from several threads.
class Encoder {
 public:
  /// Errors: `model_damaged`, `inference`.
  static Result<Encoder> load(const ModelFiles& files, EngineOptions options);

  [[nodiscard]] EncoderInput prepare(const Document& document) const;

  /// The mean vector of each word's pieces in `window`. Error: `inference`.
  [[nodiscard]] Result<WordVectors> encode(const EncoderInput& input, Window window) const;

 private:
  Encoder(Graph graph, Vocabulary vocabulary, EmbeddingLayout layout)
      : graph_(std::move(graph)), vocabulary_(std::move(vocabulary)), layout_(layout) {}
  void add_row(std::size_t row, float* out) const;
  [[nodiscard]] std::vector<float> embed(const EncoderInput& input, Window window) const;

  Graph graph_;
  Vocabulary vocabulary_;
  EmbeddingLayout layout_;
  std::vector<float> scales_;       ///< [rows]
  std::vector<std::int8_t> table_;  ///< [rows, width], to be multiplied by the row's scale
};

}  // namespace onrecord
