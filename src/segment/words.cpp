#include "segment/words.h"

#include <algorithm>

#include "segment/bert_characters.h"

namespace onrecord {

std::vector<Word> find_words(std::string_view text) {
  constexpr std::size_t kBytesPerWord =
      4;  // English news: 5 with white space; short texts have fewer
  std::vector<Word> words;
  words.reserve(text.size() / kBytesPerWord + 1);
  bool open = false;  // the last word takes the next letter
  for (std::uint32_t byte = 0; byte < text.size();) {
    const Character character = character_at(text, byte);
    const Span span{byte, byte + character.size};
    byte = span.end_byte;
    switch (character.of_class) {
      case CharacterClass::letter:
        if (open) {
          words.back().span.end_byte = span.end_byte;
        } else {
          words.push_back({span});
        }
        open = true;
        break;
      case CharacterClass::alone:
        words.push_back({span});
        open = false;
        break;
      case CharacterClass::space:
        open = false;
        break;
      case CharacterClass::mark:
        if (!words.empty() && words.back().span.end_byte == span.begin_byte) {
          words.back().span.end_byte = span.end_byte;
        }
        break;
      case CharacterClass::removed:
        break;
    }
  }
  return words;
}

std::size_t first_word_from(std::span<const Word> words, std::uint32_t byte) {
  const auto first = std::ranges::lower_bound(
      words, byte, {}, [](const Word& word) { return word.span.begin_byte; });
  return static_cast<std::size_t>(first - words.begin());
}

}  // namespace onrecord
