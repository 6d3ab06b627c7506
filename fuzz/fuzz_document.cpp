// Bytes -> text -> Document -> the attribution rules -> every writer. In place of a model,
// invented cues: the first byte of the input says how densely they stand.
#include <string>

#include "attribute/continuation.h"
#include "attribute/form.h"
#include "attribute/nesting.h"
#include "attribute/uncued.h"
#include "fuzz/check.h"
#include "fuzz/target.h"
#include "onrecord/document.h"
#include "onrecord/show.h"
#include "onrecord/statement.h"
#include "onrecord/utf8.h"

namespace onrecord {
namespace {

bool on_boundary(std::string_view text, std::size_t byte) {
  return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0U) != 0x80U;
}

void check_span(std::string_view text, Span span) {
  check(span.begin_byte < span.end_byte && span.end_byte <= text.size());
  check(on_boundary(text, span.begin_byte) && on_boundary(text, span.end_byte));
}

/// Spans that are in order and do not overlap.
template <class Range, class SpanOf>
void check_disjoint(std::string_view text, const Range& range, SpanOf span_of) {
  std::uint32_t end = 0;
  for (const auto& item : range) {
    const Span span = span_of(item);
    check_span(text, span);
    check(span.begin_byte >= end);
    end = span.end_byte;
  }
}

/// Each of `inner` lies within one of `outer`; both are in order of their beginning.
template <class Range, class SpanOf>
void check_within(std::span<const Span> outer, const Range& inner, SpanOf span_of) {
  std::size_t at = 0;
  for (const auto& item : inner) {
    const Span span = span_of(item);
    while (at < outer.size() && outer[at].end_byte <= span.begin_byte) ++at;
    check(at < outer.size() && outer[at].contains(span));
  }
}

void check_quotations(std::string_view text, std::span<const Quotation> quotations) {
  std::vector<Span> around;  // the quotations that hold the current one
  Span before{};
  for (const Quotation& quotation : quotations) {
    check_span(text, quotation.span);
    check_span(text, quotation.inside);
    check(quotation.span.contains(quotation.inside));
    check(quotation.span.begin_byte >= before.begin_byte);
    before = quotation.span;
    while (!around.empty() && around.back().end_byte <= quotation.span.begin_byte)
      around.pop_back();
    check(around.empty() || around.back().contains(quotation.span));
    check(quotation.depth == std::min<std::size_t>(around.size(), 255));
    check(!quotation.continues || !quotation.closed);
    around.push_back(quotation.span);
  }
}

void check_document(const Document& document) {
  const auto itself = [](Span span) { return span; };
  const auto of = [](const auto& item) { return item.span; };
  const std::string_view text = document.text();
  check_disjoint(text, document.paragraphs(), itself);
  check_disjoint(text, document.sentences(), itself);
  check_disjoint(text, document.words(), of);
  check_within(document.paragraphs(), document.sentences(), itself);
  check_within(document.paragraphs(), document.quotations(), of);
  check_quotations(text, document.quotations());
}

void check_offsets(const Document& document) {
  const CodePointOffsets offsets(document.text());
  for (const Span paragraph : document.paragraphs()) {
    check(offsets.byte_of(offsets.code_point_of(paragraph.begin_byte)) == paragraph.begin_byte);
    check(offsets.byte_of(offsets.code_point_of(paragraph.end_byte)) == paragraph.end_byte);
  }
}

/// What a model might have found: a cue every `step` words, its source before it, its contents
/// behind it, as far as its paragraph goes.
std::vector<Statement> invented_statements(const Document& document, std::size_t step) {
  std::vector<Statement> statements;
  const auto words = document.words();
  for (std::size_t cue = step; step > 0 && cue + 1 < words.size(); cue += step) {
    Statement statement;
    statement.cue = words[cue].span;
    if (cue % 3 != 0) statement.sources.push_back(words[cue - 1].span);
    const std::size_t last = std::min(cue + 1 + cue % 13, words.size() - 1);
    statement.contents.push_back({words[cue + 1].span.begin_byte, words[last].span.end_byte});
    statement.score = 0.5F + static_cast<float>(cue % 8) / 16;
    statements.push_back(std::move(statement));
  }
  return statements;
}

void check_statements(const Document& document, std::span<const Statement> statements) {
  const std::string_view text = document.text();
  const auto itself = [](Span span) { return span; };
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    if (statement.cue) check_span(text, *statement.cue);
    check_disjoint(text, statement.sources, itself);
    check_disjoint(text, statement.contents, itself);
    check(!statement.contents.empty());
    check(statement.score >= 0 && statement.score <= 1);
    check(!statement.nested_in || *statement.nested_in < i);
  }
}

void write_all(const Document& document, std::span<const Statement> statements) {
  std::string out;
  write_json_lines(document, statements, out);
  write_citron(document, statements, out);
  write_csv(document, statements, out);
  write_terminal(document, statements, true, out);
  write_terminal(document, statements, false, out);
  write_segments(document, out);
  check(!first_invalid_utf8(out));
}

}  // namespace

void fuzz(std::string_view input) {
  if (input.empty()) return;
  const auto step = static_cast<std::size_t>(static_cast<unsigned char>(input[0]) % 32);
  Article article;
  article.text = repair_utf8(input.substr(1)).text;
  check(!first_invalid_utf8(article.text));
  const Result<Document> document = Document::from(std::move(article));
  if (!document) {
    check(document.error().code == ErrorCode::empty_text);
    return;
  }
  check_document(*document);
  check_offsets(*document);

  std::vector<Statement> statements = invented_statements(*document, step);
  join_continuations(*document, statements);
  add_uncued(*document, statements);
  order_and_nest(statements);
  set_forms(*document, statements);
  for (Statement& statement : statements) statement.id = statement_id("fuzz", statement);
  check_statements(*document, statements);
  write_all(*document, statements);
}

}  // namespace onrecord
