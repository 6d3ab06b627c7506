#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "read/scripts.h"

namespace onrecord {

/// Languages as bits, by their numbers in `LanguageProfiles::languages`.
using LanguageSet = std::uint64_t;
inline constexpr std::size_t kMostLanguages = 64;

/// How often words or trigrams of each language were seen.
using LanguageCounts = std::array<std::uint32_t, kMostLanguages>;

inline void count_each(LanguageSet set, LanguageCounts& counts) {
  for (; set != 0; set &= set - 1) ++counts[static_cast<std::size_t>(std::countr_zero(set))];
}

struct ProfiledLanguage {
  std::string_view code;
  std::string_view name;
  Script script = Script::latin;
};

/// The frequent words and trigrams of data/languages.tsv.
class LanguageProfiles {
 public:
  /// `table` as data/languages.tsv has it; it must outlive the profiles. Rows that are not in order
  /// are left out.
  explicit LanguageProfiles(std::string_view table);

  /// Those that are built in; the first language is English.
  static const LanguageProfiles& built_in();

  [[nodiscard]] const std::vector<ProfiledLanguage>& languages() const { return languages_; }
  /// The languages in which `word`, in small letters, is frequent.
  [[nodiscard]] LanguageSet of_word(std::string_view word) const;
  /// The same of three code points, 21 bits each; 0 stands for the edge of a word.
  [[nodiscard]] LanguageSet of_trigram(std::uint64_t packed) const;

 private:
  std::vector<ProfiledLanguage> languages_;
  std::unordered_map<std::string_view, LanguageSet> words_;
  std::unordered_map<std::uint64_t, LanguageSet> trigrams_;
};

/// `packed` with its first code point gone and `next` behind.
[[nodiscard]] constexpr std::uint64_t shifted_trigram(std::uint64_t packed, char32_t next) {
  return ((packed << 21U) | next) & ((std::uint64_t{1} << 63U) - 1);
}

}  // namespace onrecord
