#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/span.h"

namespace onrecord {

enum class TokenKind : std::uint8_t {
  word,
  comma,
  dash,   ///< between white space, or an en or em dash
  open,   ///< an opening quotation mark or bracket
  close,  ///< a closing one
  other,  ///< any other mark
};

/// A word or mark of a short phrase. Words keep their inner hyphens, apostrophes and stops and
/// the stop of an abbreviation: "O’Neill", "Jong-un", "U.S.", "Sen.", "AT&T".
struct Token {
  TokenKind kind = TokenKind::other;
  std::string_view text;  ///< views the phrase; without possessive ending
  std::string folded;     ///< of words only
  bool possessive = false;
  bool in_brackets = false;  ///< between an opening and a closing mark, themselves included

  [[nodiscard]] bool is_word() const { return kind == TokenKind::word; }
  [[nodiscard]] bool is(std::string_view word) const { return is_word() && folded == word; }
};

/// The tokens of `phrase` in order, the first 256.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view phrase);

/// A word that begins with a letter which is not lower case: names, also in scripts without case.
[[nodiscard]] bool is_capitalised(const Token& token);
/// A word that begins with a digit.
[[nodiscard]] bool is_number(const Token& token);
/// Has letters, and none in lower case.
[[nodiscard]] bool is_in_capitals(std::string_view word);

/// From the beginning of `first` to the end of `last`; both view the same text.
[[nodiscard]] std::string_view from_to(std::string_view first, std::string_view last);
/// Where `part`, which views `text`, lies in it.
[[nodiscard]] Span span_in(std::string_view text, std::string_view part);

}  // namespace onrecord
