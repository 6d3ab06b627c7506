#pragma once

#include <string_view>

#include "attribute/statement_builder.h"
#include "identify/mentions.h"

namespace onrecord {

/// The index of the word that `word` is for the `nth` time in `document`.
inline std::size_t word_of(const Document& document, std::string_view word, int nth = 0) {
  const auto words = document.words();
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (surface(document.text(), words[w].span) == word && nth-- == 0) return w;
  }
  throw std::runtime_error("no such word: " + std::string(word));
}

/// A mention by that word.
inline Mention mention(const Document& document, std::string_view word, MentionClass form,
                       int nth = 0, MentionKind kind = MentionKind::person) {
  return {word_of(document, word, nth), kind, form, 1};
}

}  // namespace onrecord
