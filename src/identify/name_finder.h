#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "identify/phrase.h"

namespace onrecord {

/// Indices of words: [begin, end).
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
};

/// Which of `words` are the name of a person: "Ada Lind" of "former Harbour Bank president Ada
/// Lind of Port Ellery". The words are those of a phrase between commas, without marks and what
/// is in brackets. None where they name nobody or a body; also where it can't be told where the
/// name begins.
[[nodiscard]] std::optional<WordRange> find_name(std::span<const Token> words);

}  // namespace onrecord
