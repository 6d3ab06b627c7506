#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "identify/name_match.h"

namespace onrecord {

/// The name of an organisation as it is compared.
struct BodyName {
  /// Folded, without article, legal ending and small words. "Ministry of the Interior" has the
  /// order of "Interior Ministry".
  std::vector<std::string> words;
  std::size_t head = 0;           ///< index of the word that says what it is: "bank", "ministry"
  std::vector<std::string> full;  ///< all its words in their order, small ones too, for acronyms
  std::string acronym;            ///< folded, where it is given in brackets or is all there is
  bool is_company = false;        ///< has a legal ending
  bool is_common_noun = false;    ///< nothing but what it is, in small letters: "the ministry"

  [[nodiscard]] bool empty() const { return words.empty(); }
};

/// "WGC", "W.G.C.", "DoJ": a short word, most of whose letters are capitals.
[[nodiscard]] bool looks_like_acronym(std::string_view word);

/// Reads the name of one organisation; what follows after a comma is left out.
[[nodiscard]] BodyName parse_body_name(std::string_view phrase);

/// Can two names be one organisation's? Names that differ in article, legal ending or order are
/// the same, short forms and acronyms are compatible: "Harbour Bank" with "Harbour Bank of Corland
/// plc", "WGC" with "World Grain Council", "the ministry" with "Ministry of Finance". A place
/// alone is no short form: "Ellery" is not "Ellery City Council".
[[nodiscard]] NameMatch match_bodies(const BodyName& a, const BodyName& b);
[[nodiscard]] NameMatch match_bodies(std::string_view a, std::string_view b);

}  // namespace onrecord
