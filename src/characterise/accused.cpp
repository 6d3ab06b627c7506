#include "characterise/accused.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "attribute/places.h"
#include "identify/body_words.h"
#include "identify/folded.h"
#include "identify/handed_on.h"
#include "identify/role_words.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

constexpr std::size_t kLongest = 9;  // lexemes of a name or role

// Where a noun phrase ends.
constexpr std::array<std::string_view, 45> kEnds = {
    "about",   "after",   "again", "against", "amid",   "and",       "are",  "as",    "at",
    "because", "before",  "but",   "by",      "during", "following", "for",  "from",  "had",
    "has",     "have",    "how",   "if",      "in",     "is",        "last", "on",    "once",
    "or",      "over",    "since", "that",    "to",     "was",       "were", "what",  "when",
    "where",   "whether", "which", "while",   "who",    "will",      "with", "would", "yesterday"};
static_assert(is_in_order(kEnds));
constexpr std::array<std::string_view, 6> kPronouns = {"her", "him", "me", "them", "us", "you"};
static_assert(is_in_order(kPronouns));
constexpr std::array<std::string_view, 7> kSubjects = {"he", "i", "it", "she", "they", "we", "you"};
static_assert(is_in_order(kSubjects));
constexpr std::array<std::string_view, 10> kVerbs = {"are", "does", "had",  "has",  "have",
                                                     "is",  "was",  "were", "will", "would"};
static_assert(is_in_order(kVerbs));
constexpr std::array<std::string_view, 7> kLeads = {"about", "against", "at",  "of",
                                                    "on",    "towards", "with"};
static_assert(is_in_order(kLeads));
constexpr std::array<std::string_view, 7> kWeekdays = {"friday",   "monday",  "saturday", "sunday",
                                                       "thursday", "tuesday", "wednesday"};
static_assert(is_in_order(kWeekdays));

bool is_role_word(std::string_view word) {
  const std::string plain = folded(word);
  const bool is_plural_body = plain.ends_with('s') && is_body(plain.substr(0, plain.size() - 1));
  return is_role(plain) || is_plural_role(plain) || is_body(plain) || is_plural_body;
}

Span span_of(std::span<const Lexeme> phrase) {
  return {phrase.front().span.begin_byte, phrase.back().span.end_byte};
}

/// `phrase`, up to a possessive, where it names a person or body; else nothing.
std::optional<Span> who(std::span<const Lexeme> phrase) {
  const auto possessive = std::ranges::find(phrase, "'s", &Lexeme::word);
  phrase = phrase.first(static_cast<std::size_t>(possessive - phrase.begin()));
  if (phrase.empty()) return std::nullopt;
  if (contains(kPronouns, phrase.front().word)) {
    return phrase.size() == 1 ? std::optional(span_of(phrase)) : std::nullopt;
  }
  const bool is_named = std::ranges::any_of(phrase, [](const Lexeme& lexeme) {
    return lexeme.is_capitalised && !contains(kSubjects, lexeme.word) && !lexeme.is("the") &&
           !lexeme.is("a") && !lexeme.is("this");
  });
  const bool is_someone = is_named || std::ranges::any_of(phrase, [](const Lexeme& lexeme) {
                            return is_role_word(lexeme.word);
                          });
  return is_someone ? std::optional(span_of(phrase)) : std::nullopt;
}

/// The noun phrase that begins at `at`.
std::span<const Lexeme> phrase_from(std::span<const Lexeme> lexemes, std::size_t at) {
  std::size_t end = at;
  while (end < lexemes.size() && end - at < kLongest && !lexemes[end].is_mark &&
         !contains(kEnds, lexemes[end].word) && !contains(kWeekdays, lexemes[end].word)) {
    ++end;
  }
  while (end > at && lexemes[end - 1].is("of")) --end;
  return lexemes.subspan(at, end - at);
}

/// The noun phrase that ends before `end`.
std::span<const Lexeme> phrase_before(std::span<const Lexeme> lexemes, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongest && !lexemes[begin - 1].is_mark &&
         !contains(kEnds, lexemes[begin - 1].word)) {
    --begin;
  }
  return lexemes.subspan(begin, end - begin);
}

bool is_verb(const Lexeme& lexeme) {
  return lexeme.is("'s") || lexeme.is("broke") || lexeme.is("misled") ||
         (lexeme.word.ends_with("ed") && !lexeme.is_capitalised);
}

bool is_source(const Statement& statement, Span span) {
  return std::ranges::any_of(statement.sources, [&](Span source) { return source.overlaps(span); });
}

}  // namespace

std::optional<Span> accused_by_cue(std::span<const Lexeme> lexemes, const Statement& statement,
                                   const CueReading& cue) {
  std::optional<Span> found;
  const std::size_t after = first_lexeme_from(lexemes, cue.words.end_byte);
  if (cue.is_passive) {
    found = who(phrase_before(lexemes, first_lexeme_from(lexemes, cue.verb_phrase.begin_byte)));
  } else if (cue.between && !cue.entry->lemma.ends_with(" on")) {
    found = who(lexemes_within(lexemes, *cue.between));
  } else {
    const bool has_lead = after < lexemes.size() && contains(kLeads, lexemes[after].word);
    found = who(phrase_from(lexemes, after + (has_lead ? 1 : 0)));
  }
  return found && !is_source(statement, *found) ? found : std::nullopt;
}

std::optional<Span> accused_in_content(const Document& document, std::span<const Lexeme> lexemes,
                                       const Statement& statement) {
  if (statement.contents.empty()) return std::nullopt;
  std::size_t at = first_lexeme_from(lexemes, statement.contents.front().begin_byte);
  while (at < lexemes.size() && (lexemes[at].is_mark || lexemes[at].is("that"))) ++at;
  if (at >= lexemes.size()) return std::nullopt;
  if (contains(kSubjects, lexemes[at].word)) {
    const bool is_speaker = lexemes[at].is("i") || lexemes[at].is("we");
    return is_speaker ? std::nullopt : addressee_words(document, statement);
  }
  // “Moss lied”, “the board has ignored”: a subject is followed by its verb.
  const auto subject = phrase_from(lexemes, at);
  const auto verb = std::ranges::find_if(subject, is_verb);
  const std::size_t end = at + static_cast<std::size_t>(verb - subject.begin());
  if (end >= lexemes.size() || (!is_verb(lexemes[end]) && !contains(kVerbs, lexemes[end].word))) {
    return std::nullopt;
  }
  return who(lexemes.subspan(at, end - at));
}

}  // namespace onrecord
