#include "identify/person_name.h"

#include <algorithm>
#include <optional>
#include <span>

#include "identify/given_names.h"
#include "identify/name_finder.h"
#include "identify/name_words.h"
#include "identify/phrase.h"
#include "identify/role_words.h"
#include "identify/source_lists.h"

namespace onrecord {
namespace {

// What stands in brackets or quotation marks, and before which word.
struct Insertion {
  std::string_view text;
  std::size_t before_word;
  bool is_quoted;
};

// The gender that the role before a name, or after it, tells: that of the last role word before
// "of", "whose" and the like. Two people's titles ("Mr. and Mrs.") tell none.
Gender gender_of_role(std::span<const Token> words) {
  Gender gender = Gender::unknown;
  for (const Token& word : words) {
    if (word.is("and")) return Gender::unknown;
    if (!is_role(word.folded) && ends_noun_phrase(word.folded)) break;
    if (word.possessive || !(is_honorific(word.folded) || is_role(word.folded))) continue;
    const Gender told = role_gender(word.folded);
    if (told != Gender::unknown || is_role(word.folded)) gender = told;
  }
  return gender;
}

bool has_usually_male_role(std::span<const Token> words) {
  return std::any_of(words.begin(), words.end(),
                     [](const Token& word) { return is_usually_male_role(word.folded); });
}

bool is_royal(std::span<const Token> title) {
  constexpr std::string_view kTitles[] = {"king",    "queen",  "pope",
                                          "emperor", "prince", "patriarch"};
  return !title.empty() && std::find(std::begin(kTitles), std::end(kTitles), title.back().folded) !=
                               std::end(kTitles);
}

std::string_view without_marks_at_ends(std::string_view text) {
  constexpr std::string_view kMarks = " \t\n,-.;:";
  const auto is_dash = [](std::string_view at) { return at == "–" || at == "—"; };
  while (!text.empty()) {
    if (kMarks.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (is_dash(text.substr(0, 3))) {
      text.remove_prefix(3);
    } else {
      break;
    }
  }
  while (!text.empty() && kMarks.find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  return text;
}

class PersonNameReader {
 public:
  explicit PersonNameReader(std::string_view phrase) : phrase_(phrase) {
    for (const Token& token : tokens_of(phrase)) {
      if (token.in_brackets) {
        read_insertion(token);
      } else if (token.is_word()) {
        words_.push_back(token);
      } else if (token.kind == TokenKind::comma || token.kind == TokenKind::dash) {
        segment_ends_.push_back(words_.size());
      }
    }
    if (words_.empty()) take_insertions_as_words();
    segment_ends_.push_back(words_.size());
  }

  PersonName read() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < segment_ends_.size(); begin = segment_ends_[i++]) {
      const auto segment = all_words().subspan(begin, segment_ends_[i] - begin);
      if (i > 0 && !may_be_named_in(segment, begin)) continue;
      const auto range = find_name(segment);
      if (!range) continue;
      take_name({begin + range->begin, begin + range->end}, i);
      break;
    }
    return std::move(name_);
  }

 private:
  [[nodiscard]] std::span<const Token> all_words() const { return words_; }

  // "the finance minister, Eva Brandt": after a role, where the segment begins with the name or a
  // title. "the ministry, led by Eva Brandt" names somebody else, "the mayor of Ellery, Corland" a
  // place.
  [[nodiscard]] bool may_be_named_in(std::span<const Token> segment, std::size_t begin) const {
    const auto before = all_words().first(begin);
    const bool is_one_of = begin > 0 && before.front().is("one");
    const bool has_role = std::any_of(before.begin(), before.end(), [&](const Token& word) {
      return is_role(word.folded) || (is_one_of && is_plural_role(word.folded));
    });
    if (!has_role || segment.empty()) return false;
    const Token& first = segment.front();
    const bool is_known = is_given_name(first.folded) || is_honorific(first.folded) ||
                          is_role(first.folded) || first.text.ends_with('.');
    if (is_capitalised(before.back()) && !is_known) return false;
    return is_capitalised(first) || is_role(first.folded) || is_particle(first.folded);
  }

  void read_insertion(const Token& token) {
    if (token.kind == TokenKind::open) {
      insertions_.push_back({{}, words_.size(), !token.text.starts_with('(')});
    } else if (token.is_word() && !insertions_.empty()) {
      std::string_view& text = insertions_.back().text;
      text = text.empty() ? token.text : from_to(text, token.text);
    }
  }

  // The whole phrase stands in quotation marks, or after one that nothing closes.
  void take_insertions_as_words() {
    insertions_.clear();
    for (Token& token : tokens_of(phrase_)) {
      if (token.is_word()) words_.push_back(std::move(token));
    }
  }

  void take_name(WordRange range, std::size_t segment) {
    const auto title = all_words().subspan(0, range.begin);
    const std::size_t name_end = without_suffix(range, is_royal(title));
    take_suffix({name_end, range.end}, segment);
    const std::string_view last = suffix_.empty() ? words_[name_end - 1].text : suffix_.back().text;
    name_.full = from_to(words_[range.begin].text, last);
    read_name_words(all_words().subspan(range.begin, name_end - range.begin), name_);
    take_nickname({range.begin, name_end});
    take_title(title);
    take_apposition(last);
  }

  [[nodiscard]] std::size_t without_suffix(WordRange range, bool royal) const {
    std::size_t end = range.end;
    while (end > range.begin + 1 && is_name_suffix(words_[end - 1], words_[end - 2], royal)) --end;
    return end;
  }

  // The suffix may follow after a comma: "Carl Holm, Jr."
  void take_suffix(WordRange range, std::size_t segment) {
    for (std::size_t i = segment; i + 1 < segment_ends_.size() && segment_ends_[i] == range.end;
         ++i) {
      const std::size_t end = segment_ends_[i + 1];
      const bool is_suffix = end == range.end + 1 && range.end > 0 &&
                             is_name_suffix(words_[range.end], words_[range.end - 1], false);
      if (is_suffix) range.end = end;
    }
    const auto words = all_words().subspan(range.begin, range.end - range.begin);
    suffix_ = words;
    if (words.empty()) return;
    name_.suffix = from_to(words.front().text, words.back().text);
    for (const Token& word : words) {
      if (tells_generations(word.folded)) name_.generation = word.folded;
    }
    if (name_.generation == "jnr") name_.generation = "jr";
    if (name_.generation == "snr") name_.generation = "sr";
  }

  // Among the name's words or, in quotation marks, right after them.
  void take_nickname(WordRange range) {
    for (const Insertion& insertion : insertions_) {
      const bool is_inside =
          insertion.before_word > range.begin && insertion.before_word < range.end;
      const bool is_after = insertion.is_quoted && insertion.before_word == range.end;
      if (is_inside || is_after) name_.nickname = insertion.text;
    }
  }

  void take_title(std::span<const Token> title) {
    if (title.empty()) return;
    name_.title = from_to(title.front().text, title.back().text);
    name_.told_gender = gender_of_role(title);
    const bool says_man = has_usually_male_role(title);
    if (says_man && name_.usual_gender == Gender::unknown) name_.told_gender = Gender::male;
    const Token& last = title.back();
    name_.title_takes_surname = is_capitalised(last) && goes_with_surname(last.folded);
  }

  void take_apposition(std::string_view last) {
    const auto end = static_cast<std::size_t>(last.data() + last.size() - phrase_.data());
    std::string_view rest = phrase_.substr(end);
    for (const std::string_view ending : {"'s", "’s", "'S", "’S"}) {
      if (rest.starts_with(ending)) rest.remove_prefix(ending.size());
    }
    name_.apposition = without_marks_at_ends(rest);
    if (name_.told_gender != Gender::unknown) return;
    const std::vector<Token> tokens = tokens_of(name_.apposition);
    name_.told_gender = gender_of_role(std::span(tokens).first(leading_words(tokens)));
  }

  [[nodiscard]] static std::size_t leading_words(std::span<const Token> tokens) {
    const auto end = std::find_if(tokens.begin(), tokens.end(),
                                  [](const Token& token) { return !token.is_word(); });
    return static_cast<std::size_t>(end - tokens.begin());
  }

  std::string_view phrase_;
  std::vector<Token> words_;               // outside brackets
  std::vector<std::size_t> segment_ends_;  // indices into words_
  std::vector<Insertion> insertions_;
  std::span<const Token> suffix_;
  PersonName name_;
};

}  // namespace

PersonName parse_person_name(std::string_view phrase) { return PersonNameReader(phrase).read(); }

bool is_surely_person(const PersonName& name) {
  if (name.empty()) return false;
  const std::vector<Token> title = tokens_of(name.title);
  const bool has_title = std::any_of(title.begin(), title.end(), [](const Token& word) {
    return is_honorific(word.folded) || is_role(word.folded);
  });
  const bool has_given = !name.given.empty() && (name.given.front().is_initial ||
                                                 is_given_name(name.given.front().folded));
  return has_title || has_given || !name.nickname.empty() || !name.particle.empty() ||
         !name.suffix.empty();
}

}  // namespace onrecord
