#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onrecord/report.h"
#include "report/account.h"
#include "report/html_parts.h"
#include "report/markdown_text.h"
#include "report/stance_words.h"
#include "report/texts.h"
#include "report/unknowns.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostRows = 200;

template <class... Values>
void put(std::string& out, fmt::format_string<Values...> format, Values&&... values) {
  fmt::format_to(std::back_inserter(out), format, std::forward<Values>(values)...);
}

std::string link_to(const ReportStatement& one, std::string_view words) {
  return fmt::format("[{}](#s-{})", words, one.anchor);
}

std::string speaker_of(const ReportStatement& one) {
  return one.speaker.empty() ? "no named speaker" : markdown_text(one.speaker);
}

std::string words_of(const ReportStatement& one) {
  std::string out;
  for (const ReportPiece& piece : one.pieces) {
    const bool is_content = piece.mark == ReportPiece::Mark::content;
    out += is_content ? marked_markdown(piece.text) : markdown_text(piece.text);
  }
  return out;
}

// "Mara Velling, 20 May 2031, Quay Post: sentence"
void append_side(const Report& report, std::string_view name, std::optional<std::size_t> index,
                 std::string& out) {
  if (!index) {
    put(out, "- {}: not found\n", name);
    return;
  }
  const ReportStatement& one = report.statements[*index];
  const std::string& outlet = report.articles[one.article].outlet;
  put(out, "- {}: **{}**, {}{}{}: {}\n", name, speaker_of(one), link_to(one, day_words(one.day)),
      outlet.empty() ? "" : ", ", markdown_text(outlet), words_of(one));
}

void append_pairs(const Report& report, const std::vector<ReportPair>& pairs,
                  std::string_view earlier, std::string_view later, std::string& out) {
  for (std::size_t i = 0; i < pairs.size() && i < kMostPairs; ++i) {
    const ReportPair& pair = pairs[i];
    put(out, "{}. {} ({:.2f})\n\n", i + 1, markdown_text(pair.reason), pair.score);
    std::string sides;
    append_side(report, earlier, pair.earlier, sides);
    append_side(report, later, pair.later, sides);
    out += indented(sides, 4);
    out += "\n";
  }
  if (pairs.size() > kMostPairs) put(out, "And {} more.\n\n", pairs.size() - kMostPairs);
}

void append_issues(const Report& report, std::string& out) {
  for (const ReportIssue& issue : report.issues) {
    if (issue.positions.empty()) continue;
    put(out, "## Who stands where: {}\n\n", markdown_text(issue.issue.label));
    out += "| Actor | Since | Stance | Score |\n|---|---|---|---:|\n";
    for (const ReportPosition& one : issue.positions) {
      put(out, "| {} | {} | {} | {:.2f} |\n", markdown_text(one.actor),
          link_to(report.statements[one.statement], day_words(one.since)), side_words(one.side),
          one.score);
    }
    out += "\n";
    if (issue.shifts.empty()) continue;
    out += "### Who changed position\n\n";
    append_pairs(report, issue.shifts, "before", "after", out);
  }
}

void append_speakers(const Report& report, std::string& out) {
  if (report.speakers.empty()) return;
  out +=
      "## Who is quoted how often\n\n| Speaker | Statements | Direct | Mixed | Indirect | Outlets "
      "|\n|---|---:|---:|---:|---:|---:|\n";
  for (std::size_t i = 0; i < report.speakers.size() && i < kMostRows; ++i) {
    const ReportSpeaker& one = report.speakers[i];
    put(out, "| {} | {} | {} | {} | {} | {} |\n",
        link_to(report.statements[one.first], markdown_text(one.name)), one.statements, one.direct,
        one.mixed, one.indirect, one.outlets);
  }
  out += "\n";
}

void append_network(const Report& report, std::string& out) {
  if (report.network.edges.empty()) return;
  out += "## Who agrees with whom\n\n| Actor | and | they | Weight |\n|---|---|---|---:|\n";
  const auto& nodes = report.network.nodes;
  std::vector<NetworkEdge> edges = report.network.edges;
  std::ranges::stable_sort(edges, std::ranges::greater(),
                           [](const NetworkEdge& edge) { return edge.weight * edge.weight; });
  for (std::size_t i = 0; i < edges.size() && i < kMostRows; ++i) {
    put(out, "| {} | {} | {} | {:.2f} |\n", markdown_text(nodes[edges[i].from].entity.name),
        markdown_text(nodes[edges[i].to].entity.name), edges[i].weight > 0 ? "agree" : "disagree",
        edges[i].weight);
  }
  out += "\n";
}

void append_statement(const Report& report, const ReportStatement& one, std::string& out) {
  put(out, "- <a id=\"s-{}\"></a>**{}** ({:.2f}, {}): {}", one.anchor, speaker_of(one),
      one.speaker_score, form_name(one.form), words_of(one));
  for (const ReportStance& stance : one.stances) {
    if (stance.side == Stance::none || stance.score < kLeastStance) continue;
    put(out, " — {} {}", side_words(stance.side),
        markdown_text(report.issues[stance.issue].issue.label));
  }
  out += "\n";
}

void append_statements(const Report& report, std::string& out) {
  out += "## All statements\n\n";
  std::size_t article = report.articles.size();
  for (const ReportStatement& one : report.statements) {
    if (one.article != article) {
      article = one.article;
      const ReportArticle& told = report.articles[article];
      const std::string title = markdown_text(!told.title.empty() ? told.title : told.name);
      const auto url = safe_url(told.url);
      put(out, "\n### {}{}{}{}\n\n", day_words(told.date), told.outlet.empty() ? "" : ", ",
          markdown_text(told.outlet),
          url             ? fmt::format(": [{}]({})", title, *url)
          : title.empty() ? ""
                          : ": " + title);
    }
    append_statement(report, one, out);
  }
  out += "\n";
}

void append_list(const Report& report, const std::vector<Unknown>& unknowns, std::string& out) {
  for (std::size_t i = 0; i < unknowns.size() && i < kMostUnknown; ++i) {
    const ReportStatement& one = report.statements[unknowns[i].statement];
    put(out, "    - {}: {}\n", link_to(one, day_words(one.day)), markdown_text(unknowns[i].why));
  }
  if (unknowns.size() > kMostUnknown)
    put(out, "    - and {} more\n", unknowns.size() - kMostUnknown);
}

void append_unknown(const Report& report, std::string& out) {
  const Unknowns unknowns = unknowns_of(report);
  put(out, "## What is unknown\n\n- {}\n",
      counted(unknowns.speakers.size(), "statement without a named speaker",
              "statements without a named speaker"));
  append_list(report, unknowns.speakers, out);
  put(out, "- {}\n",
      counted(unknowns.undated.size(), "article without a date", "articles without a date"));
  for (std::size_t i = 0; i < unknowns.undated.size() && i < kMostUnknown; ++i) {
    const ReportArticle& article = report.articles[unknowns.undated[i]];
    put(out, "    - {}\n", markdown_text(article.title.empty() ? article.name : article.title));
  }
  put(out, "- {}\n",
      counted(unknowns.stances.size(), "stance that is too doubtful to count",
              "stances that are too doubtful to count"));
  append_list(report, unknowns.stances, out);
  put(out, "- {} on no known issue, or not compared\n",
      counted(unknowns.without_side, "statement takes a side", "statements take a side"));
  if (unknowns.denied_missing > 0) {
    put(out, "- {} of which it was not found what is denied\n",
        counted(unknowns.denied_missing, "denial", "denials"));
  }
  if (report.is_cut) {
    put(out, "- More statements than the newest {} that are here\n",
        with_commas(report.question.statements.limit));
  }
  out += "\n";
}

void append_making(const Report& report, const ReportMaking& making, std::string& out) {
  out += "## How this was made\n\n| | |\n|---|---|\n";
  for (const auto& [name, value] : making_of(report, making)) {
    put(out, "| {} | {} |\n", name, markdown_text(value));
  }
  out += "\n";
  for (const Definition& one : definitions()) {
    const auto docs = safe_url(making.docs);
    put(out, "- **{}**: {} ", one.word, one.meaning);
    if (docs) {
      put(out, "[More]({}{}{})\n", *docs, docs->ends_with('/') ? "" : "/", one.page);
    } else {
      put(out, "(docs/{})\n", one.page);
    }
  }
}

}  // namespace

void write_report_markdown(const Report& report, const ReportMaking& making, std::string& out) {
  put(out, "# {}\n\n{}\n\n", markdown_text(title_of(report)), markdown_text(summary_of(report)));
  append_issues(report, out);
  if (!report.denials.empty()) {
    out += "## Denials\n\n";
    append_pairs(report, report.denials, "what is denied", "denial", out);
  }
  if (!report.contradictions.empty()) {
    out += "## Contradictions\n\n";
    append_pairs(report, report.contradictions, "earlier", "later", out);
  }
  append_speakers(report, out);
  append_network(report, out);
  append_statements(report, out);
  append_unknown(report, out);
  append_making(report, making, out);
}

}  // namespace onrecord
