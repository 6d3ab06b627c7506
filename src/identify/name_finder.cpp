#include "identify/name_finder.h"

#include <algorithm>

#include "identify/body_words.h"
#include "identify/given_names.h"
#include "identify/name_words.h"
#include "identify/place_words.h"
#include "identify/role_words.h"
#include "segment/code_points.h"
#include "segment/english_stops.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostNameWords = 8;

// Lists are in byte order, of folded words.
// clang-format off
// Words after which a name is over.
constexpr std::array<std::string_view, 52> kAfterNames = {
    "a", "about", "after", "against", "aged", "also", "among", "an", "and", "around", "as", "at",
    "before", "behind", "between", "both", "by", "during", "for", "from", "herself", "himself",
    "in", "including", "inside", "into", "later", "like", "near", "now", "of", "on", "or",
    "outside", "over", "said", "that", "the", "then", "through", "to", "too", "under", "versus",
    "when", "which", "while", "who", "whom", "whose", "with", "without"};

constexpr std::array<std::string_view, 6> kBeforeTitles = {"a", "an", "and", "now", "the", "then"};

// Roles whose "of" is a place or a body, where that of others can be a person.
constexpr std::array<std::string_view, 39> kSeats = {
    "ambassador", "archbishop", "bishop", "captain", "ceo", "chair", "chairman", "chairperson",
    "chairwoman", "chancellor", "chief", "coach", "commissioner", "dean", "director", "duke",
    "editor", "emir", "envoy", "executive", "founder", "governor", "head", "king", "leader",
    "manager", "mayor", "minister", "premier", "president", "prince", "princess", "principal",
    "queen", "rector", "secretary", "sheriff", "speaker", "sultan"};

// What an office can be "of": "Secretary of State".
constexpr std::array<std::string_view, 77> kOffices = {
    "affairs", "agriculture", "and", "business", "commerce", "communications", "culture", "defence",
    "defense", "development", "digital", "economic", "economics", "economy", "education",
    "elections", "employment", "energy", "environment", "equality", "exchequer", "family",
    "finance", "fisheries", "foreign", "health", "homeland", "housing", "human", "immigration",
    "industry", "infrastructure", "innovation", "intelligence", "interior", "internal", "justice",
    "labor", "labour", "land", "law", "marketing", "medicine", "migration", "mines", "national",
    "operations", "planning", "police", "policy", "public", "research", "science", "secret",
    "security", "services", "social", "sport", "sports", "staff", "state", "strategy", "surgery",
    "technology", "the", "tourism", "trade", "transport", "transportation", "treasury", "urban",
    "veterans", "water", "welfare", "women", "works", "youth"};
// clang-format on

constexpr std::array<std::string_view, 14> kDeterminers = {
    "a",  "an",  "another", "every", "her", "his",   "its",
    "my", "our", "some",    "that",  "the", "their", "this"};

constexpr std::array<std::string_view, 14> kSmallBeginnings = {
    "ad", "al", "an", "ar", "as", "ash", "at", "az", "bin", "d", "dell", "el", "l", "ul"};

static_assert(is_in_order(kDeterminers) && is_in_order(kSmallBeginnings) &&
              is_in_order(kAfterNames) && is_in_order(kBeforeTitles) && is_in_order(kSeats) &&
              is_in_order(kOffices));

// "d’Angelo", "al-Masri": a small beginning with a capital after it.
bool has_small_beginning(const Token& token) {
  const std::size_t end = std::min(token.text.find_first_of("-'"), token.text.find("’"));
  if (end >= token.text.size() || !contains(kSmallBeginnings, token.text.substr(0, end))) {
    return false;
  }
  return is_upper(code_point_at(token.text, end + code_point_at(token.text, end).size).value);
}

// A particle in front of them apart, so do names begin.
bool begins_name(const Token& token) { return is_capitalised(token) || has_small_beginning(token); }

class NameFinder {
 public:
  explicit NameFinder(std::span<const Token> words) : words_(words) {}

  std::optional<WordRange> find() {
    skip_first_word();
    while (at_ < words_.size()) {
      if (is_title()) {
        if (!take_title()) return std::nullopt;
      } else if (is_name_word(at_)) {
        take_name_word();
      } else if (is_over()) {
        break;
      } else if (!may_precede_name()) {
        return std::nullopt;
      } else {
        begin_ = ++at_;
      }
    }
    const WordRange name{begin_, at_};
    return is_person(name) ? std::optional(name) : std::nullopt;
  }

 private:
  // "The", "His", "She" at the beginning are no names.
  void skip_first_word() {
    if (words_.empty()) return;
    const bool is_initial = words_[0].text.ends_with('.');
    has_determiner_ = !is_initial && contains(kDeterminers, words_[0].folded);
    if (has_determiner_ || begins_sentences(words_[0].text)) begin_ = at_ = 1;
  }

  [[nodiscard]] const Token& word() const { return words_[at_]; }
  [[nodiscard]] bool has_run() const { return begin_ < at_; }

  [[nodiscard]] bool names_follow(std::size_t from) const {
    for (std::size_t i = from; i < words_.size(); ++i) {
      if (begins_name(words_[i])) return true;
    }
    return false;
  }

  [[nodiscard]] bool titles_follow(std::size_t from) const {
    for (std::size_t i = from; i + 1 < words_.size(); ++i) {
      const bool is_title = is_role(words_[i].folded) || is_honorific(words_[i].folded);
      if (is_title && names_follow(i + 1)) return true;
    }
    return false;
  }

  // How many words that can be names stand at `from`, side by side.
  [[nodiscard]] std::size_t count_names(std::size_t from) const {
    std::size_t end = from;
    while (end < words_.size() && is_name_word(end)) ++end;
    return end - from;
  }

  [[nodiscard]] bool run_begins_with_given_name() const {
    return has_run() && is_given_name(words_[begin_].folded);
  }

  [[nodiscard]] bool is_title() const {
    const std::string& plain = word().folded;
    if (word().possessive) return false;
    const bool is_capital = is_capitalised(word());
    if (is_demonym(plain)) {
      return is_capital && !has_run() && names_follow(at_ + 1) && !is_given_name(plain);
    }
    if (!is_honorific(plain) && !is_role(plain)) return false;
    return !is_capital || !is_name_despite_role();
  }

  // King, of "Stephen King" and of "Coretta King Holm"; Mason, of "Mason Holm"; MP, of "Holm MP".
  [[nodiscard]] bool is_name_despite_role() const {
    const std::string& plain = word().folded;
    const bool is_last = at_ + 1 == words_.size();
    if (has_run() && is_last) {
      return may_be_surname(plain) || is_name_suffix(word(), words_[at_ - 1], false);
    }
    if (run_begins_with_given_name() && may_be_surname(plain)) return true;
    return is_given_name(plain) && count_names(at_ + 1) == 1;
  }

  // Goes behind the title and what it is "of". False where no name can follow.
  bool take_title() {
    begin_ = ++at_;
    is_titled_ = true;
    if (!names_follow(at_)) return false;
    const bool has_object = word().is("of") || word().is("for") || word().is("to");
    return !has_object || skip_object(words_[at_ - 1].folded);
  }

  bool skip_object(const std::string& role) {
    const std::size_t object = ++at_;
    while (at_ < words_.size() && contains(kOffices, word().folded)) ++at_;
    begin_ = at_;
    const bool is_office = at_ > object && !words_[at_ - 1].is("the");
    if (is_office) return names_follow(at_);
    return contains(kSeats, role) && !titles_follow(at_) && skip_named_object();
  }

  // "Mayor of Port Ellery Ola Berg": where the object ends, only the given name can tell, or that
  // two words are enough for an object and two for a name.
  bool skip_named_object() {
    const std::size_t count = count_names(at_);
    const std::size_t end = at_ + count;
    if (end < words_.size() && names_follow(end)) return true;  // small words stand between
    for (std::size_t i = at_ + 1; i + 1 < end; ++i) {
      if (!is_given_name(words_[i].folded)) continue;
      begin_ = at_ = i;
      return true;
    }
    constexpr std::size_t kName = 2;
    if (count != 2 * kName) return false;
    begin_ = at_ = end - kName;
    return true;
  }

  [[nodiscard]] bool is_name_word(std::size_t index) const {
    const Token& token = words_[index];
    if (begins_name(token)) return true;
    if (!is_particle(token.folded) || index + 1 == words_.size()) return false;
    return begins_name(words_[index + 1]) || is_particle(words_[index + 1].folded);
  }

  // After "Corland’s" something new begins.
  void take_name_word() {
    const bool is_owner = word().possessive && at_ + 1 < words_.size();
    ++at_;
    if (is_owner) begin_ = at_;
  }

  // At a small word: was that before it the name? In "Ada Lind of Port Ellery" it was, in "Bank of
  // Corland governor Ada Lind" it was not.
  [[nodiscard]] bool is_over() const {
    if (!has_run() || !contains(kAfterNames, word().folded)) return false;
    return is_titled_ || run_begins_with_given_name() || !titles_follow(at_);
  }

  // At a small word that is no part of a name: can the name of whom the phrase is about still
  // follow? In "a lawyer representing Ada Lind" and "an aide to Ada Lind" it can't; in "Solheim
  // supporters" the last word is what it is about.
  [[nodiscard]] bool may_precede_name() const {
    if (!names_follow(at_ + 1)) return false;
    const std::string& plain = word().folded;
    if (contains(kAfterNames, plain)) return has_run() || contains(kBeforeTitles, plain);
    const bool names_somebody_else =
        plain.ends_with("ing") && (is_titled_ || is_capitalised(words_[at_ + 1]));
    return !names_somebody_else;
  }

  [[nodiscard]] bool is_person(WordRange name) const {
    if (name.empty() || name.end - name.begin > kMostNameWords) return false;
    if (!names_follow(name.begin) || (has_determiner_ && name.begin == 1)) return false;
    const std::string& last = words_[name.end - 1].folded;
    const bool may_be_name = body_may_be_surname(last) || may_be_surname(last);
    const bool known = is_titled_ || is_given_name(words_[name.begin].folded);
    const bool is_single = name.end - name.begin == 1;
    const bool is_several = is_plural_role(last) || is_people(last);  // "Residents", "Democrats"
    if (is_several && !known) return false;
    if (may_be_name && (known || is_single)) return true;
    // "Sa" and "As" are surnames, "SA" and "AS" are not.
    const bool is_word = last.size() > 2 || is_in_capitals(words_[name.end - 1].text);
    if (is_legal_ending(last) && is_word) return false;
    return !ends_body_name(last) && !has_body(name);
  }

  [[nodiscard]] bool has_body(WordRange name) const {
    for (std::size_t i = name.begin; i < name.end; ++i) {
      const std::string& plain = words_[i].folded;
      if (is_body(plain) && !body_may_be_surname(plain)) return true;
    }
    return false;
  }

  std::span<const Token> words_;
  std::size_t begin_ = 0;  // of the run of words that may be the name
  std::size_t at_ = 0;
  bool has_determiner_ = false;
  bool is_titled_ = false;
};

}  // namespace

std::optional<WordRange> find_name(std::span<const Token> words) {
  return NameFinder(words).find();
}

}  // namespace onrecord
