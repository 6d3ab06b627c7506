#include "attribute/continuation.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "attribute/completion.h"
#include "attribute/owners.h"
#include "attribute/places.h"
#include "attribute/same_speaker.h"

namespace onrecord {
namespace {

class Joiner {
 public:
  Joiner(const Document& document, std::vector<Statement>& statements)
      : document_(document),
        statements_(statements),
        tree_(document),
        owners_(document, tree_, statements) {}

  void join_pieces() {
    for (std::size_t i = 0; i < quotations().size(); ++i) {
      if (const auto next = tree_.next_piece(i)) hand_on(i, *next);
    }
    // Where only a later piece names the speaker: “... \n\n “...,” he said.
    for (std::size_t i = quotations().size(); i-- > 0;) {
      if (const auto next = tree_.next_piece(i)) hand_on(*next, i);
    }
  }

  void join_following() {
    for (std::size_t i = 0; i < quotations().size(); ++i) {
      if (!owners_.owner(i) || quotations()[i].depth > 0) continue;
      const std::size_t next = first_quotation_from(document_, quotations()[i].span.end_byte);
      if (next == quotations().size() || quotations()[next].depth > 0) continue;
      if (owners_.is_taken(next) || quotations()[next].single != quotations()[i].single) continue;
      const std::size_t statement = *owners_.owner(i);
      const bool same_paragraph = paragraph_of(i) == paragraph_of(next);
      const bool goes_on = same_paragraph ? goes_on_after_attribution(statement, i, next)
                                          : goes_on_in_next_paragraph(statement, i, next);
      if (goes_on) hand_on_chain(i, next);
    }
  }

 private:
  [[nodiscard]] std::span<const Quotation> quotations() const { return document_.quotations(); }
  [[nodiscard]] std::span<const Span> sentences() const { return document_.sentences(); }
  [[nodiscard]] std::size_t paragraph_of(std::size_t index) const {
    return paragraph_at(document_, quotations()[index].span.begin_byte);
  }

  void hand_on(std::size_t from, std::size_t to) {
    const auto statement = owners_.owner(from);
    if (!statement || owners_.is_taken(to)) return;
    statements_[*statement].contents.push_back(quotations()[to].span);
    owners_.give(to, *statement);
  }

  void hand_on_chain(std::size_t from, std::size_t to) {
    hand_on(from, to);
    for (auto next = tree_.next_piece(to); next && !owners_.is_taken(*next);
         next = tree_.next_piece(to)) {
      hand_on(to, *next);
      to = *next;
    }
  }

  // In the training part of PolNeAR, a quotation that begins the sentence after the attribution
  // of another one belongs to the same attribution 991 times of 1025 (25 of the others have a
  // cue of their own further on, and so are taken before this is asked); a quotation that
  // follows another with nothing between does so 8 times of 11.
  [[nodiscard]] bool goes_on_after_attribution(std::size_t statement, std::size_t index,
                                               std::size_t next) const {
    const Span before = quotations()[index].span;
    const Span after = quotations()[next].span;
    if (only_space(document_.text(), before.end_byte, after.begin_byte)) {
      return is_own_sentence(quotations()[next]);
    }
    const auto sentence = attribution_sentence(statement, before);
    if (!sentence) return false;
    const Span attribution = sentences()[*sentence];
    if (after.begin_byte >= attribution.end_byte) {
      return only_space(document_.text(), attribution.end_byte, after.begin_byte) &&
             is_own_sentence(quotations()[next]);
    }
    return statements_[statement].cue->end_byte <= after.begin_byte &&
           follows_pause({before.end_byte, after.begin_byte});
  }

  // In the training part of PolNeAR, a paragraph that is one quotation without a cue of its
  // own, after one that ends with a quotation or its attribution, belongs to that attribution
  // 45 times of 50.
  [[nodiscard]] bool goes_on_in_next_paragraph(std::size_t statement, std::size_t index,
                                               std::size_t next) const {
    const Span before = quotations()[index].span;
    const std::size_t paragraph = paragraph_of(index);
    const std::uint32_t end = document_.paragraphs()[paragraph].end_byte;
    if (paragraph_of(next) != paragraph + 1 || !fills_paragraph(quotations()[next])) return false;
    if (!only_space(document_.text(), before.end_byte, end)) {
      const auto sentence = attribution_sentence(statement, before);
      if (!sentence || sentences()[*sentence].end_byte != end) return false;
    }
    return may_go_on(document_, statements_[statement], quotations()[index], quotations()[next]) &&
           !is_dialogue(paragraph, statement);
  }

  // The sentence of the cue, where it is the one that the quotation ends in or the next one.
  [[nodiscard]] std::optional<std::size_t> attribution_sentence(std::size_t statement,
                                                                Span quotation) const {
    const auto& cue = statements_[statement].cue;
    if (!cue || cue->begin_byte < quotation.end_byte) return std::nullopt;
    const std::size_t sentence = sentence_at(document_, cue->begin_byte);
    const std::uint32_t begin = sentences()[sentence].begin_byte;
    const bool is_near =
        begin <= quotation.end_byte || only_space(document_.text(), quotation.end_byte, begin);
    return is_near ? std::optional(sentence) : std::nullopt;
  }

  [[nodiscard]] bool is_own_sentence(const Quotation& quotation) const {
    const Span sentence = sentences()[sentence_at(document_, quotation.span.begin_byte)];
    return sentence.end_byte <= quotation.span.end_byte ||
           ends_clause({quotation.span.end_byte, sentence.end_byte});
  }

  [[nodiscard]] bool fills_paragraph(const Quotation& quotation) const {
    const Span paragraph =
        document_.paragraphs()[paragraph_at(document_, quotation.span.begin_byte)];
    return paragraph.begin_byte == quotation.span.begin_byte &&
           (paragraph.end_byte == quotation.span.end_byte ||
            ends_clause({quotation.span.end_byte, paragraph.end_byte}));
  }

  // A stop after the closing mark.
  [[nodiscard]] bool ends_clause(Span rest) const {
    return rest.size() <= 2 && ends_with_stop(surface(document_.text(), rest));
  }

  [[nodiscard]] bool follows_pause(Span gap) const {
    while (gap.size() > 0 && document_.text()[gap.end_byte - 1] == ' ') --gap.end_byte;
    const char last = gap.empty() ? '\0' : document_.text()[gap.end_byte - 1];
    return last == ',' || last == ':' || last == ';';
  }

  // Do the quotations of the paragraph before have another speaker?
  [[nodiscard]] bool is_dialogue(std::size_t paragraph, std::size_t statement) const {
    const std::size_t first =
        first_quotation_from(document_, document_.paragraphs()[paragraph].begin_byte);
    if (first == 0 || paragraph == 0 || paragraph_of(first - 1) + 1 != paragraph) return false;
    const auto other = owners_.owner(first - 1);
    return other && *other != statement &&
           have_different_names(document_, statements_[*other], statements_[statement]);
  }

  const Document& document_;
  std::vector<Statement>& statements_;
  QuotationTree tree_;
  QuotationOwners owners_;
};

}  // namespace

void join_continuations(const Document& document, std::vector<Statement>& statements) {
  complete_quotations(document, statements);
  Joiner joiner(document, statements);
  joiner.join_pieces();
  joiner.join_following();
  for (Statement& statement : statements) merge_overlapping(statement.contents);
}

}  // namespace onrecord
