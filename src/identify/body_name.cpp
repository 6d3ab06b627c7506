#include "identify/body_name.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "identify/body_words.h"
#include "identify/phrase.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

using Words = std::span<const std::string>;

// Lists are in byte order, of folded words.
constexpr std::array<std::string_view, 12> kDeterminers = {
    "a", "an", "her", "his", "its", "my", "our", "that", "the", "their", "this", "your"};
constexpr std::array<std::string_view, 18> kSmallWords = {"a",   "an", "and", "at",  "da",  "de",
                                                          "del", "di", "do",  "for", "in",  "la",
                                                          "of",  "on", "the", "to",  "und", "with"};
// Before these, the head of the name ends.
constexpr std::array<std::string_view, 8> kPrepositions = {"at", "de", "for", "in",
                                                           "of", "on", "to",  "with"};
// Bodies named both ways: "Ministry of Finance" and "Finance Ministry". A "University of Corland"
// and a "Corland University" are two.
constexpr std::array<std::string_view, 4> kTurnable = {"department", "directorate", "ministry",
                                                       "secretariat"};
constexpr std::array<std::string_view, 4> kCompanies = {"business", "company", "corporation",
                                                        "firm"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kSpellings = {
    {{"centre", "center"},
     {"defence", "defense"},
     {"labour", "labor"},
     {"organisation", "organization"},
     {"programme", "program"},
     {"theatre", "theater"}}};

static_assert(is_in_order(kDeterminers) && is_in_order(kSmallWords) && is_in_order(kPrepositions) &&
              is_in_order(kTurnable) && is_in_order(kCompanies));

std::string_view usual_spelling(std::string_view word) {
  for (const auto& [british, american] : kSpellings) {
    if (word == british) return american;
  }
  return word;
}

class BodyNameReader {
 public:
  explicit BodyNameReader(std::string_view phrase) {
    for (Token& token : tokens_of(phrase)) {
      if (token.in_brackets) {
        if (looks_like_acronym(token.text)) name_.acronym = token.folded;
      } else if (token.is_word()) {
        tokens_.push_back(std::move(token));
      } else if (token.kind == TokenKind::comma || token.kind == TokenKind::dash) {
        break;
      }
    }
  }

  BodyName read() {
    drop_ends();
    if (tokens_.size() == 1 && looks_like_acronym(tokens_.front().text)) {
      name_.acronym = tokens_.front().folded;
    }
    name_.is_common_noun = tokens_.size() == 1 && is_body(tokens_.front().folded) &&
                           (!is_capitalised(tokens_.front()) || has_determiner_);
    find_head();
    collect_words();
    return std::move(name_);
  }

 private:
  void drop_ends() {
    if (tokens_.size() > 1 && contains(kDeterminers, tokens_.front().folded)) {
      tokens_.erase(tokens_.begin());
      has_determiner_ = true;
    }
    while (tokens_.size() > 1 && is_legal_ending(tokens_.back().folded)) {
      tokens_.pop_back();
      name_.is_company = true;
    }
  }

  // The last word before a preposition; that of a turnable name, if one comes before.
  void find_head() {
    head_ = 0;
    while (head_ + 1 < tokens_.size() && !contains(kPrepositions, tokens_[head_ + 1].folded)) {
      ++head_;
    }
  }

  void collect_words() {
    for (const Token& token : tokens_) name_.full.push_back(token.folded);
    if (tokens_.empty()) return;
    const bool turns = contains(kTurnable, tokens_[head_].folded) && head_ + 1 < tokens_.size();
    const std::size_t object_end = turns ? end_of_object() : head_ + 1;
    if (turns) {
      add_words(object_end, tokens_.size());  // "... of Corland" comes first: "Corland Finance ..."
      add_words(0, head_);
      add_words(head_ + 1, object_end);
    } else {
      add_words(0, head_);
    }
    name_.head = name_.words.size();
    add_word(tokens_[head_].folded);
    if (!turns) add_words(head_ + 1, tokens_.size());
  }

  // Where the first "of" with its object is over.
  [[nodiscard]] std::size_t end_of_object() const {
    std::size_t end = head_ + 2;
    while (end < tokens_.size() && !contains(kPrepositions, tokens_[end].folded)) ++end;
    return std::min(end, tokens_.size());
  }

  void add_words(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (!contains(kSmallWords, tokens_[i].folded)) add_word(tokens_[i].folded);
    }
  }

  // A ministry of foreign affairs is a foreign ministry.
  void add_word(std::string_view word) {
    const bool follows_foreign = !name_.words.empty() && name_.words.back() == "foreign";
    if (word == "affairs" && follows_foreign) return;
    name_.words.emplace_back(usual_spelling(word));
  }

  std::vector<Token> tokens_;
  std::size_t head_ = 0;  // index into tokens_
  bool has_determiner_ = false;
  BodyName name_;
};

// The first letters of the words from `begin` on; of an acronym among them ("U.S.") all.
std::string initials(Words words, std::size_t begin, bool with_small_words) {
  std::string result;
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (contains(kSmallWords, words[i]) && !with_small_words) continue;
    result +=
        words[i] == "us" || words[i] == "uk" || words[i] == "un" ? words[i] : words[i].substr(0, 1);
  }
  return result;
}

// What stands before the name may be missing in an acronym of some length: the country of
// "U.S. Department of Justice".
bool is_acronym_of(std::string_view acronym, const BodyName& name) {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kMostLeftOut = 2;  // words
  if (acronym.empty() || name.words.size() < 2) return false;
  const std::size_t left_out = acronym.size() < kShortest ? 0 : kMostLeftOut;
  for (std::size_t begin = 0; begin <= left_out && begin + 1 < name.full.size(); ++begin) {
    const bool matches =
        initials(name.full, begin, false) == acronym || initials(name.full, begin, true) == acronym;
    if (matches) return true;
  }
  return false;
}

bool is_acronym_only(const BodyName& name) {
  return name.words.size() == 1 && !name.acronym.empty();
}

NameMatch match_acronyms(const BodyName& a, const BodyName& b) {
  if (!a.acronym.empty() && a.acronym == b.acronym) return NameMatch::same;
  const bool agree = (is_acronym_only(a) && is_acronym_of(a.acronym, b)) ||
                     (is_acronym_only(b) && is_acronym_of(b.acronym, a));
  return agree ? NameMatch::compatible : NameMatch::different;
}

bool starts_with(Words words, Words beginning) {
  return words.size() >= beginning.size() &&
         std::equal(beginning.begin(), beginning.end(), words.begin());
}

bool ends_with(Words words, Words end) {
  return words.size() >= end.size() && std::equal(end.rbegin(), end.rend(), words.rbegin());
}

// "the ministry", and "the company" for any that has a legal ending.
bool is_called(const BodyName& noun, const BodyName& name) {
  if (!noun.is_common_noun) return false;
  const std::string& word = noun.words.front();
  return name.words[name.head] == word || (name.is_company && contains(kCompanies, word));
}

// "Harbour Bank" of "Harbour Bank of Corland", "Lund" of "Lund Motor Group".
bool is_beginning(const BodyName& shorter, const BodyName& longer) {
  if (!starts_with(longer.words, shorter.words)) return false;
  const bool says_what_it_is = ends_body_name(shorter.words.back()) && shorter.words.size() > 1;
  const Words rest = Words(longer.words).subspan(shorter.words.size());
  return says_what_it_is || is_acronym_only(shorter) ||
         std::all_of(rest.begin(), rest.end(), [](const std::string& word) {
           return is_company_word(word) || is_legal_ending(word);
         });
}

// "City Council" of "Ellery City Council", "Finance Ministry" of "Corland Finance Ministry".
bool is_end(const BodyName& shorter, const BodyName& longer) {
  constexpr std::size_t kFewest = 2;
  return shorter.words.size() >= kFewest && ends_with(longer.words, shorter.words) &&
         ends_body_name(shorter.words[shorter.head]);
}

bool is_short_form(const BodyName& shorter, const BodyName& longer) {
  return shorter.words.size() < longer.words.size() &&
         (is_called(shorter, longer) || is_beginning(shorter, longer) || is_end(shorter, longer));
}

}  // namespace

bool looks_like_acronym(std::string_view word) {
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kMost = 8;
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const char byte : word) {
    if (byte >= 'A' && byte <= 'Z') ++capitals;
    if (byte >= 'a' && byte <= 'z') ++small;
    if (byte == '-' || static_cast<unsigned char>(byte) >= 0x80) return false;
  }
  return capitals + small <= kMost && capitals >= kFewest && capitals > small;
}

BodyName parse_body_name(std::string_view phrase) { return BodyNameReader(phrase).read(); }

NameMatch match_bodies(const BodyName& a, const BodyName& b) {
  if (a.empty() || b.empty()) return NameMatch::different;
  if (a.words == b.words) return NameMatch::same;
  const NameMatch by_acronym = match_acronyms(a, b);
  if (by_acronym != NameMatch::different) return by_acronym;
  return is_short_form(a, b) || is_short_form(b, a) ? NameMatch::compatible : NameMatch::different;
}

NameMatch match_bodies(std::string_view a, std::string_view b) {
  return match_bodies(parse_body_name(a), parse_body_name(b));
}

}  // namespace onrecord
