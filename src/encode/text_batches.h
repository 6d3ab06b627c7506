#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace onrecord {

/// Word pieces of a text, as a network takes them.
using Pieces = std::vector<std::int64_t>;

/// Texts of about the same length, as one input of a network.
struct TextBatch {
  std::vector<std::size_t> texts;  ///< their numbers; a power of two of them
  std::size_t length = 0;          ///< pieces of each, padding included
};

/// Texts of these numbers of pieces, put together so that little is padded.
[[nodiscard]] std::vector<TextBatch> batches_of(std::span<const std::size_t> lengths);

/// [texts, length] numbers, row by row: of each text of `batch` its `rows`, then `padding`.
[[nodiscard]] std::vector<std::int64_t> padded(const TextBatch& batch, std::span<const Pieces> rows,
                                               std::int64_t padding);

/// [texts, length] flags, row by row: 1 where `padded` has a number of the text.
[[nodiscard]] std::vector<char> mask_of(const TextBatch& batch, std::span<const Pieces> rows);

}  // namespace onrecord
