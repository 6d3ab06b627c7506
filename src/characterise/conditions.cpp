#include "characterise/conditions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "characterise/signal_words.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

constexpr std::size_t kReach = 40;  // lexemes of a sentence that are looked at

// Verbs and adjectives behind which "if" is "whether".
constexpr std::array<std::string_view, 32> kAsking = {
    "ask",      "asked",    "asking",     "asks",   "care",     "certain",   "check",   "clear",
    "consider", "decide",   "decided",    "doubt",  "find",     "know",      "knows",   "matter",
    "mind",     "question", "questioned", "said",   "say",      "see",       "sure",    "tell",
    "told",     "unclear",  "unsure",     "wonder", "wondered", "wondering", "wonders", "worry"};
static_assert(is_in_order(kAsking));

// What makes a phrase of "if" and the words behind it.
constexpr std::array<std::string_view, 22> kIdioms = {
    "if anything",      "if only",        "if not",         "if any",
    "if ever",          "if necessary",   "if needed",      "if need be",
    "if possible",      "if at all",      "if so",          "if i may",
    "if you will",      "if you like",    "if you ask me",  "if you please",
    "if you think",     "if you believe", "if i am honest", "if i am not mistaken",
    "if truth be told", "if i remember"};

// Main clauses behind a rhetorical "if".
constexpr std::array<std::string_view, 16> kRetorts = {
    "let/so/fine/good/why/what/who/how/where",
    "then let/why/what/who/how/where",
    "then so be it",
    "they/he/she/you are/is/'s wrong/mistaken/kidding/dreaming/fooling/lying/deluded",
    "think again",
    "dream on",
    "be my guest",
    "bring it on",
    "go ahead",
    "that is/'s his/her/their/your problem/business/choice/affair",
    "i am a/an/the",
    "then i am a/an/the",
    "i have a bridge",
    "shame on",
    "all the better",
    "heaven/god help"};

const PatternIndex& conditions() {
  static const PatternIndex index(condition_words());
  return index;
}
const PatternIndex& idioms() {
  static const PatternIndex index(kIdioms);
  return index;
}
const PatternIndex& retorts() {
  static const PatternIndex index(kRetorts);
  return index;
}

std::size_t sentence_end(std::span<const Lexeme> lexemes, std::size_t at) {
  const std::size_t limit = std::min(lexemes.size(), at + kReach);
  while (at < limit && !lexemes[at].ends_sentence()) ++at;
  return at;
}

bool is_within(std::span<const Lexeme> lexemes, std::size_t begin, std::size_t end,
               std::initializer_list<std::string_view> words) {
  for (std::size_t at = begin; at < end; ++at) {
    if (std::ranges::find(words, lexemes[at].word) != words.end()) return true;
  }
  return false;
}

/// “asked Moss if”: does a verb of asking stand in the words before?
bool is_asked(std::span<const Lexeme> lexemes, std::size_t at) {
  constexpr std::size_t kObject = 3;  // words: "asked the minister if"
  for (std::size_t back = 1; back <= std::min(at, kObject + 1); ++back) {
    const Lexeme& before = lexemes[at - back];
    if (before.parts_clauses()) return false;
    if (!contains(kAsking, before.word)) continue;
    // Behind “said”, “know”, “tell” only right away: “told us he would go if” is a condition.
    return back == 1 || before.word.starts_with("ask") || before.word.starts_with("wonder");
  }
  return false;
}

/// Does what follows the first comma mock the condition: “, let them”?
bool is_rhetorical(std::span<const Lexeme> lexemes, std::size_t at) {
  const std::size_t end = sentence_end(lexemes, at);
  if (end < lexemes.size() && lexemes[end].is("?")) return true;
  for (std::size_t comma = at; comma < end; ++comma) {
    if (lexemes[comma].is(",")) return retorts().longest(lexemes, comma + 1).has_value();
  }
  return false;
}

bool is_real_if(std::span<const Lexeme> lexemes, std::size_t at) {
  if (at > 0) {
    const Lexeme& before = lexemes[at - 1];
    if (before.is("as") || before.is("even") || before.is("what") || before.is("or")) return false;
  }
  const bool ends = at + 1 >= lexemes.size() || lexemes[at + 1].parts_clauses();
  return !ends && !is_asked(lexemes, at) && !idioms().longest(lexemes, at) &&
         !is_rhetorical(lexemes, at);
}

/// “once the report is out, we will”: not “once more”, “he once said”.
bool is_real_once(std::span<const Lexeme> lexemes, std::size_t at) {
  constexpr std::array<std::string_view, 12> kSubjects = {
      "all", "he", "i", "it", "our", "she", "that", "the", "they", "this", "we", "you"};
  static_assert(is_in_order(kSubjects));
  if (at + 1 >= lexemes.size() || !contains(kSubjects, lexemes[at + 1].word)) return false;
  if (at > 0 && (lexemes[at - 1].is("at") || lexemes[at - 1].is("for"))) return false;
  const std::size_t begin = at - std::min<std::size_t>(at, 12);
  return is_within(lexemes, begin, sentence_end(lexemes, at), {"will", "would", "can", "shall"});
}

/// “without guarantees there will be no deal”, “until they pay, we will not”.
bool is_real_lead(std::span<const Lexeme> lexemes, std::size_t at) {
  const bool begins = at == 0 || lexemes[at - 1].is_mark || lexemes[at - 1].is("that");
  return begins &&
         is_within(lexemes, at + 1, sentence_end(lexemes, at),
                   {"no", "not", "never", "nothing", "nobody"}) &&
         is_within(lexemes, at + 1, sentence_end(lexemes, at), {"will", "would", "can", "is"});
}

/// “either they pay or we leave”: not “either Moss or Hale”.
bool is_real_either(std::span<const Lexeme> lexemes, std::size_t at) {
  constexpr std::array<std::string_view, 8> kSubjects = {"he",    "i",    "it", "she",
                                                         "there", "they", "we", "you"};
  static_assert(is_in_order(kSubjects));
  const std::size_t end = sentence_end(lexemes, at);
  for (std::size_t next = at + 2; next + 1 < end; ++next) {
    if (lexemes[next].is("or")) return contains(kSubjects, lexemes[next + 1].word);
  }
  return false;
}

}  // namespace

std::optional<Condition> condition_at(std::span<const Lexeme> lexemes, std::size_t at) {
  const Lexeme& word = lexemes[at];
  if (word.is_mark) return std::nullopt;
  const bool is_real = (word.is("if") && is_real_if(lexemes, at)) ||
                       (word.is("once") && is_real_once(lexemes, at)) ||
                       (word.is("either") && is_real_either(lexemes, at)) ||
                       ((word.is("without") || word.is("until")) && is_real_lead(lexemes, at));
  if (is_real) return Condition{at, at + 1};
  if (word.is("provided") && at > 0 && lexemes[at - 1].is(",") && at + 1 < lexemes.size() &&
      !lexemes[at + 1].is("by")) {
    return Condition{at, at + 1};
  }
  const auto words = conditions().longest(lexemes, at);
  if (!words) return std::nullopt;
  // “if ... then” has to be a real “if”, and “not ... until” reaches over none.
  if (word.is("if") && words->gap_begin < words->gap_end) return std::nullopt;
  return Condition{words->begin, words->end};
}

}  // namespace onrecord
