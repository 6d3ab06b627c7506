#include "encode/encoder.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <fmt/format.h>

namespace onrecord {
namespace {

/// Means of each word's piece vectors; piece 0 of `vectors` is [CLS].
WordVectors word_means(std::span<const float> vectors, std::size_t width,
                       std::span<const std::uint32_t> first_piece, Window window) {
  WordVectors out{width, window.size(), std::vector<float>(rounded_length(window.size()) * width)};
  const std::uint32_t base = first_piece[window.begin];
  for (std::size_t w = window.begin; w < window.end; ++w) {
    float* to = out.values.data() + (w - window.begin) * width;
    const std::size_t begin = first_piece[w] - base + 1, end = first_piece[w + 1] - base + 1;
    for (std::size_t piece = begin; piece < end; ++piece) {
      const float* from = vectors.data() + piece * width;
      for (std::size_t i = 0; i < width; ++i) to[i] += from[i];
    }
    const float share = 1.0F / static_cast<float>(end - begin);
    for (std::size_t i = 0; i < width; ++i) to[i] *= share;
  }
  return out;
}

}  // namespace

Result<Encoder> Encoder::load(const ModelFiles& files, EngineOptions options) {
  Result<Vocabulary> vocabulary = Vocabulary::parse(files.bytes("vocab.txt"));
  if (!vocabulary) return std::move(vocabulary).error();
  const std::string_view table = files.bytes("embeddings.bin");
  Result<EmbeddingLayout> layout =
      EmbeddingLayout::parse(files.manifest(), vocabulary->size(), table.size());
  if (!layout) {
    Error error = std::move(layout).error();
    error.place.input = files.folder().string();
    return error;
  }
  Result<Graph> graph =
      Graph::compile(files.bytes("encoder.xml"), std::string(files.bytes("encoder.bin")), options);
  if (!graph) return std::move(graph).error();
  Encoder encoder(std::move(*graph), std::move(*vocabulary), *layout);
  const std::size_t scale_bytes = layout->end * sizeof(float);
  encoder.scales_.resize(layout->end);
  encoder.table_.resize(layout->end * layout->width);
  std::memcpy(encoder.scales_.data(), table.data(), scale_bytes);
  std::memcpy(encoder.table_.data(), table.data() + scale_bytes, encoder.table_.size());
  return encoder;
}

EncoderInput Encoder::prepare(const Document& document) const {
  EncoderInput input;
  input.pieces = split_words(document.text(), document.words(), vocabulary_);
  input.features = word_features(document);
  input.windows = cut_windows(input.pieces.first_piece, input.features, layout_.window_pieces);
  return input;
}

void Encoder::add_row(std::size_t row, float* out) const {
  const std::int8_t* from = table_.data() + row * layout_.width;
  const float scale = scales_[row];
  for (std::size_t i = 0; i < layout_.width; ++i) out[i] += scale * static_cast<float>(from[i]);
}

std::vector<float> Encoder::embed(const EncoderInput& input, Window window) const {
  const auto& first_piece = input.pieces.first_piece;
  const std::size_t length = first_piece[window.end] - first_piece[window.begin] + 2;
  std::vector<float> out(rounded_length(length) * layout_.width);
  std::size_t position = 0;
  const auto add_piece = [&](std::int32_t id, WordFeatures features) {
    float* to = out.data() + position * layout_.width;
    add_row(layout_.word + static_cast<std::size_t>(id), to);
    add_row(layout_.position + position, to);
    add_row(layout_.letter_case + features.letter_case, to);
    add_row(layout_.quote + features.quote, to);
    add_row(layout_.boundary + features.boundary, to);
    ++position;
  };
  add_piece(vocabulary_.text_begin(), {});
  for (std::size_t w = window.begin; w < window.end; ++w) {
    for (std::uint32_t p = first_piece[w]; p < first_piece[w + 1]; ++p) {
      add_piece(input.pieces.ids[p], input.features[w]);
    }
  }
  add_piece(vocabulary_.text_end(), {});
  return out;
}

Result<WordVectors> Encoder::encode(const EncoderInput& input, Window window) const {
  const auto& first_piece = input.pieces.first_piece;
  const std::size_t length = first_piece[window.end] - first_piece[window.begin] + 2;
  const std::vector<float> embedded = embed(input, window);
  const std::size_t padded = rounded_length(length);
  std::vector<char> mask(padded, 0);
  std::fill_n(mask.begin(), length, 1);
  const std::array inputs = {
      Input{"embedded", std::span<const float>(embedded), {1, padded, layout_.width}},
      Input{"mask", std::span<const char>(mask), {1, padded}},
  };
  WordVectors vectors;
  const auto done = graph_.run(inputs, [&](std::span<const std::span<const float>> outputs) {
    vectors = word_means(outputs[0], layout_.width, first_piece, window);
  });
  if (!done) return done.error();
  return vectors;
}

}  // namespace onrecord
