#pragma once

#include <cstddef>

#include <nlohmann/json.hpp>

#include "onrecord/result.h"

namespace onrecord {

/// Where in the embedding table each kind of embedding begins, as model.json says. All kinds
/// are [rows, width] and follow each other in this order. The file holds a float scale for each
/// row, then the rows as 8-bit integers.
struct EmbeddingLayout {
  std::size_t width = 0;          ///< numbers of a row
  std::size_t window_pieces = 0;  ///< the most pieces that go through the network together
  std::size_t word = 0, position = 0, letter_case = 0, quote = 0, boundary = 0, end = 0;

  /// Reads and checks it, so that no piece, position or feature can reach past the table of
  /// `table_bytes` bytes. Error: `model_damaged`, without a place.
  static Result<EmbeddingLayout> parse(const nlohmann::json& manifest, std::size_t vocabulary_size,
                                       std::size_t table_bytes);
};

/// Sequence lengths are rounded up to a multiple of 16: the engine prepares each new shape
/// once, so there must not be too many of them.
[[nodiscard]] constexpr std::size_t rounded_length(std::size_t length) {
  return (length + 15) / 16 * 16;
}

}  // namespace onrecord
