#include "characterise/cue_reading.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "segment/word_list.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostAuxiliaries = 7;  // words, with adverbs: "has not yet been able to say"
constexpr std::size_t kBeforeCue = 3;        // words that a phrase may begin before the cue

constexpr std::array<std::string_view, 41> kAuxiliaries = {
    "'d",    "'s",    "able",   "about", "am",        "appear", "are",   "be",     "been",
    "being", "can",   "chosen", "could", "did",       "do",     "does",  "due",    "expected",
    "get",   "going", "got",    "had",   "has",       "have",   "is",    "likely", "may",
    "might", "must",  "need",   "ought", "scheduled", "set",    "shall", "should", "to",
    "want",  "was",   "were",   "will",  "would"};
static_assert(is_in_order(kAuxiliaries));
constexpr std::array<std::string_view, 8> kBe = {"'s",   "am",    "are", "be",
                                                 "been", "being", "is",  "was"};
static_assert(is_in_order(kBe));
constexpr std::array<std::string_view, 7> kModals = {"can",  "could",  "may",  "might",
                                                     "must", "should", "would"};
static_assert(is_in_order(kModals));
constexpr std::array<std::string_view, 12> kNegations = {
    "barely", "hardly", "neither", "never",   "no-one",   "nobody",
    "none",   "nor",    "not",     "nothing", "scarcely", "without"};
static_assert(is_in_order(kNegations));
constexpr std::array<std::string_view, 17> kAdverbs = {
    "actually", "also", "always", "either", "even",  "ever", "just",  "later", "now",
    "often",    "once", "since",  "so",     "still", "then", "twice", "yet"};
static_assert(is_in_order(kAdverbs));
constexpr std::array<std::string_view, 4> kOnly = {"just", "merely", "only", "simply"};
static_assert(is_in_order(kOnly));
constexpr std::array<std::string_view, 7> kSubjects = {"he", "i", "it", "she", "they", "we", "you"};
static_assert(is_in_order(kSubjects));
constexpr std::array<std::string_view, 31> kBeforeNouns = {
    "'s",      "a",   "about", "an",    "any",  "by",       "for",  "from",
    "further", "her", "his",   "in",    "its",  "more",     "my",   "new",
    "no",      "of",  "on",    "our",   "over", "repeated", "some", "such",
    "that",    "the", "their", "these", "this", "those",    "with"};
static_assert(is_in_order(kBeforeNouns));
constexpr std::array<std::string_view, 15> kPrepositions = {
    "about", "after", "against", "amid", "at",   "by", "despite", "following",
    "for",   "in",    "of",      "on",   "over", "to", "with"};
static_assert(is_in_order(kPrepositions));

bool is_be(const Lexeme& lexeme) {
  return contains(kBe, lexeme.word) || lexeme.is("were") || lexeme.is("got") || lexeme.is("get");
}

bool is_adverb(const Lexeme& lexeme) {
  return contains(kAdverbs, lexeme.word) || (lexeme.word.size() > 4 && lexeme.word.ends_with("ly"));
}

bool is_past(Inflection inflection) {
  return inflection == Inflection::past || inflection == Inflection::participle;
}

/// Does the word before `at` make it a noun: "his claims", "Moss's claims", "a claim"?
bool stands_as_noun(std::span<const Lexeme> lexemes, std::size_t at) {
  if (at == 0 || lexemes[at - 1].is_mark) return at > 0 && lexemes[at - 1].is("'");
  const std::string_view before = lexemes[at - 1].word;
  if (contains(kBeforeNouns, before)) return true;
  const bool is_adjective = before.ends_with("ic") || before.ends_with("al") ||
                            before.ends_with("ous") || before == "latest" || before == "recent" ||
                            before == "own" || before == "earlier";
  return is_adjective && at > 1 && contains(kBeforeNouns, lexemes[at - 2].word);
}

/// “posed hard questions about it”: not “he questions”, “Moss questions”, “openly questions”.
bool is_followed_as_noun(std::span<const Lexeme> lexemes, std::size_t at) {
  constexpr std::array<std::string_view, 4> kFollowing = {"about", "against", "of", "over"};
  static_assert(is_in_order(kFollowing));
  if (at == 0 || at + 1 >= lexemes.size()) return false;
  const Lexeme& before = lexemes[at - 1];
  return contains(kFollowing, lexemes[at + 1].word) && lexemes[at].word.ends_with('s') &&
         !before.is_mark && !before.is_capitalised && !is_adverb(before) &&
         !contains(kSubjects, before.word) && !before.is("who") && !before.is("which") &&
         !before.is("and");
}

bool follows_preposition(std::span<const Lexeme> lexemes, std::size_t at) {
  constexpr std::size_t kReach = 3;
  for (std::size_t back = 1; back <= std::min(at, kReach); ++back) {
    if (lexemes[at - back].is_mark) return false;
    if (contains(kPrepositions, lexemes[at - back].word)) return true;
  }
  return false;
}

struct Candidate {
  const CueEntry* entry = nullptr;
  PatternMatch match;
  bool is_noun = false;
  bool is_aside = false;  ///< a noun that only says where or when it was said: "to a question"

  /// Greater is better: what tells an act before what only tells a thought or doubt, and this
  /// before the plain; then the longer, then the earlier.
  [[nodiscard]] auto rank() const {
    const bool is_plain =
        !entry->act && !entry->is_thought && entry->certainty != std::optional(Certainty::hedged);
    const int told = entry->act ? 2 : (is_plain ? 0 : 1);
    return std::tuple(!is_aside, !is_implicative(), told, entry->pattern.word_count(),
                      -static_cast<std::ptrdiff_t>(match.begin));
  }
  /// "failed to", "managed to": tells of the verb behind it.
  [[nodiscard]] bool is_implicative() const {
    return entry->factivity == Factivity::implicative && !entry->act;
  }
};

class Finder {
 public:
  Finder(const CueTable& table, std::span<const Lexeme> lexemes, Span cue)
      : table_(table),
        lexemes_(lexemes),
        first_(first_lexeme_from(lexemes, cue.begin_byte)),
        end_(first_lexeme_from(lexemes, cue.end_byte)) {}

  std::optional<CueReading> find() {
    for (std::size_t at = first_ - std::min(first_, kBeforeCue); at < end_; ++at) {
      table_.for_each_match(lexemes_, at, [&](const CueEntry& entry, const PatternMatch& match) {
        consider(entry, match);
      });
    }
    if (best_.entry == nullptr) return std::nullopt;
    return reading();
  }

 private:
  void consider(const CueEntry& entry, const PatternMatch& match) {
    // What stands before the cue counts only as the beginning of a phrase that goes on in it.
    if (match.begin < first_ && (entry.part != CuePart::phrase || match.end <= first_)) return;
    Candidate candidate{&entry, match};
    const bool may_be_noun =
        match.inflection == Inflection::base || match.inflection == Inflection::third;
    const bool as_noun = may_be_noun && (stands_as_noun(lexemes_, match.begin) ||
                                         is_followed_as_noun(lexemes_, match.begin));
    if (entry.part == CuePart::verb && as_noun) return;
    if (entry.part == CuePart::noun) {
      if (!may_be_noun || (!as_noun && is_verb(match.begin))) return;
      candidate.is_noun = true;
      candidate.is_aside = follows_preposition(lexemes_, match.begin) && match.begin > first_;
    }
    // “back” is only a part of “shot back”.
    const bool is_part = match.begin > best_.match.begin && match.end <= best_.match.end &&
                         best_.match.gap_begin == best_.match.gap_end;
    if (best_.entry == nullptr || (!is_part && candidate.rank() > best_.rank())) {
      best_ = candidate;
    }
  }

  /// Does the table know the word as a verb?
  [[nodiscard]] bool is_verb(std::size_t at) const {
    bool found = false;
    table_.for_each_match(lexemes_, at, [&](const CueEntry& entry, const PatternMatch&) {
      found = found || entry.part == CuePart::verb;
    });
    return found;
  }

  CueReading reading() {
    const PatternMatch& match = best_.match;
    CueReading reading;
    reading.entry = best_.entry;
    reading.words = span_of(match.begin, match.end);
    reading.verb_phrase = reading.words;
    reading.is_noun = best_.is_noun;
    if (match.gap_begin < match.gap_end) {
      reading.between = span_of(match.gap_begin, match.gap_end);
    }
    if (reading.is_noun) {
      reading.is_negated = match.begin > 0 && lexemes_[match.begin - 1].is("no");
    } else {
      look_back(reading);
    }
    if (is_refused_saying()) reading.is_negated = true;
    return reading;
  }

  /// Reads auxiliaries, adverbs and negations before the verb.
  void look_back(CueReading& reading) {
    std::size_t at = best_.match.begin;
    bool only = false;  // "not only said"
    for (std::size_t steps = 0; at > 0 && steps < kMostAuxiliaries; ++steps) {
      const Lexeme& word = lexemes_[at - 1];
      if (word.is_mark) break;
      if (contains(kNegations, word.word)) {
        if (!only) reading.is_negated = true;
      } else if (!contains(kAuxiliaries, word.word) && !is_adverb(word) && !word.is("only")) {
        break;
      }
      only = contains(kOnly, word.word);
      if (contains(kModals, word.word)) reading.is_modal = true;
      const bool is_be_to =
          word.is("to") && at > 1 && contains(kAuxiliaries, lexemes_[at - 2].word);
      if (word.is("will") || word.is("shall") || is_be_to) reading.is_future = true;
      if (is_be(word) && is_past(best_.match.inflection) && !reading.is_passive) {
        reading.is_passive = best_.entry->part == CuePart::verb;
      }
      --at;
    }
    if (is_inverted_negation(at) || is_after_refusal(at)) reading.is_negated = true;
    reading.verb_phrase = span_of(at, best_.match.end);
  }

  /// “Nor did he say”, “never has she said”, “at no time did he say”; “no one has said”. The words
  /// from `at` on are auxiliaries and the verb.
  [[nodiscard]] bool is_inverted_negation(std::size_t at) const {
    if (at >= 2 && lexemes_[at - 1].is("one") && lexemes_[at - 2].is("no")) return true;
    if (at < 3 || !contains(kSubjects, lexemes_[at - 1].word)) return false;
    if (!contains(kAuxiliaries, lexemes_[at - 2].word)) return false;
    return contains(kNegations, lexemes_[at - 3].word) ||
           (at >= 4 && lexemes_[at - 3].is("time") && lexemes_[at - 4].is("no"));
  }

  /// “failed to say”, “stopped short of saying”, “avoided mentioning”: is there, right before the
  /// words from `at` on, a verb that tells that it was not done?
  [[nodiscard]] bool is_after_refusal(std::size_t at) const {
    bool found = false;
    for (std::size_t back = 1; back <= std::min(at, kBeforeCue + 1) && !found; ++back) {
      table_.for_each_match(lexemes_, at - back, [&](const CueEntry& entry, const PatternMatch& m) {
        const bool is_adjacent = m.end + 1 >= at && m.end <= best_.match.begin;
        found = found || (is_adjacent && is_negative_implicative(entry));
      });
    }
    return found;
  }

  /// “refused to say”, “declined to comment”: the refusal of a saying.
  [[nodiscard]] bool is_refused_saying() const {
    if (!is_negative_implicative(*best_.entry)) return false;
    std::size_t at = best_.match.end;
    if (at < lexemes_.size() && (lexemes_[at].is("to") || lexemes_[at].is("from"))) ++at;
    bool found = false;
    table_.for_each_match(lexemes_, at, [&](const CueEntry& entry, const PatternMatch& match) {
      const bool is_saying = !entry.act && !entry.is_thought && entry.part == CuePart::verb &&
                             entry.factivity != Factivity::implicative;
      const bool is_infinitive =
          match.inflection == Inflection::base || match.inflection == Inflection::gerund;
      found = found || (is_saying && is_infinitive);
    });
    return found;
  }

  static bool is_negative_implicative(const CueEntry& entry) {
    return entry.factivity == Factivity::implicative && entry.negates;
  }

  [[nodiscard]] Span span_of(std::size_t begin, std::size_t end) const {
    return {lexemes_[begin].span.begin_byte, lexemes_[end - 1].span.end_byte};
  }

  const CueTable& table_;
  std::span<const Lexeme> lexemes_;
  std::size_t first_;
  std::size_t end_;
  Candidate best_;
};

}  // namespace

std::optional<CueReading> read_cue(const CueTable& table, std::span<const Lexeme> lexemes,
                                   Span cue) {
  return Finder(table, lexemes, cue).find();
}

}  // namespace onrecord
