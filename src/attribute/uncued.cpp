#include "attribute/uncued.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "attribute/form.h"
#include "attribute/headline.h"
#include "attribute/known_names.h"
#include "attribute/named_quotations.h"
#include "attribute/owners.h"
#include "attribute/places.h"
#include "attribute/scare.h"
#include "attribute/turns.h"
#include "attribute/uncued_scores.h"

namespace onrecord {
namespace {

// A headline is left to what has been found in it.
void add_headline(const Document& document, std::vector<Statement>& statements) {
  const auto headline = headline_of(document);
  if (!headline) return;
  const bool is_taken = std::any_of(
      statements.begin(), statements.end(),
      [&](const Statement& statement) { return extent_of(statement).overlaps(*headline); });
  if (is_taken) return;
  if (auto statement = headline_statement(document, KnownNames(document, statements))) {
    statements.push_back(*std::move(statement));
  }
}

class QuotationReader {
 public:
  QuotationReader(const Document& document, std::vector<Statement>& statements)
      : document_(document),
        statements_(statements),
        tree_(document),
        owners_(document, tree_, statements),
        headline_(headline_of(document)) {
    std::ptrdiff_t balance = 0;
    for (const Quotation& quotation : document.quotations()) {
      if (quotation.depth == 0) balance += quotation.single ? -1 : 1;
    }
    speaks_in_double_marks_ = balance > 0;
  }

  void add() {
    const auto quotations = document_.quotations();
    for (std::size_t i = 0; i < quotations.size(); ++i) {
      if (quotations[i].depth > 0 || owners_.is_taken(i)) continue;
      if (const auto speaker = speaker_of(i)) {
        add_spoken(i, speaker->source, speaker->score);
      } else if (is_floating(i)) {
        add_spoken(i, std::nullopt, uncued_score::kFloating);
      } else if (const auto form = scare_or_title(document_, i)) {
        add_unspoken(i, *form);
      }
    }
  }

 private:
  // Over several paragraphs, the last piece is where the name stands.
  [[nodiscard]] std::optional<NamedSpeaker> speaker_of(std::size_t index) const {
    const auto speaker = named_speaker(document_, index);
    if (speaker) return speaker;
    std::size_t last = index;
    while (const auto next = free_piece_after(last)) last = *next;
    return last == index ? std::nullopt : named_speaker(document_, last);
  }

  [[nodiscard]] std::optional<std::size_t> free_piece_after(std::size_t index) const {
    const auto next = tree_.next_piece(index);
    return next && !owners_.is_taken(*next) ? next : std::nullopt;
  }

  void add_spoken(std::size_t index, std::optional<Span> source, float score) {
    Statement statement;
    if (source) statement.sources = {*source};
    statement.score = score;
    for (std::optional<std::size_t> piece = index; piece; piece = free_piece_after(*piece)) {
      statement.contents.push_back(document_.quotations()[*piece].span);
      owners_.give(*piece, statements_.size());
    }
    const bool in_headline = headline_ && headline_->contains(extent_of(statement));
    statement.form = in_headline ? Form::headline : Form::direct;
    statements_.push_back(std::move(statement));
  }

  void add_unspoken(std::size_t index, Form form) {
    Statement statement;
    statement.form = form;
    statement.contents = {document_.quotations()[index].span};
    statement.score = form == Form::title ? uncued_score::kTitle : uncued_score::kScare;
    statements_.push_back(std::move(statement));
  }

  // A sentence of its own, or several, from mark to mark.
  [[nodiscard]] bool is_floating(std::size_t index) const {
    const Quotation& quotation = document_.quotations()[index];
    const Span sentence = document_.sentences()[sentence_at(document_, quotation.span.begin_byte)];
    if (sentence.begin_byte != quotation.span.begin_byte) return false;
    // Between single marks, where speech has double ones: a heading taken from the text.
    if (quotation.single && speaks_in_double_marks_) return false;
    if (!ends_its_sentence(quotation, sentence) || has_stray_mark(index)) return false;
    const std::string_view inside = surface(document_.text(), quotation.inside);
    constexpr std::size_t kWordsOfSentence = 4;
    const std::size_t words = count_words(inside, kWordsOfSentence);
    if (words == 0 || inside.ends_with(',') || inside.ends_with(':')) return false;
    if (ends_with_stop(inside)) return true;
    return words == kWordsOfSentence && scare_or_title(document_, index) != Form::title;
  }

  [[nodiscard]] bool ends_its_sentence(const Quotation& quotation, Span sentence) const {
    if (!quotation.closed) {
      const Span paragraph =
          document_.paragraphs()[paragraph_at(document_, quotation.span.begin_byte)];
      return paragraph == quotation.span;
    }
    if (sentence.end_byte <= quotation.span.end_byte) return true;
    const Span rest{quotation.span.end_byte, sentence.end_byte};
    return rest.size() <= 2 && ends_with_stop(surface(document_.text(), rest));
  }

  // “My skipper told me, “Count the ropes.” The first mark opens nothing: what is between the
  // others has its speaker.
  [[nodiscard]] bool has_stray_mark(std::size_t index) const {
    const auto quotations = document_.quotations();
    if (quotations[index].closed || index + 1 == quotations.size()) return false;
    const Quotation& next = quotations[index + 1];
    return tree_.parent(index + 1) == index && next.single == quotations[index].single &&
           owners_.is_taken(index + 1);
  }

  const Document& document_;
  std::vector<Statement>& statements_;
  QuotationTree tree_;
  QuotationOwners owners_;
  std::optional<Span> headline_;
  bool speaks_in_double_marks_ = false;
};

}  // namespace

void add_uncued(const Document& document, std::vector<Statement>& statements) {
  add_turns(document, statements);
  add_headline(document, statements);
  QuotationReader(document, statements).add();
}

}  // namespace onrecord
