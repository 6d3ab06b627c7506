#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "onrecord/show.h"
#include "show/marks.h"
#include "show/printable.h"
#include "show/speaker_json.h"
#include "show/statement_list.h"
#include "show/summary.h"

namespace onrecord {
namespace {

constexpr std::string_view kReset = "\x1b[0m";
constexpr std::string_view kBold = "\x1b[1m";

/// Sources cyan, cues yellow, both underlined where nested; contents green, nested ones
/// magenta, deeper ones blue.
std::string_view style_of(SpanRole role, std::size_t depth) {
  switch (role) {
    case SpanRole::none:
      return "";
    case SpanRole::not_said:
      return "\x1b[2;3m";
    case SpanRole::content:
      return depth == 0 ? "\x1b[32m" : depth == 1 ? "\x1b[35m" : "\x1b[34m";
    case SpanRole::source:
      return depth == 0 ? "\x1b[1;36m" : "\x1b[1;4;36m";
    case SpanRole::cue:
      return depth == 0 ? "\x1b[1;33m" : "\x1b[1;4;33m";
  }
  return "";
}

/// The style is taken back before each line break, so that a pager may cut anywhere.
void append_styled(std::string_view text, std::string_view style, std::string& out) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0 && !style.empty()) out += style;
    append_printable(text.substr(0, end), out);
    if (end > 0 && !style.empty()) out += kReset;
    if (end < text.size()) out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void append_heading(const Article& article, bool colour, std::string& out) {
  std::string heading;
  for (const std::string* field :
       {&article.id, &article.title, &article.outlet, &article.date, &article.url}) {
    if (field->empty()) continue;
    if (!heading.empty()) heading += " | ";
    append_on_one_line(*field, heading);
  }
  out += colour ? fmt::format("{}{}{}\n\n", kBold, heading, kReset)
                : fmt::format("== {}\n\n", heading);
}

// Who is meant, by where the source ends that does not name him: “she [Mara Velling]”.
std::unordered_map<std::uint32_t, std::string> names_after(std::span<const Statement> statements) {
  std::unordered_map<std::uint32_t, std::string> names;
  for (const Statement& statement : statements) {
    if (statement.sources.empty() || statement.speakers.empty()) continue;
    if (statement.speakers.front().basis == SpeakerBasis::named) continue;
    const std::string joined = joined_names(statement.speakers);
    if (!joined.empty()) names.emplace(statement.sources.back().end_byte, joined);
  }
  return names;
}

void append_coloured_text(const Document& document, std::span<const Statement> statements,
                          std::string& out) {
  const std::string_view text = document.text();
  const Span whole{0, static_cast<std::uint32_t>(text.size())};
  const auto names = names_after(statements);
  for (const Run& run : mark_runs(whole, statements)) {
    append_styled(surface(text, run.span), style_of(run.role, run.depth), out);
    const auto name = names.find(run.span.end_byte);
    if (run.role != SpanRole::source || name == names.end()) continue;
    append_styled(fmt::format(" [{}]", name->second), style_of(SpanRole::not_said, 0), out);
  }
  if (!out.ends_with('\n')) out += '\n';
  out += '\n';
}

void append_legend(std::string& out) {
  append_styled("source", style_of(SpanRole::source, 0), out);
  out += "  ";
  append_styled("cue", style_of(SpanRole::cue, 0), out);
  out += "  ";
  append_styled("statement", style_of(SpanRole::content, 0), out);
  out += "  ";
  append_styled("nested statement", style_of(SpanRole::content, 1), out);
  out += "  ";
  append_styled("marks, but no statement", style_of(SpanRole::not_said, 0), out);
  out += "\n";
}

}  // namespace

void write_terminal(const Document& document, std::span<const Statement> statements, bool colour,
                    std::string& out) {
  append_heading(document.article(), colour, out);
  if (colour) {
    append_coloured_text(document, statements, out);
    append_legend(out);
  } else {
    append_statement_list(document, statements, out);
  }
  append_summary(statements, out);
  out += '\n';
}

}  // namespace onrecord
