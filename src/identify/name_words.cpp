#include "identify/name_words.h"

#include <algorithm>
#include <optional>

#include "identify/folded.h"
#include "identify/given_names.h"
#include "segment/code_points.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

// Lists are in byte order, of folded words.
// clang-format off
constexpr std::array<std::string_view, 34> kParticles = {
    "af", "al", "av", "da", "das", "de", "degli", "dei", "del", "dela", "della", "den", "der",
    "des", "di", "do", "dos", "du", "e", "el", "la", "las", "le", "los", "ten", "ter", "tot",
    "van", "vom", "von", "y", "zu", "zum", "zur"};

// Particles that in capitals begin a surname, where others begin as given names, "Van", "Al".
constexpr std::array<std::string_view, 6> kLeading = {
    "de", "della", "des", "dos", "el", "von"};

// Words that are one with the next.
constexpr std::array<std::string_view, 16> kBound = {
    "abd", "abdel", "abdul", "abou", "abu", "ben", "bin", "bint", "ibn", "mac", "mc", "ould",
    "saint", "st", "ste", "umm"};

// As folded.
constexpr std::array<std::string_view, 27> kSuffixes = {
    "cbe", "esq", "ii", "iii", "iv", "jd", "jnr", "jr", "kbe", "kc", "llb", "llm", "ma", "mba",
    "mbe", "md", "mep", "mp", "mph", "msp", "obe", "phd", "psyd", "qc", "rn", "snr", "sr"};

constexpr std::array<std::string_view, 7> kGenerations = {
    "ii", "iii", "iv", "jnr", "jr", "snr", "sr"};

constexpr std::array<std::string_view, 14> kRegnalNumbers = {
    "i", "ix", "v", "vi", "vii", "viii", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii"};

// Chinese, Korean and Vietnamese family names.
constexpr std::array<std::string_view, 186> kFamilyNames = {
    "ahn", "bae", "baek", "bai", "bui", "cai", "cao", "chan", "chang", "chen", "cheng", "cheung",
    "chiang", "cho", "choe", "choi", "chow", "chu", "chun", "chung", "cui", "dai", "dang", "deng",
    "ding", "dinh", "do", "doan", "dong", "du", "duong", "fan", "fang", "feng", "fu", "fung", "gao",
    "gong", "gu", "guo", "ha", "han", "hao", "he", "heo", "ho", "hong", "hou", "hu", "hua", "huang",
    "huh", "huynh", "hwang", "im", "jang", "jeon", "jeong", "ji", "jia", "jiang", "jin", "jo",
    "joo", "jun", "jung", "kang", "kim", "ko", "koh", "kong", "kwak", "kwan", "kwok", "kwon", "lai",
    "lam", "lau", "le", "lee", "lei", "leung", "li", "liang", "liao", "lim", "lin", "liu", "lo",
    "long", "lu", "luo", "luong", "ly", "ma", "mai", "mak", "mao", "meng", "mo", "moon", "nam",
    "ng", "ngo", "nguyen", "noh", "oh", "paek", "pak", "pan", "park", "peng", "pham", "phan",
    "qian", "qiao", "qin", "qiu", "ren", "rhee", "roh", "ryu", "seo", "shao", "shen", "shi", "shin",
    "sim", "so", "son", "song", "su", "suh", "sun", "tam", "tan", "tang", "tao", "tian", "tong",
    "tran", "trinh", "truong", "tsai", "tsang", "tse", "tsui", "vo", "vu", "wan", "wang", "wei",
    "wen", "wong", "wu", "xi", "xia", "xiang", "xiao", "xie", "xiong", "xu", "xue", "yan", "yang",
    "yao", "ye", "yeung", "yi", "yin", "yip", "yoo", "yoon", "you", "yu", "yuan", "yun", "zeng",
    "zhai", "zhang", "zhao", "zheng", "zhong", "zhou", "zhu", "zou"};
// clang-format on

static_assert(is_in_order(kParticles) && is_in_order(kLeading) && is_in_order(kBound) &&
              is_in_order(kSuffixes) && is_in_order(kGenerations) && is_in_order(kRegnalNumbers) &&
              is_in_order(kFamilyNames));

std::size_t letter_count(std::string_view text) {
  std::size_t letters = 0;
  for (std::size_t byte = 0; byte < text.size();) {
    const CodePoint next = code_point_at(text, byte);
    if (is_letter(next.value)) ++letters;
    byte += next.size;
  }
  return letters;
}

// "J", "J.", "J.K.": every letter has its stop, or there is only one.
bool is_initials(const Token& token) {
  if (!is_in_capitals(token.text) || token.folded.find('-') != std::string::npos) return false;
  const std::size_t letters = letter_count(token.text);
  const auto stops =
      static_cast<std::size_t>(std::count(token.text.begin(), token.text.end(), '.'));
  return letters == 1 || stops + 1 >= letters;
}

// "JK" before a name that is not in capitals.
bool is_joined_initials(std::span<const Token> tokens) {
  constexpr std::size_t kMost = 3;
  return tokens.size() > 1 && tokens[0].text.size() <= kMost && tokens[0].text.size() > 1 &&
         is_in_capitals(tokens[0].text) && !is_in_capitals(tokens[1].text);
}

void add_initials(std::string_view text, std::vector<NameWord>& words) {
  for (std::size_t byte = 0; byte < text.size();) {
    std::uint32_t size = code_point_at(text, byte).size;
    if (text.substr(byte + size).starts_with('.')) ++size;
    const std::string_view initial = text.substr(byte, size);
    words.push_back({initial, folded(initial), true});
    byte += size;
  }
}

// The article of an Arabic name with its hyphen: "al-Masri", "el-Masri".
bool has_article(const Token& token) {
  return token.folded.starts_with("al-") || token.folded.starts_with("el-");
}

class WordReader {
 public:
  WordReader(std::span<const Token> tokens, PersonName& name) : tokens_(tokens), name_(name) {}

  void read() {
    for (at_ = 0; at_ < tokens_.size();) read_one();
    const std::size_t begin = std::min(surname_begin_.value_or(words_.size()), words_.size() - 1);
    const auto middle = words_.begin() + static_cast<std::ptrdiff_t>(begin);
    name_.given.assign(words_.begin(), middle);
    name_.surname.assign(middle, words_.end());
  }

 private:
  void read_one() {
    const Token& token = tokens_[at_];
    const bool is_last = at_ + 1 == tokens_.size();
    if (!is_last && is_droppable()) {
      note_particle(token.folded);
    } else if (!is_last && is_bound()) {
      const Token& next = tokens_[++at_];
      words_.push_back({from_to(token.text, next.text), token.folded + next.folded});
    } else if (is_initials(token) || (at_ == 0 && is_joined_initials(tokens_))) {
      add_initials(token.text, words_);
    } else {
      add_word(token);
    }
    ++at_;
  }

  [[nodiscard]] bool is_droppable() const {
    const Token& token = tokens_[at_];
    if (!contains(kParticles, token.folded)) return false;
    if (!is_capitalised(token)) return true;
    if (at_ > 0) return token.folded.size() > 1;
    return contains(kLeading, token.folded) ||
           (tokens_.size() > 2 && is_particle(tokens_[1].folded) && !is_capitalised(tokens_[1]));
  }

  // "Ben" is a given name in capitals.
  [[nodiscard]] bool is_bound() const {
    const Token& token = tokens_[at_];
    return contains(kBound, token.folded) && !(is_capitalised(token) && token.folded == "ben");
  }

  // The first particle begins the surname; of "Vale y Ruiz" the word before does.
  void note_particle(std::string_view particle) {
    const bool connects = particle == "y" || particle == "e";
    if (!surname_begin_) {
      surname_begin_ = connects && words_.size() > 1 ? words_.size() - 1 : words_.size();
    }
    if (connects || words_.size() > *surname_begin_) return;
    if (!name_.particle.empty()) name_.particle += ' ';
    name_.particle += particle == "el" ? "al" : particle;
  }

  void add_word(const Token& token) {
    const bool may_drop = at_ > 0 || tokens_.size() == 1 || !is_capitalised(token);
    if (!has_article(token) || !may_drop) {
      words_.push_back({token.text, token.folded});
      return;
    }
    note_particle("al");
    constexpr std::size_t kArticle = 3;  // bytes of "al-"
    words_.push_back({token.text.substr(kArticle), token.folded.substr(kArticle)});
  }

  std::span<const Token> tokens_;
  PersonName& name_;
  std::vector<NameWord> words_;
  std::optional<std::size_t> surname_begin_;  // index into words_
  std::size_t at_ = 0;
};

// "Jong-un": a hyphen with a small letter after it, as Korean given names have.
bool is_korean_form(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  return hyphen != std::string_view::npos && is_upper(code_point_at(text, 0).value) &&
         is_lower(code_point_at(text, hyphen + 1).value);
}

bool family_name_may_lead(const PersonName& name) {
  if (name.given.empty()) return false;
  return contains(kFamilyNames, name.given.front().folded) ||
         contains(kFamilyNames, name.surname.back().folded) ||
         is_korean_form(name.surname.back().text);
}

}  // namespace

bool is_particle(std::string_view folded) {
  return contains(kParticles, folded) || contains(kBound, folded);
}

bool is_name_suffix(const Token& token, const Token& before, bool is_royal) {
  if (is_royal && is_in_capitals(token.text) && contains(kRegnalNumbers, token.folded)) return true;
  if (token.folded.starts_with('j') || token.folded.starts_with('s')) {
    return is_capitalised(token) && contains(kGenerations, token.folded);
  }
  if (!contains(kSuffixes, token.folded)) return false;
  const bool is_numeral = contains(kGenerations, token.folded);
  const bool stands_out = !is_in_capitals(before.text) || is_numeral;
  const bool in_capitals = is_in_capitals(token.text) || token.folded == "phd";
  return in_capitals && stands_out;
}

bool tells_generations(std::string_view suffix) {
  return contains(kGenerations, suffix) || contains(kRegnalNumbers, suffix);
}

void read_name_words(std::span<const Token> tokens, PersonName& name) {
  if (tokens.empty()) return;
  WordReader(tokens, name).read();
  name.family_name_may_lead = family_name_may_lead(name);
  if (name.given.empty() || name.given.front().is_initial) return;
  const std::string& first = name.given.front().folded;
  if (!contains(kFamilyNames, first)) name.usual_gender = usual_gender(first);
}

}  // namespace onrecord
