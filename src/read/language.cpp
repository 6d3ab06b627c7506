#include "onrecord/language.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "read/ascii_lower.h"
#include "read/language_profiles.h"
#include "read/scripts.h"

namespace onrecord {
namespace {

constexpr std::size_t kEnglish = 0;  // its number among the profiles
/// A text with fewer letters is too short to be set aside: 20 words or so.
constexpr std::size_t kLeastLetters = 100;
/// Scores below are no English. Measured on English news and cut pieces of it, and on the messages
/// of programs in forty languages: pieces of 150 bytes keep 0.1 off it on either side, but for
/// recipes and lists of places, which the least share of words below keeps from being set aside.
constexpr float kLeastEnglish = 0.36F;
constexpr float kClaimShift = 0.06F;      // what the publisher's claim moves that by
constexpr float kLeastWordShare = 0.06F;  // of the other language's frequent words
/// Prose of a language without a profile: hardly any frequent word of English, and long.
constexpr std::size_t kLeastUnknownWords = 100;
constexpr float kMostUnknownEnglish = 0.04F;

struct Counts {
  LanguageCounts words{};
  LanguageCounts trigrams{};
  std::size_t words_in_all = 0;
  std::size_t small_words = 0;  // begin with a small letter
  std::size_t trigrams_in_all = 0;
  std::array<std::size_t, kScripts> letters{};  // by script, weighed
};

/// Goes through the words of a text, code point by code point.
class Counter {
 public:
  explicit Counter(const LanguageProfiles& profiles) : profiles_(profiles) {}

  [[nodiscard]] Counts count(std::string_view text) {
    while (!text.empty()) {
      utf8proc_int32_t value = static_cast<unsigned char>(text.front());
      utf8proc_ssize_t size = 1;
      if (value >= 0x80) {
        size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                static_cast<utf8proc_ssize_t>(text.size()), &value);
      }
      if (size <= 0) break;
      take(value);
      text.remove_prefix(static_cast<std::size_t>(size));
    }
    end_word();
    return counts_;
  }

 private:
  void take(utf8proc_int32_t value) {
    if (value < 0x80) {
      const char lower = ascii_lower(static_cast<char>(value));
      if (lower < 'a' || lower > 'z') return end_word();
      return add(static_cast<char32_t>(lower), Script::latin, lower == value);
    }
    switch (utf8proc_category(value)) {
      case UTF8PROC_CATEGORY_MN:
      case UTF8PROC_CATEGORY_MC:
        return;  // belongs to the letter before it
      case UTF8PROC_CATEGORY_LU:
      case UTF8PROC_CATEGORY_LL:
      case UTF8PROC_CATEGORY_LT:
      case UTF8PROC_CATEGORY_LM:
      case UTF8PROC_CATEGORY_LO:
        break;
      default:
        return end_word();
    }
    const utf8proc_int32_t lower = utf8proc_tolower(value);
    add(static_cast<char32_t>(lower), script_of(static_cast<char32_t>(lower)), lower == value);
  }

  void add(char32_t letter, Script script, bool is_small) {
    if (word_.empty()) counts_.small_words += is_small ? 1 : 0;
    counts_.letters[static_cast<std::size_t>(script)] += letter_weight(script);
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(letter), bytes.data());
    word_.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
    ++letters_;
    next_trigram(letter);
  }

  void end_word() {
    if (word_.empty()) return;
    next_trigram(0);
    ++counts_.words_in_all;
    count_each(profiles_.of_word(word_), counts_.words);
    word_.clear();
    letters_ = 0;
    trigram_ = 0;
  }

  /// The first is that of the edge and two letters.
  void next_trigram(char32_t next) {
    trigram_ = shifted_trigram(trigram_, next);
    if (letters_ < 2 && next != 0) return;
    ++counts_.trigrams_in_all;
    count_each(profiles_.of_trigram(trigram_), counts_.trigrams);
  }

  const LanguageProfiles& profiles_;
  Counts counts_;
  std::string word_;           // in small letters
  std::size_t letters_ = 0;    // of it
  std::uint64_t trigram_ = 0;  // the last three of it
};

float share(std::size_t part, std::size_t all) {
  return all == 0 ? 0 : static_cast<float>(part) / static_cast<float>(all);
}

/// What the counts say.
class Judgement {
 public:
  Judgement(const LanguageProfiles& profiles, const Counts& counts)
      : profiles_(profiles), counts_(counts) {
    letters_ = std::accumulate(counts.letters.begin(), counts.letters.end(), std::size_t{0});
    const auto most = std::ranges::max_element(counts.letters);
    script_ = static_cast<Script>(most - counts.letters.begin());
    const auto& letters = counts.letters;
    const std::size_t kana = letters[static_cast<std::size_t>(Script::kana)];
    // Japanese has Chinese signs too, and often more of them.
    if (script_ == Script::han && 10 * kana > *most) script_ = Script::kana;
    best_ = best_of(script_);
  }

  [[nodiscard]] Language language(std::string_view claimed) const {
    Language found;
    const float english = evidence(kEnglish);
    const float other = best_ ? evidence(*best_) : 0;
    const float latin = share(counts_.letters[static_cast<std::size_t>(Script::latin)], letters_);
    if (letters_ > 0 && script_ != Script::latin) {
      found.english = latin * (english > 0 ? english / (english + other) : 0);
    } else if (english + other > 0) {
      found.english = latin * english / (english + other);
    }
    found.is_other = letters_ >= kLeastLetters && found.english < threshold(claimed) &&
                     (script_ != Script::latin || word_share(best_) >= kLeastWordShare);
    name(found);
    if (!found.is_other && is_unknown_prose()) {
      found.is_other = true;
      found.code = "und";
      found.name = "a language unknown to onrecord";
    }
    return found;
  }

 private:
  [[nodiscard]] float word_share(std::optional<std::size_t> language) const {
    return language ? share(counts_.words[*language], counts_.words_in_all) : 0;
  }
  /// Shares of its words and of its trigrams.
  [[nodiscard]] float evidence(std::size_t language) const {
    return word_share(language) + share(counts_.trigrams[language], counts_.trigrams_in_all);
  }

  /// Of the languages other than English of `script`; none where nothing speaks for any.
  [[nodiscard]] std::optional<std::size_t> best_of(Script script) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < profiles_.languages().size(); ++i) {
      if (i == kEnglish || profiles_.languages()[i].script != script) continue;
      if (evidence(i) > (best ? evidence(*best) : 0)) best = i;
    }
    return best;
  }

  static float threshold(std::string_view claimed) {
    if (claimed.size() < 2) return kLeastEnglish;
    const bool is_english = ascii_lower(claimed.substr(0, 2)) == "en" &&
                            (claimed.size() == 2 || claimed[2] == '-' || claimed[2] == '_');
    return kLeastEnglish + (is_english ? -kClaimShift : kClaimShift);
  }

  void name(Language& found) const {
    if (letters_ == 0) return;
    if (script_ == Script::latin && (!best_ || evidence(kEnglish) >= evidence(*best_))) {
      const bool is_told = letters_ >= kLeastLetters && word_share(kEnglish) >= kLeastWordShare;
      return name(found, is_told ? std::optional(kEnglish) : std::nullopt);
    }
    const bool is_told = found.is_other || (letters_ >= kLeastLetters && found.english < 0.5F &&
                                            word_share(best_) >= kLeastWordShare);
    if (script_ == Script::latin || best_) {
      return name(found, is_told ? best_ : std::nullopt);
    }
    found.code = language_of(script_).code;
    found.name = language_of(script_).name;
  }
  void name(Language& found, std::optional<std::size_t> number) const {
    if (!number) return;
    found.code = profiles_.languages()[*number].code;
    found.name = profiles_.languages()[*number].name;
  }

  [[nodiscard]] bool is_unknown_prose() const {
    return counts_.words_in_all >= kLeastUnknownWords && script_ == Script::latin &&
           2 * counts_.small_words > counts_.words_in_all &&
           word_share(kEnglish) < kMostUnknownEnglish;
  }

  const LanguageProfiles& profiles_;
  const Counts& counts_;
  std::size_t letters_ = 0;
  Script script_ = Script::latin;
  std::optional<std::size_t> best_;  // of the other languages
};

}  // namespace

Language recognise_language(std::string_view text, std::string_view claimed) {
  const LanguageProfiles& profiles = LanguageProfiles::built_in();
  const Counts counts = Counter(profiles).count(text);
  return Judgement(profiles, counts).language(claimed);
}

Error other_language(const Language& language, const Place& place) {
  return {
      ErrorCode::other_language,
      fmt::format("the text is in {}, not in English ({:.2f}); it is set aside: translate it, or "
                  "take it all the same with --any-language",
                  language.name, language.english),
      place};
}

}  // namespace onrecord
