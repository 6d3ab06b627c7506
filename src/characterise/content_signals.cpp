#include "characterise/content_signals.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "attribute/places.h"
#include "characterise/conditions.h"
#include "characterise/signal_words.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostWords = 600;  // of a content

constexpr std::array<std::string_view, 9> kNegations = {
    "neither", "never", "no", "no-one", "nobody", "none", "nor", "not", "nothing"};
static_assert(is_in_order(kNegations));

// Phrases with a negation that deny nothing.
constexpr std::array<std::string_view, 14> kNoNegation = {
    "not only/just/merely/simply/least/surprising/surprisingly/unlike/without/until/to",
    "no doubt/question/matter/less/more/fewer/sooner/wonder/surprise/better",
    "nothing but/less/short",
    "never mind",
    "why not",
    "or not",
    "if not",
    "can not help",
    "can not but",
    "no one but",
    "none other",
    "no ... without",
    "no ... but",
    "not bad"};

// Behind these a clause goes on that is not the main claim, up to the next mark.
constexpr std::array<std::string_view, 16> kSubordinate = {
    "after",  "although", "as",   "because", "before", "if",    "since", "though",
    "unless", "until",    "when", "where",   "which",  "while", "who",   "whose"};
static_assert(is_in_order(kSubordinate));

constexpr std::array<std::string_view, 9> kBeginClauses = {"and",  "because", "but",  "how", "so",
                                                           "that", "then",    "well", "yes"};
static_assert(is_in_order(kBeginClauses));

constexpr std::array<std::string_view, 9> kBeforeMight = {"air",      "all", "full", "his",  "its",
                                                          "military", "our", "the",  "their"};
static_assert(is_in_order(kBeforeMight));

std::vector<std::string_view> patterns_of_acts() {
  std::vector<std::string_view> patterns;
  for (const ActWords& words : act_words()) patterns.push_back(words.words);
  return patterns;
}

const PatternIndex& acts() {
  static const PatternIndex index(patterns_of_acts());
  return index;
}
const PatternIndex& hedges() {
  static const PatternIndex index(hedge_words());
  return index;
}
const PatternIndex& no_negations() {
  static const PatternIndex index(kNoNegation);
  return index;
}

/// Reads one content, lexemes [begin, end) of the document.
class ContentReader {
 public:
  ContentReader(std::span<const Lexeme> lexemes, std::size_t begin, std::size_t end,
                ContentSignals& signals)
      : lexemes_(lexemes),
        upto_(lexemes.first(end)),
        begin_(begin),
        end_(std::min(end, begin + kMostWords)),
        signals_(signals) {}

  void read() {
    bool is_main = true;  // not in a clause that depends on another
    for (std::size_t at = begin_; at < end_; ++at) {
      const Lexeme& word = lexemes_[at];
      if (word.ends_sentence()) {
        if (word.is("?")) take_question(at);
        ++sentence_;
        sentence_begin_ = at + 1;
      }
      if (word.parts_clauses()) is_main = true;
      if (word.is_mark) continue;
      if (contains(kSubordinate, word.word)) is_main = false;
      take_acts(at);
      take_condition(at);
      take_hedge(at, is_main);
      if (is_main && sentence_ == 0) take_negation(at);
    }
  }

 private:
  [[nodiscard]] Span span_of(std::size_t begin, std::size_t end) const {
    return {lexemes_[begin].span.begin_byte, lexemes_[end - 1].span.end_byte};
  }

  [[nodiscard]] bool begins_clause(std::size_t at) const {
    if (at == begin_) return true;
    const Lexeme& before = lexemes_[at - 1];
    return before.is_mark || contains(kBeginClauses, before.word);
  }

  void propose(Act act, Span words, float score) {
    constexpr float kLater = 0.9F;  // what is said after the first sentence counts less
    if (sentence_ > 0) score *= kLater;
    if (!signals_.act || score > signals_.act->score) signals_.act = {act, words, score};
  }

  void take_acts(std::size_t at) {
    acts().for_each_match(upto_, at, [&](std::size_t number, const PatternMatch& match) {
      const ActWords& words = act_words()[number];
      if (words.begins_clause && !begins_clause(at)) return;
      if (is_own_failure(at, words.act)) return;
      propose(words.act, span_of(match.begin, match.end), words.score);
    });
  }

  /// “we failed to”, “I ignored”: no accusation of somebody else.
  [[nodiscard]] bool is_own_failure(std::size_t at, Act act) const {
    constexpr std::size_t kReach = 3;
    if (act != Act::accusation) return false;
    for (std::size_t back = 1; back <= std::min(at - begin_, kReach); ++back) {
      if (lexemes_[at - back].is("i") || lexemes_[at - back].is("we")) return true;
      if (lexemes_[at - back].is("not") || lexemes_[at - back].is("never")) return true;
    }
    return false;
  }

  void take_question(std::size_t mark) {
    constexpr float kWhole = 0.85F;  // the content is one question
    constexpr float kPart = 0.6F;
    const bool is_whole = sentence_begin_ == begin_ && mark + 2 >= end_;
    if (sentence_begin_ < mark) {
      propose(Act::question, span_of(sentence_begin_, mark + 1), is_whole ? kWhole : kPart);
    }
    if (sentence_ == 0) signals_.negation = std::nullopt;  // “Isn’t that true?” denies nothing
    if (signals_.certainty && sentence_ == 0 && is_whole) signals_.certainty = std::nullopt;
  }

  void take_condition(std::size_t at) {
    constexpr float kFirst = 0.85F;
    constexpr float kLater = 0.65F;
    if (signals_.certainty && signals_.certainty->value == Certainty::conditional) return;
    if (const auto condition = condition_at(upto_, at)) {
      signals_.certainty = {Certainty::conditional, span_of(condition->begin, condition->end),
                            sentence_ == 0 ? kFirst : kLater};
    }
  }

  void take_hedge(std::size_t at, bool is_main) {
    constexpr float kMain = 0.8F;
    constexpr float kElsewhere = 0.5F;
    const float score = is_main && sentence_ == 0 ? kMain : kElsewhere;
    if (signals_.certainty && (signals_.certainty->value == Certainty::conditional ||
                               signals_.certainty->score >= score)) {
      return;
    }
    const auto hedge = hedges().longest(upto_, at);
    if (!hedge || is_no_hedge(at)) return;
    signals_.certainty = {Certainty::hedged, span_of(hedge->begin, hedge->end), score};
  }

  /// The month and name May, “the might of”, “more likely than”, “could not”, “may not” in the
  /// sense of a ban is left.
  [[nodiscard]] bool is_no_hedge(std::size_t at) const {
    const Lexeme& word = lexemes_[at];
    if (word.is("may") && word.is_capitalised && at != begin_) return true;
    if (word.is("could") && at + 1 < end_ && lexemes_[at + 1].is("not")) return true;
    if (at == 0) return false;
    const Lexeme& before = lexemes_[at - 1];
    if (word.is("might")) return contains(kBeforeMight, before.word);
    return word.is("likely") && (before.is("more") || before.is("less"));
  }

  void take_negation(std::size_t at) {
    if (signals_.negation || !contains(kNegations, lexemes_[at].word)) return;
    const std::size_t before = at - std::min<std::size_t>(at - begin_, 1);
    for (const std::size_t from : {before, at}) {
      if (no_negations().longest(upto_, from)) return;
    }
    if (at >= begin_ + 1 && lexemes_[at - 1].is("can") && no_negations().longest(upto_, at - 1)) {
      return;
    }
    signals_.negation = lexemes_[at].span;
  }

  std::span<const Lexeme> lexemes_;
  std::span<const Lexeme> upto_;  ///< the document up to the end of the content
  std::size_t begin_;
  std::size_t end_;
  ContentSignals& signals_;
  std::size_t sentence_ = 0;
  std::size_t sentence_begin_ = begin_;
};

void take_condition_outside(std::span<const Lexeme> lexemes, std::size_t at,
                            ContentSignals& signals) {
  constexpr float kScore = 0.75F;
  const auto condition = condition_at(lexemes, at);
  if (!condition) return;
  signals.certainty = {
      Certainty::conditional,
      {lexemes[condition->begin].span.begin_byte, lexemes[condition->end - 1].span.end_byte},
      kScore};
}

/// “If elected, Moss said, ...” and “... , but only if the state paid too”.
void read_around(const Document& document, std::span<const Lexeme> lexemes,
                 const Statement& statement, ContentSignals& signals) {
  const Span extent = extent_of(statement);
  const std::size_t first = first_lexeme_from(lexemes, extent.begin_byte);
  const Span sentence = document.sentences()[sentence_at(document, extent.begin_byte)];
  const std::size_t lead = first_lexeme_from(lexemes, sentence.begin_byte);
  if (lead < first && first - lead <= kMostWords && lexemes[first - 1].is(",")) {
    take_condition_outside(lexemes.first(first), lead, signals);
  }
  const Span content = statement.contents.back();
  std::size_t after = first_lexeme_from(lexemes, content.end_byte);
  while (after < lexemes.size() &&
         (lexemes[after].is_mark || lexemes[after].is("but") || lexemes[after].is("and")) &&
         !lexemes[after].ends_sentence()) {
    ++after;
  }
  const bool ends = content.end_byte > 0 && ends_with_stop(surface(document.text(), content));
  if (!ends && after < lexemes.size() && !lexemes[after].is_mark) {
    take_condition_outside(lexemes, after, signals);
  }
}

}  // namespace

ContentSignals content_signals(const Document& document, std::span<const Lexeme> lexemes,
                               const Statement& statement) {
  ContentSignals signals;
  for (const Span content : statement.contents) {
    const std::size_t begin = first_lexeme_from(lexemes, content.begin_byte);
    const std::size_t end = first_lexeme_from(lexemes, content.end_byte);
    if (begin < end) ContentReader(lexemes, begin, end, signals).read();
  }
  const bool is_conditional =
      signals.certainty && signals.certainty->value == Certainty::conditional;
  if (!statement.contents.empty() && !is_conditional) {
    read_around(document, lexemes, statement, signals);
  }
  return signals;
}

}  // namespace onrecord
