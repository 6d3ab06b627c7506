#include "identify/name_key.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "identify/folded.h"
#include "segment/code_points.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

// Words that stand before a name by themselves, one or several of them.
// clang-format off
constexpr auto kTitles = std::to_array<std::string_view>({
    "adm", "admiral", "ambassador", "archbishop", "ayatollah", "baron", "baroness", "bishop",
    "brigadier", "brother", "capt", "captain", "cardinal", "chancellor", "chief", "cllr", "cmdr",
    "coach", "col", "colonel", "commander", "congressman", "congresswoman", "constable", "corporal",
    "councillor", "councilman", "councilwoman", "count", "countess", "crown", "dame", "det",
    "detective", "dr", "duchess", "duke", "emperor", "empress", "father", "fr", "gen", "general",
    "gov", "governor", "hon", "honorable", "honourable", "imam", "insp", "inspector", "judge",
    "justice", "king", "lady", "lieutenant", "lord", "lt", "maj", "major", "mayor", "miss", "mr",
    "mrs", "ms", "mullah", "mx", "officer", "pm", "pope", "premier", "president", "prince",
    "princess", "prof", "professor", "queen", "rabbi", "rep", "representative", "rev", "reverend",
    "secretary", "sen", "senator", "sergeant", "sgt", "sheikh", "sheriff", "sir", "sister",
    "speaker", "superintendent"});

// Offices that have other words before them: "deputy prime minister", "party chairwoman".
// No word that is a usual second name ("king", "bishop") may be here.
constexpr auto kOffices = std::to_array<std::string_view>({
    "adviser", "advisor", "ambassador", "analyst", "chair", "chairman", "chairperson",
    "chairwoman", "chancellor", "commissioner", "director", "economist", "envoy", "executive",
    "general", "governor", "inspector", "lawmaker", "leader", "mayor", "minister", "officer",
    "premier", "president", "professor", "secretary", "senator", "spokesman", "spokesperson",
    "spokeswoman"});
// clang-format on
static_assert(is_in_order(kTitles) && is_in_order(kOffices));

bool is_dropped(char32_t value) {
  return value == U'.' || value == U'\'' || value == U'’' || value == U'‘' || value == U'ʼ';
}

/// Collects the words of a key.
class KeyWords {
 public:
  void add(char32_t value) {
    if (value == U'&') {
      end_word();
      word_ = "and";
      end_word();
    } else if (!is_dropped(value)) {
      add_parts(value);
    }
  }

  std::vector<std::string> finish() && {
    end_word();
    return std::move(words_);
  }

 private:
  // Accents go one character at a time: putting a run of them into canonical order first, as
  // whole texts are normalized, takes more than linear time.
  void add_parts(char32_t value) {
    std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition has 18
    int unused = 0;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(value), parts.data(),
        static_cast<utf8proc_ssize_t>(parts.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                       UTF8PROC_STRIPMARK | UTF8PROC_IGNORE),
        &unused);
    for (utf8proc_ssize_t i = 0; i < count; ++i) add_part(parts[static_cast<std::size_t>(i)]);
  }

  void add_part(utf8proc_int32_t part) {
    const auto value = static_cast<char32_t>(part);
    if (!is_letter(value) && !is_digit(value)) {
      end_word();
      return;
    }
    const std::string_view plain = plain_letter(value);
    if (!plain.empty()) {
      word_ += plain;
      return;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(part, bytes.data());
    word_.append(bytes.begin(), bytes.begin() + size);
  }

  void end_word() {
    if (word_.empty()) return;
    const bool is_initial = word_.size() == 1 && !is_digit(static_cast<unsigned char>(word_[0]));
    if (is_initial && after_initial_) {
      words_.back() += word_;
    } else {
      words_.push_back(word_);
    }
    after_initial_ = is_initial;
    word_.clear();
  }

  std::vector<std::string> words_;
  std::string word_;
  bool after_initial_ = false;
};

/// Where each word of `key` begins.
std::vector<std::size_t> word_begins(std::string_view key) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < key.size(); at = std::min(key.find(' ', at), key.size() - 1) + 1) {
    begins.push_back(at);
  }
  return begins;
}

/// The letters of a name, but for those of a leading "the".
struct Letters {
  std::size_t count = 0;
  std::size_t small = 0;
  bool begins_capital = false;
};

Letters letters_of(std::string_view name) {
  const bool has_article = name.starts_with("the ") || name.starts_with("The ");
  if (has_article) name.remove_prefix(4);
  Letters letters;
  for (std::size_t byte = 0; byte < name.size();) {
    const CodePoint next = code_point_at(name, byte);
    byte += next.size;
    if (!is_letter(next.value)) continue;
    if (letters.count == 0) letters.begins_capital = is_upper(next.value);
    ++letters.count;
    if (!is_upper(next.value)) ++letters.small;
  }
  return letters;
}

}  // namespace

std::string name_key(std::string_view name) {
  KeyWords collected;
  for (std::size_t byte = 0; byte < name.size();) {
    const CodePoint next = code_point_at(name, byte);
    collected.add(next.value);
    byte += next.size;
  }
  const std::vector<std::string> words = std::move(collected).finish();
  const std::size_t first = words.size() > 1 && words[0] == "the" ? 1 : 0;
  std::string key;
  for (std::size_t i = first; i < words.size(); ++i) {
    if (i > first) key += ' ';
    key += words[i];
  }
  return key;
}

std::string_view without_titles(std::string_view key) {
  constexpr std::size_t kMostBeforeOffice = 3;  // words: "lethian deputy prime" minister
  const std::vector<std::size_t> begins = word_begins(key);
  const auto word = [&](std::size_t i) {
    const std::size_t end = i + 1 < begins.size() ? begins[i + 1] - 1 : key.size();
    return key.substr(begins[i], end - begins[i]);
  };
  std::size_t first = 0;  // word of the name itself
  for (std::size_t i = 0; i + 1 < begins.size() && i <= kMostBeforeOffice; ++i) {
    if (contains(kOffices, word(i))) first = i + 1;
  }
  while (first + 1 < begins.size() && contains(kTitles, word(first))) ++first;
  if (first == 0 || contains(kOffices, word(begins.size() - 1))) return key;
  return key.substr(begins[first]);
}

bool case_fits(std::string_view listed, std::string_view mention) {
  constexpr std::size_t kShortest = 4;  // letters; fewer make words like "us" and "who"
  const Letters of_listed = letters_of(listed);
  if (of_listed.small > 0 || of_listed.count < 2) return true;
  const Letters of_mention = letters_of(mention);
  return of_mention.small == 0 || (of_mention.count >= kShortest && of_mention.begins_capital);
}

std::string on_one_line(std::string_view name) {
  std::string line;
  bool space = false;
  for (std::size_t byte = 0; byte < name.size();) {
    const CodePoint next = code_point_at(name, byte);
    const std::string_view bytes = name.substr(byte, next.size);
    byte += next.size;
    if (is_space(next.value)) {
      space = !line.empty();
      continue;
    }
    if (std::exchange(space, false)) line += ' ';
    line += bytes;
  }
  return line;
}

}  // namespace onrecord
