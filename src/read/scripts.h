#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace onrecord {

/// Scripts as far as they tell languages apart.
enum class Script : std::uint8_t {
  latin,
  cyrillic,
  arabic,
  greek,
  hebrew,
  han,
  kana,
  hangul,
  thai,
  devanagari,
  bengali,
  tamil,
  georgian,
  armenian,
  other,
};
inline constexpr std::size_t kScripts = static_cast<std::size_t>(Script::other) + 1;

/// The language that a script stands for: its only one, or its most frequent one.
struct ScriptLanguage {
  std::string_view code;  ///< ISO 639-1, or "und"
  std::string_view name;  ///< "Greek"; "a language in Cyrillic letters"
};

/// Of a letter. By blocks of Unicode 15: what is no Latin letter and in no block listed is `other`.
[[nodiscard]] Script script_of(char32_t letter);

[[nodiscard]] ScriptLanguage language_of(Script script);

/// How many Latin letters say as much as one letter of `script`, roughly: 3 for signs of syllables
/// or words, else 1.
[[nodiscard]] unsigned letter_weight(Script script);

}  // namespace onrecord
