#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "encode/features.h"

namespace onrecord {

/// Words [begin, end) of a document that the encoder sees in one pass.
struct Window {
  std::size_t begin, end;

  [[nodiscard]] std::size_t size() const { return end - begin; }
};

/// Cuts a document into windows of whole paragraphs, each of at most `limit` word pieces with
/// the two special ones. A paragraph over the limit is cut where a sentence begins, or at the
/// limit where none does. Windows do not overlap: no attribution of the training data crosses
/// a paragraph. `first_piece` has one entry a word and one past the last.
/// Same as `cut` in train/onrecord_train/windows.py.
[[nodiscard]] std::vector<Window> cut_windows(std::span<const std::uint32_t> first_piece,
                                              std::span<const WordFeatures> features,
                                              std::size_t limit);

}  // namespace onrecord
