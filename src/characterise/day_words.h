#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>

#include "characterise/lexemes.h"
#include "onrecord/date.h"

namespace onrecord {

/// A date in words: lexemes [begin, end) of a text.
struct DayWords {
  Date date;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The date that the words from `at` on tell, seen from `today`, the article's date: "yesterday",
/// "on Tuesday", "last week", "two years ago", "in March", "on 3 May", "in 2031". Days and months
/// without a year are the last such ones up to `today`. As precise as the words: where a week or
/// summer has no date of its own, the month or year that holds all of it; none where none does.
/// Without `today`, or one without day, only what can be told without. None for the future.
[[nodiscard]] std::optional<DayWords> day_words_at(std::span<const Lexeme> lexemes, std::size_t at,
                                                   const std::optional<Date>& today);

}  // namespace onrecord
