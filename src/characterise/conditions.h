#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "characterise/lexemes.h"

namespace onrecord {

/// Lexemes [begin, end) that make the sentence a condition.
struct Condition {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The condition that the word at `at` begins: "only if", "unless", an "if" that is one. Not a
/// rhetorical or concessive "if" ("if anything", "as if", "even if", "if they want a fight, let
/// them") and not that of an indirect question ("asked if"). `lexemes` are those of the whole
/// document; a sentence ends at a mark.
[[nodiscard]] std::optional<Condition> condition_at(std::span<const Lexeme> lexemes,
                                                    std::size_t at);

}  // namespace onrecord
