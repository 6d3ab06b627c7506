#include "read/language_profiles.h"

#include <utf8proc.h>

#include "read/table_words.h"

namespace onrecord {
namespace {

constexpr std::string_view kTable =
#include "embedded/languages.inc"
    ;

char32_t take_code_point(std::string_view& text) {
  utf8proc_int32_t value = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &value);
  text.remove_prefix(size > 0 ? static_cast<std::size_t>(size) : text.size());
  return size > 0 ? static_cast<char32_t>(value) : U'\ufffd';
}

std::uint64_t packed(std::string_view trigram) {
  std::uint64_t all = 0;
  while (!trigram.empty()) {
    const char32_t next = take_code_point(trigram);
    all = shifted_trigram(all, next == U'_' ? 0 : next);
  }
  return all;
}

}  // namespace

LanguageProfiles::LanguageProfiles(std::string_view table) {
  while (!table.empty() && languages_.size() < kMostLanguages) {
    std::string_view row = take_until(table, '\n');
    if (row.empty() || row.starts_with('#')) continue;
    ProfiledLanguage language{.code = take_until(row, '\t'), .name = take_until(row, '\t')};
    std::string_view words = take_until(row, '\t');
    if (words.empty()) continue;
    std::string_view beginning = words;
    language.script = script_of(take_code_point(beginning));
    const LanguageSet bit = LanguageSet{1} << languages_.size();
    while (!words.empty()) words_[take_until(words, ' ')] |= bit;
    while (!row.empty()) trigrams_[packed(take_until(row, ' '))] |= bit;
    languages_.push_back(language);
  }
}

const LanguageProfiles& LanguageProfiles::built_in() {
  static const LanguageProfiles profiles(kTable);
  return profiles;
}

LanguageSet LanguageProfiles::of_word(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? 0 : found->second;
}

LanguageSet LanguageProfiles::of_trigram(std::uint64_t packed) const {
  const auto found = trigrams_.find(packed);
  return found == trigrams_.end() ? 0 : found->second;
}

}  // namespace onrecord
