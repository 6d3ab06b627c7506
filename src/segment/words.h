#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "onrecord/document.h"

namespace onrecord {

/// The words of `text` (valid UTF-8, at most 4 GiB), in order: what BERT's uncased
/// pre-tokenizer makes of it, as spans into `text` itself. White space parts words; each
/// punctuation mark and each Chinese character is a word of its own.
///
/// A word begins at its first character that the vocabulary sees and ends after its last
/// one and the accents upon it. Characters that BERT removes (control and format characters
/// such as the soft hyphen, U+FFFD) do not part a word, and alone they make none.
[[nodiscard]] std::vector<Word> find_words(std::string_view text);

/// Index of the first of `words`, which are in order, that begins at or after `byte`; their number
/// where none does.
[[nodiscard]] std::size_t first_word_from(std::span<const Word> words, std::uint32_t byte);

/// The text of word `index`; empty where there is none.
[[nodiscard]] inline std::string_view word_at(const Document& document, std::size_t index) {
  const auto words = document.words();
  return index < words.size() ? surface(document.text(), words[index].span) : std::string_view();
}

/// From the beginning of word `first` to the end of the one before `end`; first < end.
[[nodiscard]] inline Span span_of_words(std::span<const Word> words, std::size_t first,
                                        std::size_t end) {
  return {words[first].span.begin_byte, words[end - 1].span.end_byte};
}

}  // namespace onrecord
