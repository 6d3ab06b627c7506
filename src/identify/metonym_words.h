#pragma once

#include <string_view>

namespace onrecord {

// English words by which a name is told to speak or to be a place. All take a word in small
// letters and search a sorted list.

/// "answer", "claims", "view": what a body gives when it speaks.
[[nodiscard]] bool is_speech_noun(std::string_view word);
/// "police", "residents": a name before it says only which police.
[[nodiscard]] bool is_head_noun(std::string_view word);
/// "in", "from", "central": a name after it is a place.
[[nodiscard]] bool makes_place(std::string_view word);
/// May `word` stand as an adjective between an article and a name? Not so prepositions,
/// pronouns, conjunctions and what makes a place.
[[nodiscard]] bool can_describe(std::string_view word);
/// "neighbouring": may stand before a name without an article.
[[nodiscard]] bool describes_country(std::string_view word);
/// Months and days of the week, also abbreviated, and "yesterday" and the like.
[[nodiscard]] bool is_time_word(std::string_view word);
/// "a", "which", "facing": what follows the comma in "Baku, which ...". "her" is a person's.
[[nodiscard]] bool begins_apposition(std::string_view word);

}  // namespace onrecord
