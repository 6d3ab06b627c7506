#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/span.h"

namespace onrecord {

/// A word or mark as rules about English compare them.
struct Lexeme {
  Span span;  ///< of the whole written word ("won't" gives two lexemes with one span), but for 's
  /// In lower case. Contractions are parted and written out: "won't" will, not; "I've" i, have;
  /// "Moss's" moss, 's. Marks: one of . ? ! , ; : - " ' ( and others, … as "..."
  std::string word;
  bool is_mark = false;
  bool is_capitalised = false;

  [[nodiscard]] bool is(std::string_view other) const { return word == other; }
  /// . ? ! or …
  [[nodiscard]] bool ends_sentence() const;
  /// One of these, or a comma, semicolon, colon, dash or bracket.
  [[nodiscard]] bool parts_clauses() const;
};

/// The lexemes of `text` in order. The stop of an abbreviation is part of it ("mr.").
[[nodiscard]] std::vector<Lexeme> lexemes_of(std::string_view text);

/// Index of the first of `lexemes` that begins at or after `byte`; their number where none does.
[[nodiscard]] std::size_t first_lexeme_from(std::span<const Lexeme> lexemes, std::uint32_t byte);

/// Those that begin within `span`.
[[nodiscard]] std::span<const Lexeme> lexemes_within(std::span<const Lexeme> lexemes, Span span);

}  // namespace onrecord
