#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "identify/metonyms.h"
#include "identify/named_forms.h"
#include "identify/sentence_words.h"

namespace onrecord {

enum class LeadingArticle : std::uint8_t { none, the, a };

/// A name within a source.
struct PhraseName {
  NamedForm form;
  LeadingArticle determiner = LeadingArticle::none;  ///< before the name and its adjectives
  bool is_described = false;                         ///< has adjectives: "a defiant Minsk"
};

/// A source that consists of names and of what may go with names that speak.
struct SourcePhrase {
  std::vector<PhraseName> names;  ///< in text order, never empty
  bool is_account = false;    ///< "London's answer", "the view from London": no place it is said in
  bool ends_in_name = false;  ///< what follows the source may belong to its last name
};

/// Reads words `begin` to before `end` as a source made of nothing but
/// - names of `table`, joined by commas, "and", "or", "nor", "as well as";
/// - articles and adjectives before a name; "itself" or an apposition after it;
/// - what they give: after a possessive ("Beijing's answer"; the source may also end before
///   "answer"), after a seat ("a Kremlin statement"), or before it ("the view from Berlin").
/// None where it holds anything else, such as "mayor of", "police" or a surname.
[[nodiscard]] std::optional<SourcePhrase> read_source_phrase(const SentenceWords& words,
                                                             std::size_t begin, std::size_t end,
                                                             const MetonymTable& table);

}  // namespace onrecord
