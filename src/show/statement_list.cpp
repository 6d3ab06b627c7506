#include "show/statement_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "onrecord/utf8.h"
#include "show/as_list.h"
#include "show/marks.h"
#include "show/printable.h"

namespace onrecord {
namespace {

constexpr std::uint32_t kContextBytes = 120;  // on each side of the anchor

/// Line numbers, 1-based, of byte offsets.
class Lines {
 public:
  explicit Lines(std::string_view text) {
    for (std::size_t at = text.find('\n'); at < text.size(); at = text.find('\n', at + 1)) {
      breaks_.push_back(at);
    }
  }
  [[nodiscard]] std::size_t line_of(std::size_t byte) const {
    const auto after = std::ranges::lower_bound(breaks_, byte);
    return static_cast<std::size_t>(after - breaks_.begin()) + 1;
  }

 private:
  std::vector<std::size_t> breaks_;
};

/// The part that a reader looks for first.
Span anchor_of(const Statement& statement) {
  if (statement.cue) return *statement.cue;
  if (!statement.contents.empty()) return statement.contents.front();
  return statement.sources.empty() ? Span{} : statement.sources.front();
}

std::uint32_t after_space(std::string_view text, std::uint32_t from, std::uint32_t limit) {
  while (from < limit && text[from] != ' ') ++from;
  return std::min(from + 1, limit);
}

/// Back to a space, or, where there is none down to `limit`, to a code point's beginning.
std::uint32_t before_space(std::string_view text, std::uint32_t from, std::uint32_t limit) {
  while (from > limit && text[from] != ' ') --from;
  while (from > 0 && !begins_code_point(text[from])) --from;
  return from;
}

/// Words around the anchor, in one sentence.
struct Context {
  Span span;
  bool cut_before = false;
  bool cut_after = false;
};

Span sentence_of(const Document& document, Span anchor) {
  const auto after = std::ranges::upper_bound(document.sentences(), anchor.begin_byte, {},
                                              [](Span sentence) { return sentence.begin_byte; });
  if (after == document.sentences().begin()) return anchor;
  const Span sentence = *(after - 1);
  return anchor.begin_byte < sentence.end_byte ? sentence : anchor;
}

/// The sentence of `anchor`, cut to whole words near it where it is long.
Context context_of(const Document& document, Span anchor) {
  const std::string_view text = document.text();
  Context context{sentence_of(document, anchor)};
  Span& span = context.span;
  if (span.begin_byte + kContextBytes < anchor.begin_byte) {
    span.begin_byte = after_space(text, anchor.begin_byte - kContextBytes, anchor.begin_byte);
    context.cut_before = true;
  }
  const std::uint32_t near_end = std::min(anchor.end_byte, anchor.begin_byte + kContextBytes);
  if (near_end + kContextBytes < span.end_byte) {
    span.end_byte = before_space(text, near_end + kContextBytes, near_end);
    context.cut_after = true;
  }
  return context;
}

std::string_view marks_of(SpanRole role) {
  switch (role) {
    case SpanRole::none:
      return "";
    case SpanRole::source:
      return "<>";
    case SpanRole::cue:
      return "{}";
    case SpanRole::content:
    case SpanRole::not_said:
      return "[]";
  }
  return "";
}

void append_context(const Document& document, const Statement& statement, std::string& out) {
  const Context context = context_of(document, anchor_of(statement));
  out += context.cut_before ? "   in       … " : "   in       ";
  for (const Run& run : mark_runs(context.span, std::span(&statement, 1))) {
    const std::string_view marks = marks_of(run.role);
    out += marks.substr(0, marks.size() / 2);
    append_on_one_line(surface(document.text(), run.span), out);
    out += marks.substr(marks.size() / 2);
  }
  out += context.cut_after ? " …\n" : "\n";
}

void append_part(std::string_view name, std::string_view text, std::span<const Span> spans,
                 std::string& out) {
  if (spans.empty()) return;
  out += fmt::format("   {:<9}", name);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (i > 0) out += " … ";
    append_on_one_line(surface(text, spans[i]), out);
  }
  out += '\n';
}

// "Ada Lind (pronoun, 0.93)", "unknown (role; perhaps Ada Lind 0.41)", "group"
std::string described(const Speaker& speaker) {
  std::string out;
  if (!speaker.name.empty()) {
    append_on_one_line(speaker.name, out);
    return out + fmt::format(" ({}, {:.2f})", speaker_basis_name(speaker.basis), speaker.score);
  }
  out = fmt::format("{} ({}", actor_kind_name(speaker.kind), speaker_basis_name(speaker.basis));
  std::string_view join = "; perhaps ";
  for (const SpeakerCandidate& candidate : speaker.candidates) {
    out += join;
    append_on_one_line(candidate.name, out);
    out += fmt::format(" {:.2f}", candidate.score);
    join = ", ";
  }
  return out + ')';
}

void append_role(std::string_view name, std::span<const Speaker> speakers, std::string& out) {
  if (speakers.empty()) return;
  out += fmt::format("   {:<9}", name);
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    if (i > 0) out += " and ";
    out += described(speakers[i]);
  }
  out += '\n';
}

void append_speakers(const Statement& statement, std::string& out) {
  append_role("speaker", statement.speakers, out);
  append_role("for", as_list(statement.speaks_for), out);
  append_role("via", statement.via, out);
  append_role("to", as_list(statement.addressee), out);
}

}  // namespace

void append_statement_list(const Document& document, std::span<const Statement> statements,
                           std::string& out) {
  const std::string_view text = document.text();
  const Lines lines(text);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    out += fmt::format("{}. {}, line {}, score {:.2f}", i + 1, form_name(statement.form),
                       lines.line_of(anchor_of(statement).begin_byte), statement.score);
    if (statement.nested_in) out += fmt::format(", nested in {}", *statement.nested_in + 1);
    out += '\n';
    append_speakers(statement, out);
    append_part("source", text, statement.sources, out);
    append_part("cue", text, as_list(statement.cue), out);
    append_part("content", text, statement.contents, out);
    append_context(document, statement, out);
    out += '\n';
  }
}

}  // namespace onrecord
