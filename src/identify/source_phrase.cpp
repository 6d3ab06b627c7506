#include "identify/source_phrase.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "identify/metonym_words.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostAdjectives = 4;  // words; a hyphen is one
constexpr std::size_t kLongestLead = 6;     // words: "the latest angry reply from"

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Reads one source from left to right; `at_` is the next word.
class PhraseReader {
 public:
  PhraseReader(const SentenceWords& words, std::size_t begin, std::size_t end,
               const MetonymTable& table)
      : words_(words), end_(end), table_(table), at_(begin) {}

  std::optional<SourcePhrase> read();

 private:
  enum class Joiner : std::uint8_t { none, comma, conjunction };

  void skip_lead();
  bool read_name();
  bool read_adjectives(PhraseName& name);
  bool read_joined_name();
  Joiner read_joiner();
  bool read_account();
  [[nodiscard]] bool is_describing(std::size_t index) const;
  [[nodiscard]] bool is_incumbent(std::size_t index) const;
  [[nodiscard]] bool is_closing() const;
  [[nodiscard]] bool is_apposition(std::size_t index) const;
  [[nodiscard]] bool gives_speech(std::size_t index) const;
  [[nodiscard]] std::size_t after_possessive(std::size_t index) const;
  [[nodiscard]] bool has_like_kinds() const;

  const SentenceWords& words_;
  std::size_t end_;
  const MetonymTable& table_;
  std::size_t at_;
  bool has_conjunction_ = false;
  SourcePhrase phrase_;
};

std::optional<SourcePhrase> PhraseReader::read() {
  skip_lead();
  if (is_one_of(words_.lower(at_), {"both", "either", "neither"})) ++at_;
  if (!read_name()) return std::nullopt;
  while (!read_account()) {
    if (after_possessive(at_) != at_) return std::nullopt;  // "London's mayor"
    phrase_.ends_in_name = at_ == end_;
    if (phrase_.ends_in_name) break;
    if (read_joined_name()) continue;
    if (!is_closing()) return std::nullopt;
    break;
  }
  if (!has_conjunction_ && !has_like_kinds()) return std::nullopt;
  return phrase_;
}

// "the view from", "an angry reply by".
void PhraseReader::skip_lead() {
  const std::size_t limit = std::min(end_, at_ + kLongestLead);
  for (std::size_t index = at_ + 1; index < limit; ++index) {
    if (index > at_ + 1 && !words_.is_small(index - 1)) return;
    const bool is_link = is_one_of(words_[index], {"from", "by", "of"});
    if (!is_link || !is_speech_noun(words_.lower(index - 1))) continue;
    at_ = index + 1;
    phrase_.is_account = true;
    return;
  }
}

bool PhraseReader::read_name() {
  PhraseName name{};
  if (!read_adjectives(name)) return false;
  const auto form = form_at(words_, at_, end_, table_);
  if (!form) return false;
  name.form = *form;
  const bool is_modifier = name.determiner == LeadingArticle::a && !name.is_described;
  if (is_modifier && !gives_speech(form->end)) return false;  // "a London ..."
  at_ = form->end;
  phrase_.names.push_back(name);
  return true;
}

// Up to the name: "the", "a defiant", "nuclear-armed". The article may stand before the source.
bool PhraseReader::read_adjectives(PhraseName& name) {
  const bool has_own = is_one_of(words_.lower(at_), {"the", "a", "an"});
  const std::string article = words_.lower(has_own ? at_++ : at_ - 1);
  if (article == "the") name.determiner = LeadingArticle::the;
  if (article == "a" || article == "an") name.determiner = LeadingArticle::a;
  const std::size_t first = at_;
  bool has_hyphen = false;
  for (; at_ < end_ && !form_at(words_, at_, end_, table_); ++at_) {
    const bool is_hyphen = words_[at_] == "-" && at_ > first;
    const bool is_adjective = is_hyphen || is_describing(at_) || (has_own && is_incumbent(at_));
    if (!is_adjective || at_ - first == kMostAdjectives) return false;
    has_hyphen = has_hyphen || is_hyphen;
  }
  name.is_described = at_ > first;
  return !name.is_described || name.determiner != LeadingArticle::none || has_hyphen ||
         describes_country(words_.lower(first));
}

bool PhraseReader::is_describing(std::size_t index) const {
  const std::string word = words_.lower(index);
  const bool begins_compound = words_[index + 1] == "-" && words_.is_small(index + 2);
  return describes_country(word) ||
         ((words_.is_small(index) || begins_compound) && can_describe(word));
}

// "the Holm White House": who sits there, before a seat that is nothing else.
bool PhraseReader::is_incumbent(std::size_t index) const {
  const auto seat = form_at(words_, index + 1, end_, table_);
  return words_.is_capitalised(index) && seat && !seat->meanings.front().ambiguous &&
         seat->meanings.front().kind == MetonymKind::seat;
}

// What belongs to the last name and makes the source an account of it.
bool PhraseReader::read_account() {
  const NamedForm& form = phrase_.names.back().form;
  const bool is_institution = form.meanings.front().kind == MetonymKind::seat ||
                              form.meanings.front().kind == MetonymKind::body;
  const std::size_t thing = after_possessive(at_);
  const bool is_possessive = thing != at_;
  const bool is_account = (is_possessive || (is_institution && at_ < end_)) && gives_speech(thing);
  phrase_.is_account = phrase_.is_account || is_account;
  return is_account;
}

// "and Berlin", ", Paris". Where no name follows, or after a comma more than a name, it stays
// before the joiner.
bool PhraseReader::read_joined_name() {
  const std::size_t before = at_;
  const std::size_t names_before = phrase_.names.size();
  const Joiner joiner = read_joiner();
  if (joiner != Joiner::none && read_name()) {
    const bool is_alone = at_ == end_ || is_one_of(words_[at_], {",", "and", "or", "nor", "&"});
    has_conjunction_ = has_conjunction_ || joiner == Joiner::conjunction;
    if (joiner == Joiner::conjunction || is_alone) return true;
  }
  at_ = before;
  phrase_.names.resize(names_before);
  return false;
}

PhraseReader::Joiner PhraseReader::read_joiner() {
  const bool has_comma = at_ < end_ && words_[at_] == ",";
  if (has_comma) ++at_;
  if (is_one_of(words_[at_], {"and", "or", "nor", "&"})) {
    ++at_;
    return Joiner::conjunction;
  }
  if (words_[at_] == "as" && words_[at_ + 1] == "well" && words_[at_ + 2] == "as") {
    at_ += 3;
    return Joiner::conjunction;
  }
  return has_comma ? Joiner::comma : Joiner::none;
}

// What may follow the last name: "itself", a bracket, an apposition.
bool PhraseReader::is_closing() const {
  const bool has_emphasis = is_one_of(words_[at_], {"itself", "alone", "too", "also", "again"});
  const std::size_t rest = at_ + (has_emphasis ? 1 : 0);
  return rest == end_ || words_[rest] == "(" || (words_[rest] == "," && is_apposition(rest + 1));
}

// "the largest buyer", "which buys most", "NATO's first member"; no person ("who", "her uncle",
// "24", "star of the show") and no place ("Ontario"). Nothing at all counts too.
bool PhraseReader::is_apposition(std::size_t index) const {
  if (index >= end_) return true;
  if (words_.is_capitalised(index)) return after_possessive(index + 1) != index + 1;
  return begins_apposition(words_[index]);
}

// Does what a body gives stand at `index`, in the source or after it: "answer", "curt answer"?
bool PhraseReader::gives_speech(std::size_t index) const {
  for (const std::size_t limit = index + 3; index < limit; ++index) {
    const std::string word = words_.lower(index);
    if (is_speech_noun(word)) return true;
    if (!words_.is_small(index) || !can_describe(word)) return false;
  }
  return false;
}

// The word after "'s" at `index`, or after the apostrophe of "the Netherlands'"; `index` where
// there is none.
std::size_t PhraseReader::after_possessive(std::size_t index) const {
  const bool has_mark = is_one_of(words_[index], {"'", "’"}) && words_.touches_previous(index);
  if (!has_mark) return index;
  if (words_[index + 1] == "s" && words_.touches_previous(index + 1)) return index + 2;
  return words_[index - 1].ends_with('s') ? index + 1 : index;
}

// Two names with nothing but a comma between them are a list in a headline ("Paris, Rome sign")
// or a place ("Athens, Georgia").
bool PhraseReader::has_like_kinds() const {
  const auto kind = [](const PhraseName& name) { return name.form.meanings.front().kind; };
  return std::all_of(phrase_.names.begin(), phrase_.names.end(), [&](const PhraseName& name) {
    return kind(name) == kind(phrase_.names.front());
  });
}

}  // namespace

std::optional<SourcePhrase> read_source_phrase(const SentenceWords& words, std::size_t begin,
                                               std::size_t end, const MetonymTable& table) {
  return PhraseReader(words, begin, end, table).read();
}

}  // namespace onrecord
