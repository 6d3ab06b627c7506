#include "identify/joint_source.h"

#include <algorithm>
#include <array>
#include <optional>

#include "identify/body_name.h"
#include "identify/body_words.h"
#include "identify/noun_phrase.h"
#include "identify/person_name.h"
#include "identify/role_words.h"
#include "identify/source_lists.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

using Tokens = std::span<const Token>;

// Adjectives that "and" joins before one noun: "local and state officials".
constexpr std::array<std::string_view, 28> kAdjectives = {
    "black",   "business", "civil",    "current",  "domestic", "economic",      "federal",
    "female",  "first",    "foreign",  "former",   "industry", "international", "local",
    "male",    "medical",  "military", "national", "old",      "political",     "present",
    "private", "public",   "regional", "rich",     "state",    "white",         "young"};
static_assert(is_in_order(kAdjectives));

// What stands between two separators.
struct Item {
  WordRange range;
  bool after_comma = false;
  bool after_and = false;
};

// How many tokens the conjunction at `at` takes; none where there is none.
std::size_t conjunction_size(Tokens tokens, std::size_t at) {
  const auto is_at = [&](std::size_t offset, std::string_view word) {
    return at + offset < tokens.size() && tokens[at + offset].is(word);
  };
  if (is_at(0, "and") || tokens[at].text == "&") return 1;
  if (is_at(0, "as") && is_at(1, "well") && is_at(2, "as")) return 3;
  return (is_at(0, "along") || is_at(0, "together")) && is_at(1, "with") ? 2 : 0;
}

std::vector<Item> items_of(Tokens tokens) {
  std::vector<Item> items(1);
  for (std::size_t at = 0; at < tokens.size();) {
    const bool is_comma = tokens[at].kind == TokenKind::comma;
    const std::size_t size = conjunction_size(tokens, at);
    if (tokens[at].in_brackets || (!is_comma && size == 0)) {
      items.back().range.end = ++at;
      continue;
    }
    if (!items.back().range.empty()) items.push_back({{at, at}});
    items.back().after_comma = items.back().after_comma || is_comma;
    items.back().after_and = items.back().after_and || size > 0;
    at += std::max<std::size_t>(size, 1);
    items.back().range = {at, at};
  }
  if (items.back().range.empty()) items.pop_back();
  return items;
}

// A source, or a part of one, as far as joining asks.
class Member {
 public:
  explicit Member(Tokens tokens) : tokens_(tokens), phrase_(read_noun_phrase(tokens)) {
    person_ = parse_person_name(from_to(tokens.front().text, tokens.back().text));
  }

  [[nodiscard]] NounKind kind() const { return phrase_ ? phrase_->kind : NounKind::none; }
  [[nodiscard]] bool is_person() const { return is_surely_person(person_); }
  [[nodiscard]] bool is_several() const {
    return kind() == NounKind::roles || kind() == NounKind::spokespeople ||
           kind() == NounKind::bodies || kind() == NounKind::group || kind() == NounKind::people ||
           kind() == NounKind::source;
  }
  [[nodiscard]] bool is_of_person() const {
    return kind() == NounKind::role || kind() == NounKind::roles || kind() == NounKind::source ||
           kind() == NounKind::spokesperson || kind() == NounKind::spokespeople;
  }
  [[nodiscard]] bool begins_with_capital() const { return is_capitalised(tokens_.front()); }
  [[nodiscard]] bool ends_with_capital() const {
    return phrase_ && is_capitalised(last()) && !has_determiner_only();
  }
  [[nodiscard]] bool is_body() const {
    return phrase_ && (ends_body_name(last().folded) || looks_like_acronym(last().text));
  }
  // "local", and "Mr." of "Mr. and Mrs. Berg".
  [[nodiscard]] bool is_unfinished() const {
    constexpr std::size_t kMostWords = 2;
    return phrase_ && tokens_.size() <= kMostWords &&
           (contains(kAdjectives, last().folded) || is_honorific(last().folded));
  }
  [[nodiscard]] bool has_complement() const { return phrase_ && !phrase_->complement.empty(); }
  [[nodiscard]] Member complement() const {
    return Member(tokens_.subspan(phrase_->complement.begin,
                                  phrase_->complement.end - phrase_->complement.begin));
  }
  // "the mayor", "his wife", "two aides", "she", "Mr. Berg": no more of what was before.
  [[nodiscard]] bool begins_anew() const {
    const Token& first = tokens_.front();
    const bool is_owner = first.possessive && tokens_.size() > 1;
    return determiner(first.folded) != Determiner::none || pronoun(first.folded) ||
           is_quantifier(first.folded) || is_generic(first.folded) || is_number(first) ||
           is_owner || (is_honorific(first.folded) && begins_with_capital());
  }

 private:
  [[nodiscard]] const Token& last() const { return tokens_[phrase_->core.end - 1]; }
  [[nodiscard]] bool has_determiner_only() const {
    return phrase_->core.end == 1 && determiner(last().folded) != Determiner::none;
  }

  Tokens tokens_;
  std::optional<NounPhrase> phrase_;
  PersonName person_;
};

// "a spokesman for the ministry and ...": what follows may be one more that he speaks for.
bool follows_complement(const Member& before, const Member& next) {
  const bool is_of_people = before.complement().is_person();
  if (next.begins_anew()) return next.is_of_person() || (next.is_person() && !is_of_people);
  return next.is_person() && !is_of_people;
}

// "Ola Berg and Lund Motors", not "Trade and Industry Ministry".
bool are_two_names(const Member& before, const Member& next) {
  return !next.is_body() || before.is_body() || before.is_person();
}

// "doctors and nurses", not "president and chief executive", nor "tall and short nurses".
bool are_two_nouns(const Member& before, const Member& next) {
  if (before.kind() == NounKind::none) return false;
  const bool are_one_person = before.is_of_person() && !before.is_several() &&
                              next.is_of_person() && !next.is_several() && !next.is_person();
  return !are_one_person && (next.kind() != NounKind::none || next.begins_with_capital());
}

// After "and": does another source begin?
bool begins_source(const Member& before, const Member& next) {
  if (before.has_complement() && !before.is_person()) return follows_complement(before, next);
  if (before.is_unfinished()) return false;
  if (next.begins_anew()) return true;
  if (before.ends_with_capital() && next.begins_with_capital()) return are_two_names(before, next);
  if (before.ends_with_capital() && before.kind() == NounKind::none) {
    return next.kind() != NounKind::none;
  }
  return are_two_nouns(before, next);
}

// After a comma, in a list: the next name, or the next role after a role.
bool is_listed(const Member& before, const Member& next) {
  const bool are_names = before.ends_with_capital() && next.begins_with_capital() &&
                         next.ends_with_capital() && !next.begins_anew();
  const bool are_roles = !before.is_person() && !before.ends_with_capital() &&
                         before.begins_anew() && next.begins_anew() && !next.is_person();
  return are_names || are_roles || (before.is_several() && next.is_several());
}

class Joiner {
 public:
  explicit Joiner(Tokens tokens) : tokens_(tokens), items_(items_of(tokens)) {}

  std::vector<WordRange> read() {
    if (items_.empty()) return {};
    parts_.push_back(items_.front().range);
    for (std::size_t i = 1; i < items_.size(); ++i) add(items_[i]);
    return std::move(parts_);
  }

 private:
  void add(const Item& item) {
    if (joins(item)) {
      parts_.push_back(item.range);
      in_apposition_ = false;
      return;
    }
    parts_.back().end = item.range.end;
    if (item.after_comma && !item.after_and) in_apposition_ = true;
  }

  // In "Ola Berg, a baker and poet" the "and" is the apposition's; a comma before it ends that.
  [[nodiscard]] bool joins(const Item& item) const {
    const Member before(slice(parts_.back()));
    const Member next(slice(item.range));
    if (item.after_and) {
      const bool may_join = !in_apposition_ || item.after_comma;
      return may_join && (in_apposition_ ? next.begins_anew() || next.begins_with_capital()
                                         : begins_source(before, next));
    }
    const bool has_end = std::any_of(items_.begin(), items_.end(), [&](const Item& later) {
      return later.after_and && later.range.begin > item.range.begin;
    });
    return has_end && !in_apposition_ && is_listed(before, next);
  }

  [[nodiscard]] Tokens slice(WordRange range) const {
    return tokens_.subspan(range.begin, range.end - range.begin);
  }

  Tokens tokens_;
  std::vector<Item> items_;
  std::vector<WordRange> parts_;
  bool in_apposition_ = false;
};

}  // namespace

std::vector<WordRange> joined_sources(Tokens tokens) {
  const bool has_both = tokens.size() > 1 && tokens.front().is("both");
  std::vector<WordRange> parts = Joiner(tokens).read();
  if (has_both && parts.size() > 1 && parts.front().end > 1) ++parts.front().begin;
  return parts;
}

}  // namespace onrecord
