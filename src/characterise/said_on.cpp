#include "characterise/said_on.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "attribute/places.h"
#include "characterise/day_words.h"
#include "segment/word_list.h"

namespace onrecord {
namespace {

constexpr std::size_t kReach = 60;  // lexemes on each side of the cue

// A date behind these is that of something else: "after the fire on Tuesday", "elected in 2019".
constexpr std::array<std::string_view, 38> kOtherEvents = {
    "about",     "after",   "ahead", "because",   "before",  "born",      "by",       "died",
    "during",    "elected", "fired", "following", "for",     "founded",   "from",     "if",
    "joined",    "killed",  "left",  "over",      "planned", "regarding", "resigned", "retired",
    "scheduled", "since",   "than",  "that",      "until",   "when",      "where",    "whether",
    "which",     "while",   "who",   "whom",      "whose",   "won"};
static_assert(is_in_order(kOtherEvents));

// In the words of the cue: it has not been said yet.
constexpr std::array<std::string_view, 8> kFuture = {"'ll",     "announcing", "due",   "expected",
                                                     "planned", "scheduled",  "shall", "will"};
static_assert(is_in_order(kFuture));

class Finder {
 public:
  Finder(const Document& document, std::span<const Lexeme> lexemes, const Statement& statement,
         Span reach)
      : lexemes_(lexemes), statement_(statement), today_(parse_date(document.article().date)) {
    const Span sentence = document.sentences()[sentence_at(document, statement.cue->begin_byte)];
    const std::uint32_t begin = std::max(sentence.begin_byte, reach.begin_byte);
    const std::uint32_t end = std::min(sentence.end_byte, reach.end_byte);
    cue_begin_ = first_lexeme_from(lexemes, statement.cue->begin_byte);
    cue_end_ = first_lexeme_from(lexemes, statement.cue->end_byte);
    begin_ = std::max(first_lexeme_from(lexemes, begin), cue_begin_ - std::min(cue_begin_, kReach));
    end_ = std::min(first_lexeme_from(lexemes, std::max(begin, end)), cue_end_ + kReach);
  }

  std::optional<SaidOn> find() {
    if (tells_future()) return std::nullopt;
    auto found = from_cue_on();
    if (!found) found = before_cue();
    if (!found) return std::nullopt;
    if (today_ && found->date == *today_) return std::nullopt;
    return SaidOn{found->date,
                  {lexemes_[found->begin].span.begin_byte, lexemes_[found->end - 1].span.end_byte}};
  }

 private:
  [[nodiscard]] bool tells_future() const {
    constexpr std::size_t kBefore = 3;  // auxiliaries that the cue may lack
    for (std::size_t at = cue_begin_ - std::min(cue_begin_ - begin_, kBefore); at < cue_end_;
         ++at) {
      if (is_content(at)) continue;
      if (contains(kFuture, lexemes_[at].word)) return true;
      const bool is_plan = lexemes_[at].is("plans") || lexemes_[at].is("going");
      const bool is_be = lexemes_[at].is("is") || lexemes_[at].is("are");
      if ((is_plan || is_be) && at + 1 < cue_end_ && lexemes_[at + 1].is("to")) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_content(std::size_t at) const {
    return std::ranges::any_of(statement_.contents,
                               [&](Span content) { return content.contains(lexemes_[at].span); });
  }

  /// “said on Tuesday”, “told the Gazette last week”: up to where the saying ends.
  [[nodiscard]] std::optional<DayWords> from_cue_on() const {
    for (std::size_t at = cue_begin_; at < end_; ++at) {
      if (is_content(at)) {
        if (at < cue_end_) continue;
        return std::nullopt;
      }
      const Lexeme& word = lexemes_[at];
      if (word.ends_sentence() || word.is(";") || word.is(":")) return std::nullopt;
      if (at >= cue_end_ && contains(kOtherEvents, word.word)) return std::nullopt;
      if (const auto found = date_at(at)) return found;
    }
    return std::nullopt;
  }

  /// “Last week Moss said”, “In March, as a councillor, he called”, “Moss on Tuesday said”: dates
  /// at the beginning of a piece between marks, or right before the cue.
  [[nodiscard]] std::optional<DayWords> before_cue() const {
    std::size_t content_end = begin_;
    for (std::size_t at = begin_; at < cue_begin_; ++at) {
      if (is_content(at)) content_end = at + 1;
    }
    std::optional<DayWords> last;
    bool is_other = false;  // in a piece that tells of something else
    for (std::size_t at = content_end; at < cue_begin_; ++at) {
      const Lexeme& word = lexemes_[at];
      if (word.parts_clauses()) is_other = false;
      if (word.is_mark) continue;
      if (contains(kOtherEvents, word.word) || contains(kFuture, word.word)) is_other = true;
      const auto found = is_other ? std::nullopt : date_at(at);
      if (!found || found->end > cue_begin_) continue;
      // A month or year within a clause is that of its other words: “the nominee in 2016 said”.
      constexpr std::size_t kNear = 2;
      const bool is_loose = found->date.day == 0 && lexemes_[at].is("in") && !begins_piece(at) &&
                            found->end + kNear < cue_begin_;
      if (!is_loose) last = found;
      at = found->end - 1;
    }
    return last;
  }

  [[nodiscard]] bool begins_piece(std::size_t at) const {
    return at == begin_ || lexemes_[at - 1].is_mark || lexemes_[at - 1].is("but") ||
           lexemes_[at - 1].is("and") || lexemes_[at - 1].is("back");
  }

  [[nodiscard]] std::optional<DayWords> date_at(std::size_t at) const {
    const auto found = day_words_at(lexemes_.first(end_), at, today_);
    if (!found || is_content(found->end - 1)) return std::nullopt;
    return found;
  }

  std::span<const Lexeme> lexemes_;
  const Statement& statement_;
  std::optional<Date> today_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t cue_begin_ = 0;
  std::size_t cue_end_ = 0;
};

}  // namespace

std::optional<SaidOn> said_on(const Document& document, std::span<const Lexeme> lexemes,
                              const Statement& statement, Span reach) {
  if (!statement.cue) return std::nullopt;
  return Finder(document, lexemes, statement, reach).find();
}

}  // namespace onrecord
