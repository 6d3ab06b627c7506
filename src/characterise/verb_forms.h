#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

enum class Inflection : std::uint8_t {
  base,        ///< "deny"
  third,       ///< "denies"; a noun's plural looks the same
  past,        ///< "denied", where it may also be the participle
  participle,  ///< "given", which is nothing else
  gerund,      ///< "denying"
};

/// What an English word may be a form of.
struct Lemma {
  std::string lemma;
  Inflection inflection;
};

/// Every verb (or noun, as its plural) that `word`, in lower case, may be a form of by the rules
/// of spelling and a table of irregular verbs: itself first. Some of them are no words ("thin" for
/// "thinned", "thinn"): who asks compares them with the verbs he knows.
[[nodiscard]] std::vector<Lemma> lemmas_of(std::string_view word);

}  // namespace onrecord
