#include "characterise/lexical.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "attribute/places.h"
#include "characterise/accused.h"
#include "characterise/content_signals.h"
#include "characterise/cue_reading.h"
#include "characterise/said_on.h"

namespace onrecord {
namespace {

constexpr std::size_t kReach = 60;  // lexemes around a cue that are read with it

// How often each is right, by judgement.
constexpr float kCueAct = 0.85F;
constexpr float kNounAct = 0.75F;
constexpr float kModal = 0.8F;           // factor: "might accuse"
constexpr float kOverAssertion = 0.74F;  // a content's act goes before a cue that only asserts
constexpr float kThoughtAct = 0.5F;      // a thought without an act of its own
constexpr float kCueCertainty = 0.7F;

/// Puts together the character of one statement.
class Composer {
 public:
  Composer(const Document& document, std::span<const Lexeme> lexemes, const Statement& statement,
           std::optional<CueReading> cue)
      : document_(document),
        lexemes_(lexemes),
        statement_(statement),
        cue_(std::move(cue)),
        signals_(content_signals(document, lexemes, statement)) {}

  Character compose(Span reach) {
    decide_act();
    decide_certainty();
    decide_negation();
    if (character_.act == Act::accusation) find_target();
    if (const auto found = said_on(document_, lexemes_, statement_, reach)) {
      character_.said_on = found->date;
      tell("day", found->words);
    }
    return std::move(character_);
  }

 private:
  void tell(std::string_view what, Span words) {
    std::string& reason = character_.reason;
    const auto told = fmt::format("{} '{}'", what, surface(document_.text(), words));
    if (reason.find(told) != std::string::npos) return;
    reason += reason.empty() ? told : "; " + told;
  }

  void set_act(Act act, float score, Decider by, Span words) {
    character_.act = act;
    character_.act_score = score;
    character_.act_by = by;
    tell(decider_name(by), words);
  }

  void decide_act() {
    const auto& content = signals_.act;
    const bool has_cue_act = cue_ && cue_->entry->act;
    const bool only_asserts = has_cue_act && *cue_->entry->act == Act::assertion;
    const bool content_goes_first =
        content && (!has_cue_act || (only_asserts && content->score > kOverAssertion));
    if (content_goes_first) {
      set_act(content->value, content->score, Decider::content, content->words);
    } else if (has_cue_act) {
      const float score = (cue_->is_noun ? kNounAct : kCueAct) * (cue_->is_modal ? kModal : 1.0F);
      set_act(*cue_->entry->act, score, Decider::cue, cue_->words);
    } else if (cue_ && cue_->entry->is_thought) {
      set_act(Act::assertion, kThoughtAct, Decider::cue, cue_->words);
    }
  }

  void decide_certainty() {
    const auto& content = signals_.certainty;
    const auto cue = cue_ ? cue_->entry->certainty : std::nullopt;
    if (content && (content->value == Certainty::conditional || cue != Certainty::conditional)) {
      character_.certainty = content->value;
      character_.certainty_score = content->score;
      character_.certainty_by = Decider::content;
      tell("content", content->words);
    } else if (cue) {
      character_.certainty = *cue;
      character_.certainty_score = kCueCertainty;
      character_.certainty_by = Decider::cue;
      if (*cue != Certainty::certain) tell("cue", cue_->words);
    }
  }

  void decide_negation() {
    character_.negated = signals_.negation.has_value();
    if (!cue_) return;
    character_.thought = cue_->entry->is_thought;
    const bool cue_negates = cue_->entry->negates && !cue_->is_negated && !has_own_words();
    // “does not believe that” tells of the thought's content, not that nothing was thought.
    const bool unthought = character_.thought && cue_->is_negated;
    character_.saying_negated = (cue_->is_negated && !character_.thought) || has_no_source();
    if (cue_negates || unthought) character_.negated = !character_.negated;
    if (character_.saying_negated) tell("not said", cue_->verb_phrase);
    if (character_.negated && signals_.negation) tell("denied by", *signals_.negation);
  }

  /// Between quotation marks the words are the speaker's, with their own negation: “There was no
  /// plan,” she denied.
  [[nodiscard]] bool has_own_words() const { return statement_.form == Form::direct; }

  /// “No official has said”, “none of them thinks”.
  [[nodiscard]] bool has_no_source() const {
    if (statement_.sources.empty()) return false;
    const auto source = lexemes_within(lexemes_, statement_.sources.front());
    if (source.empty()) return false;
    return source.front().is("no") || source.front().is("nobody") || source.front().is("none") ||
           source.front().is("neither") || source.front().is("no-one");
  }

  void find_target() {
    if (character_.act_by == Decider::cue) {
      character_.target = accused_by_cue(lexemes_, statement_, *cue_);
    } else {
      character_.target = accused_in_content(document_, lexemes_, statement_);
    }
  }

  const Document& document_;
  std::span<const Lexeme> lexemes_;
  const Statement& statement_;
  std::optional<CueReading> cue_;
  ContentSignals signals_;
  Character character_;
};

/// The content of the statement around `statement` that holds it; else the whole text.
Span enclosing(std::span<const Statement> statements, const Statement& statement,
               std::string_view text) {
  if (statement.nested_in && statement.cue) {
    for (const Span content : statements[*statement.nested_in].contents) {
      if (content.contains(*statement.cue)) return content;
    }
  }
  return {0, static_cast<std::uint32_t>(text.size())};
}

}  // namespace

LexicalReader::LexicalReader(const Document& document, const CueTable& table)
    : document_(&document), table_(&table), lexemes_(lexemes_of(document.text())) {}

Character LexicalReader::read(std::span<const Statement> statements, std::size_t index) const {
  const Statement& statement = statements[index];
  std::optional<CueReading> cue;
  if (statement.cue) {
    const Span sentence =
        document_->sentences()[sentence_at(*document_, statement.cue->begin_byte)];
    const std::span<const Lexeme> all(lexemes_);
    const std::size_t first = first_lexeme_from(all, statement.cue->begin_byte);
    const std::size_t begin =
        std::max(first_lexeme_from(all, sentence.begin_byte), first - std::min(first, kReach));
    const std::size_t last = first_lexeme_from(all, statement.cue->end_byte);
    const std::size_t end = std::min(
        {all.size(), last + kReach, std::max(last, first_lexeme_from(all, sentence.end_byte))});
    cue = read_cue(*table_, all.subspan(begin, end - begin), *statement.cue);
  }
  return Composer(*document_, lexemes_, statement, std::move(cue))
      .compose(enclosing(statements, statement, document_->text()));
}

}  // namespace onrecord
