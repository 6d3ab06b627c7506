#pragma once

#include <cstdint>
#include <vector>

#include "onrecord/document.h"

namespace onrecord {

/// What an uncased vocabulary loses, as classes that the encoder has embeddings for. The
/// numbers are part of the model's format; train/onrecord_train/segmentation.py has the same.
struct WordFeatures {
  std::uint8_t letter_case = 0;  ///< 0 no letters, 1 lower, 2 Title, 3 UPPER, 4 mIxed
  std::uint8_t quote = 0;  ///< 0 outside, 1 inside, 2 opening, 3 closing, 4 nested, 5 nested mark
  std::uint8_t boundary = 0;  ///< 1 begins a sentence, 2 a paragraph, 3 one without a final stop
};

/// One entry a word of `document`.
[[nodiscard]] std::vector<WordFeatures> word_features(const Document& document);

}  // namespace onrecord
