#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace onrecord {

/// What a code point is to BERT's uncased pre-tokenizer.
enum class CharacterClass : std::uint8_t {
  letter,   ///< joins its neighbours into a word
  space,    ///< parts words
  alone,    ///< a word of its own: punctuation and Chinese characters
  mark,     ///< an accent: belongs to the character before it, unseen by the vocabulary
  removed,  ///< as if it were not there: control and format characters, private use, U+FFFD
};

/// The class of `code_point`. Frozen with the vocabulary, whatever Unicode adds later.
[[nodiscard]] CharacterClass character_class(std::int32_t code_point);

/// One code point of a text, and how many bytes it takes there (1..4).
struct Character {
  std::int32_t code_point;
  CharacterClass of_class;
  std::uint8_t size;
};

/// The character of `text` at `byte` (less than `text.size()`, on a code point boundary).
/// A byte that is not valid UTF-8 is a character of class `removed`.
[[nodiscard]] Character character_at(std::string_view text, std::size_t byte);

}  // namespace onrecord
