#pragma once

#include "identify/mentions.h"
#include "identify/sentence_words.h"

namespace onrecord {

/// Where and when a report was written, as a sentence begins: "LONDON, March 3 (Harbour Wire) —".
struct Dateline {
  std::size_t words = 0;  ///< with its dash; 0: there is none
  bool is_sure = false;   ///< has a day or an agency: "NATO — the alliance — said" has neither
};
[[nodiscard]] Dateline dateline_of(const SentenceWords& words);

/// Looser, of a name with which the sentence begins: does it go on from word `end` as after a
/// place? No dash has to come.
[[nodiscard]] bool goes_on_as_dateline(const SentenceWords& words, std::size_t end);

/// Takes the names and mentions in datelines out: where a report was written is nobody whom "it" or
/// "the government" could mean.
void drop_datelines(const Document& document, Mentions& mentions);

}  // namespace onrecord
