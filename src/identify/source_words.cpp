#include "identify/source_words.h"

#include <algorithm>
#include <span>
#include <string>

#include "identify/body_name.h"
#include "identify/body_words.h"
#include "identify/joint_source.h"
#include "identify/noun_phrase.h"
#include "identify/person_name.h"
#include "identify/phrase.h"
#include "identify/place_words.h"
#include "identify/role_words.h"

namespace onrecord {
namespace {

using Tokens = std::span<const Token>;

constexpr std::size_t kLongestAcronym = 5;  // letters; longer ones are labels: "PFEIFFER"

std::string folded_words(Tokens tokens) {
  std::string words;
  for (const Token& token : tokens) {
    if (token.is_word()) words += token.folded + ' ';
  }
  return words;
}

// Reads one source; joint ones are cut before.
class SourceReader {
 public:
  SourceReader(std::string_view text, Span source, Tokens tokens)
      : text_(text), source_(source), tokens_(tokens) {}

  SourceWords read() {
    if (tokens_.empty()) return {};
    if (read_pronoun() || read_generic() || read_some_of()) return words_;
    const auto phrase = read_noun_phrase(tokens_);
    if (!phrase) return words_;
    phrase_ = *phrase;
    person_ = parse_person_name(surface(text_, source_));
    words_.kind = kind_of_phrase();
    take_phrase();
    take_number_and_gender();
    return words_;
  }

 private:
  [[nodiscard]] const Token& first() const { return tokens_.front(); }
  [[nodiscard]] const Token& head() const { return tokens_[phrase_.head]; }
  [[nodiscard]] const Token& core_last() const { return tokens_[phrase_.core.end - 1]; }
  [[nodiscard]] bool has_determiner() const { return phrase_.determiner != Determiner::none; }

  // "she", "she herself", "they both"; "US" and "IT" are none.
  bool read_pronoun() {
    const auto found = pronoun(first().folded);
    const bool is_name = first().text == "US" || first().text == "IT";
    if (!found || found->person == 2 || is_name) return false;
    for (const Token& token : tokens_.subspan(1)) {
      const bool repeats = pronoun(token.folded) && token.folded.find("sel") != std::string::npos;
      const bool adds = token.is("too") || token.is("also") || token.is("both") || token.is("all");
      if (token.is_word() && !repeats && !adds) return false;
    }
    words_.kind = SourceKind::pronoun;
    words_.person = found->person;
    words_.number = found->number;
    words_.gender = found->gender;
    words_.is_thing = found->is_thing;
    words_.is_relative = found->is_relative;
    words_.head = span_of(first());
    return true;
  }

  // "everyone", "no one", "many people", "those who stayed".
  bool read_generic() {
    const bool is_no_one = tokens_.size() > 1 && first().is("no") && tokens_[1].is("one");
    const bool is_people = tokens_.size() > 1 && tokens_[1].is("people") &&
                           (is_generic(first().folded) || first().is("other"));
    const std::size_t next = is_no_one || is_people ? 2 : 1;
    const bool is_alone = next >= tokens_.size() || !tokens_[next].is_word() ||
                          tokens_[next].is("who") || tokens_[next].is("else");
    const bool is_generic_word = is_generic(first().folded) || first().is("people");
    if (!is_alone || !(is_no_one || is_people || is_generic_word)) return false;
    if (holds_name_back(folded_words(tokens_))) return false;
    words_.kind = SourceKind::generic;
    words_.head = span_of(tokens_[next - 1]);
    if (const auto found = pronoun(first().folded)) words_.person = found->person;
    return true;
  }

  // "some of the residents", "one of her aides": the inner phrase says who, the outer how many.
  bool read_some_of() {
    const bool counts =
        is_quantifier(first().folded) || is_generic(first().folded) || is_number(first());
    if (!counts || tokens_.size() < 3 || !tokens_[1].is("of")) return false;
    const Tokens inner = tokens_.subspan(2);
    words_ =
        SourceReader(text_, {span_of(inner.front()).begin_byte, source_.end_byte}, inner).read();
    const bool is_one = first().is("one") || first().is("each") || first().is("either");
    words_.determiner = Determiner::indefinite;
    words_.number = is_one ? Number::singular : Number::plural;
    if (words_.kind == SourceKind::pronoun) words_.kind = SourceKind::generic;
    if (words_.kind == SourceKind::group && is_one) words_.kind = SourceKind::role;
    if (words_.kind == SourceKind::person && is_one) words_.kind = SourceKind::role;
    return true;
  }

  [[nodiscard]] SourceKind kind_of_phrase() const {
    const bool speaks = phrase_.kind == NounKind::spokesperson ||
                        phrase_.kind == NounKind::spokespeople || is_press_secretary();
    if (speaks) return SourceKind::spokesperson;
    if (is_couple() || is_collection_of_people()) return SourceKind::group;
    if (is_surely_person(person_)) return SourceKind::person;
    if (holds_name_back(folded_words(tokens_))) return SourceKind::anonymous;
    if (is_body_name()) return SourceKind::body;
    if (is_capitalised(core_last()) && !has_determiner() && !is_single_noun()) return name_kind();
    const SourceKind by_noun = kind_of_noun(phrase_.kind);
    if (by_noun != SourceKind::other) return by_noun;
    if (is_demonym(head().folded) && has_determiner()) return SourceKind::group;
    if (is_capitalised(head()) && !has_determiner()) return name_kind();
    const bool is_definite = phrase_.determiner == Determiner::definite;
    if (is_capitalised(head()) && is_definite) return SourceKind::body;  // "the Kremlin"
    return kind_of_noun(noun_kind_by_ending(head().folded));
  }

  static SourceKind kind_of_noun(NounKind kind) {
    switch (kind) {
      case NounKind::role:
        return SourceKind::role;
      case NounKind::roles:
      case NounKind::group:
      case NounKind::people:
        return SourceKind::group;
      case NounKind::spokesperson:
      case NounKind::spokespeople:
        return SourceKind::spokesperson;
      case NounKind::body:
      case NounKind::bodies:
        return SourceKind::body;
      case NounKind::document:
        return SourceKind::document;
      case NounKind::source:
        return SourceKind::anonymous;
      case NounKind::none:
        break;
    }
    return SourceKind::other;
  }

  // "Mr. and Mrs. Berg"
  [[nodiscard]] bool is_couple() const {
    return tokens_.size() > 2 && is_honorific(first().folded) && tokens_[1].is("and") &&
           is_honorific(tokens_[2].folded);
  }

  // "a group of doctors"
  [[nodiscard]] bool is_collection_of_people() const {
    if (phrase_.complement.empty() || !is_collection(head().folded)) return false;
    const WordRange members = phrase_.complement;
    const auto inner =
        read_noun_phrase(tokens_.subspan(members.begin, members.end - members.begin));
    return inner && (inner->kind == NounKind::roles || inner->kind == NounKind::people);
  }

  [[nodiscard]] bool is_press_secretary() const {
    return phrase_.head > 0 && head().is("secretary") && tokens_[phrase_.head - 1].is("press");
  }

  // "Residents", "Sources" at the beginning of a sentence, "the Minister".
  [[nodiscard]] bool is_single_noun() const {
    return phrase_.kind != NounKind::none && phrase_.head + 1 == phrase_.core.end &&
           (phrase_.kind != NounKind::role || phrase_.core.end > 1 ||
            !may_be_surname(head().folded));
  }

  // "Harbour Bank", "Lund Motors Inc.", "WGC", "Ministry of Trade".
  [[nodiscard]] bool is_body_name() const {
    const Token& last = core_last();
    const bool is_other_noun = phrase_.kind == NounKind::role || phrase_.kind == NounKind::roles ||
                               phrase_.kind == NounKind::document;
    if (!is_capitalised(last) || is_other_noun) return false;
    if (looks_like_acronym(last.text)) {
      return last.folded.size() <= kLongestAcronym && !is_label() &&
             phrase_.head + 1 == phrase_.core.end;
    }
    if (is_legal_ending(last.folded) && phrase_.core.end > 1) return true;
    const bool may_be_surname = body_may_be_surname(last.folded) && !has_determiner();
    return ends_body_name(last.folded) && !may_be_surname;
  }

  [[nodiscard]] bool is_label() const { return text_.substr(source_.end_byte).starts_with(':'); }

  // Words in capitals that are no known person's.
  [[nodiscard]] SourceKind name_kind() const {
    return phrase_.core.end > 0 && is_body(core_last().folded) ? SourceKind::body
                                                               : SourceKind::name;
  }

  void take_phrase() {
    words_.determiner = phrase_.determiner;
    if (!phrase_.owner.empty()) words_.owner = span_of(phrase_.owner);
    if (!phrase_.complement.empty()) words_.of = span_of(phrase_.complement);
    if (names_person()) words_.name = span_in(text_, person_.full);
    const bool is_name_only = words_.name && phrase_.kind == NounKind::none;
    if (is_name_only || (words_.kind == SourceKind::person && person_.title.empty())) return;
    words_.head = span_of(head());
    take_modifiers();
  }

  [[nodiscard]] bool names_person() const {
    return !person_.empty() &&
           (words_.kind == SourceKind::person || words_.kind == SourceKind::name ||
            words_.kind == SourceKind::spokesperson);
  }

  // Of the words before the head, those of a name are taken together.
  void take_modifiers() {
    for (std::size_t i = phrase_.modifiers.begin; i < phrase_.modifiers.end; ++i) {
      const bool is_adjective = is_demonym(tokens_[i].folded) && is_capitalised(tokens_[i]);
      if (is_adjective && !words_.demonym) words_.demonym = span_of(tokens_[i]);
      if (tokens_[i].is("and")) continue;
      std::size_t end = i + 1;
      const auto goes_on = [&] {
        return end < phrase_.modifiers.end && is_capitalised(tokens_[end]) &&
               is_capitalised(tokens_[i]) && !is_adjective;
      };
      while (goes_on()) ++end;
      words_.modifiers.push_back(span_of(WordRange{i, end}));
      i = end - 1;
    }
  }

  void take_number_and_gender() {
    if (words_.kind != SourceKind::other) {
      words_.number = is_plural() ? Number::plural : Number::singular;
    }
    if (words_.name) words_.gender = person_.gender();
    const bool is_one = words_.kind == SourceKind::role || words_.kind == SourceKind::spokesperson;
    if (!is_one || words_.gender != Gender::unknown) return;
    const std::string& role = head().folded;
    words_.gender = is_usually_male_role(role) ? Gender::male : role_gender(role);
  }

  [[nodiscard]] bool is_plural() const {
    switch (phrase_.kind) {
      case NounKind::roles:
      case NounKind::spokespeople:
      case NounKind::bodies:
      case NounKind::people:
        return true;
      case NounKind::source:
        return head().folded.ends_with('s');
      default:
        return words_.kind == SourceKind::group;
    }
  }

  [[nodiscard]] Span span_of(const Token& token) const { return span_in(text_, token.text); }
  [[nodiscard]] Span span_of(WordRange range) const {
    return span_in(text_, from_to(tokens_[range.begin].text, tokens_[range.end - 1].text));
  }

  std::string_view text_;
  Span source_;
  Tokens tokens_;
  NounPhrase phrase_;
  PersonName person_;
  SourceWords words_;
};

SourceWords read_joint(std::string_view text, Tokens tokens, std::span<const WordRange> parts) {
  SourceWords joint;
  joint.number = Number::plural;
  bool are_groups = true;
  bool is_anonymous = false;
  for (const WordRange part : parts) {
    const Tokens own = tokens.subspan(part.begin, part.end - part.begin);
    const Span span = span_in(text, from_to(own.front().text, own.back().text));
    joint.parts.push_back(span);
    const SourceKind kind = SourceReader(text, span, own).read().kind;
    is_anonymous = is_anonymous || kind == SourceKind::anonymous;
    are_groups = are_groups && (kind == SourceKind::group || kind == SourceKind::generic ||
                                kind == SourceKind::anonymous);
  }
  const SourceKind group = is_anonymous ? SourceKind::anonymous : SourceKind::group;
  joint.kind = are_groups ? group : SourceKind::joint;
  return joint;
}

}  // namespace

SourceWords read_source(std::string_view text, Span source) {
  std::vector<Token> tokens = tokens_of(surface(text, source));
  const auto is_mark = [](const Token& token) { return !token.is_word(); };
  const auto begin = std::find_if_not(tokens.begin(), tokens.end(), is_mark);
  if (begin == tokens.end()) return {};
  // A source between quotation marks is as one without.
  const bool opens = std::any_of(tokens.begin(), begin,
                                 [](const Token& token) { return token.kind == TokenKind::open; });
  if (opens) std::for_each(begin, tokens.end(), [](Token& token) { token.in_brackets = false; });
  const Tokens words(begin, tokens.end());
  const std::vector<WordRange> parts = joined_sources(words);
  if (parts.size() > 1) return read_joint(text, words, parts);
  const Span trimmed = {span_in(text, words.front().text).begin_byte, source.end_byte};
  return SourceReader(text, trimmed, words).read();
}

}  // namespace onrecord
