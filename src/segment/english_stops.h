#pragma once

#include <cstdint>
#include <string_view>

namespace onrecord {

/// What a full stop after a word says about the end of a sentence.
enum class StopAfter : std::uint8_t {
  word,           ///< nothing special: the sentence ends
  title,          ///< "Mr.", "Sen.", "vs.": it never ends here
  number_prefix,  ///< "No.", "Fig.": it goes on where a number follows
  abbreviation,   ///< "U.S.", "Inc.", "Jan.", an initial: it ends only before a likely beginning
};

/// Judges `word`, the letters and inner stops before the stop ("Mr", "U.S", "a.m", "J").
[[nodiscard]] StopAfter stop_after(std::string_view word);

/// True for words that begin sentences, in capitals, and hardly ever names ("The", "However").
[[nodiscard]] bool begins_sentences(std::string_view word);

/// True for the verbs of attributions, in any case ("said", "Asked").
[[nodiscard]] bool is_reporting_verb(std::string_view word);

}  // namespace onrecord
