#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace onrecord {

/// Words of one shingle. With three, unrelated articles have phrases in common that make them
/// candidates; with five, one corrected word in ten leaves too little of a text. bench/README.md
/// has the measurement.
inline constexpr std::size_t kShingleWords = 4;

/// The distinct shingles of `text` (UTF-8), in rising order: XXH3-64 of each `kShingleWords`
/// consecutive words with one space between them. A text of fewer words has one shingle, a
/// text without words none.
///
/// Words are compared without letter case, accents, apostrophes and soft hyphens; all other
/// punctuation parts them and is dropped, and so is what is not valid UTF-8. A Chinese character
/// and a kana is a word of its own; other scripts without spaces, such as Thai, have phrases for
/// words. Time and memory are linear in the text, but for sorting.
[[nodiscard]] std::vector<std::uint64_t> shingles_of(std::string_view text);

}  // namespace onrecord
