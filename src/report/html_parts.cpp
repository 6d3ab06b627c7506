#include "report/html_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <vector>

#include "report/account.h"
#include "report/drawings.h"
#include "report/network_picture.h"
#include "report/stance_words.h"
#include "report/svg.h"
#include "report/texts.h"
#include "report/time_line.h"
#include "report/unknowns.h"

namespace onrecord {
namespace {

template <class... Values>
void put(std::string& out, fmt::format_string<Values...> format, Values&&... values) {
  fmt::format_to(std::back_inserter(out), format, std::forward<Values>(values)...);
}

void begin_section(std::string_view id, std::string_view heading, std::string& out) {
  put(out, "<section id=\"{}\" aria-labelledby=\"{}-h\"><h2 id=\"{}-h\">{}</h2>\n", id, id, id,
      heading);
}

// A drawing that may be wider than the page, and what explains its marks.
void append_figure(std::string_view name, const std::string& drawing, std::string_view legend,
                   std::string& out) {
  put(out,
      "<figure class=\"drawn\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" "
      "aria-label=\"{}\">{}</div><figcaption>{}</figcaption></figure>\n",
      name, drawing, legend);
}

// A table that is shown when it is asked for, or at once where it is short.
void append_folded(const std::string& table, bool is_short, std::string& out) {
  put(out,
      "<details{}><summary>The same as a table</summary><div class=\"scroll\" tabindex=\"0\" "
      "role=\"region\" aria-label=\"Table\">{}</div></details>\n",
      is_short ? " open" : "", table);
}

std::string legend_of_time_line() {
  std::string out;
  for (const Stance side :
       {Stance::support, Stance::conditional, Stance::neutral, Stance::oppose}) {
    put(out, "<span>{}{}</span> ", side_icon(side), side_words(side));
  }
  out +=
      "<span><svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><circle "
      "class=\"shift\" cx=\"8\" cy=\"8\" r=\"6.5\"/></svg>changes position</span> "
      "<span><svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><g class=\"denial\">"
      "<circle cx=\"8\" cy=\"8\" r=\"6\"/><path d=\"M4 12L12 4\"/></g></svg>denies</span> "
      "<span>Large marks begin a position; small ones are single statements. A number counts "
      "statements too near to each other to be drawn apart.</span>";
  return out;
}

std::string sides_html(const ReportIssue& issue) {
  std::string out;
  for (const auto& [side, count] : sides_of(issue)) {
    put(out, "<li>{}<b>{}</b> {}</li>", side_icon(side), count,
        side == Stance::support   ? (count == 1 ? "supports it" : "support it")
        : side == Stance::oppose  ? (count == 1 ? "opposes it" : "oppose it")
        : side == Stance::neutral ? "undecided"
                                  : "on a condition");
  }
  return out.empty() ? out
                     : "<ul class=\"sides\" aria-label=\"Actors on each side\">" + out + "</ul>\n";
}

// One of two statements side by side.
void append_side(const Report& report, std::optional<std::size_t> index, std::string_view missing,
                 std::string& out) {
  if (!index) {
    put(out, "<div class=\"side missing\"><p>{}</p></div>", missing);
    return;
  }
  const ReportStatement& one = report.statements[*index];
  const ReportArticle& article = report.articles[one.article];
  put(out,
      "<div class=\"side\"><p class=\"who\"><b><bdi>{}</bdi></b> {}{}<bdi>{}</bdi></p><blockquote>",
      one.speaker.empty() ? "Nobody who is named" : escaped(one.speaker), day_words(one.day),
      article.outlet.empty() ? "" : ", ", escaped(article.outlet));
  append_pieces_html(one, out);
  put(out, "</blockquote><p class=\"go\">{}In its article</a></p></div>", statement_link(one));
}

std::string name_or(const std::string& name, std::string_view nobody) {
  return name.empty() ? std::string(nobody) : escaped(name);
}

// Who it is about, and the kind of a change.
std::string heading_of(const Report& report, const ReportPair& pair) {
  if (!pair.kind.starts_with("between") && pair.kind != "self") {
    return fmt::format("<bdi>{}</bdi>{}{}", name_or(pair.actor, "Somebody"),
                       pair.kind.empty() ? "" : ": ", escaped(pair.kind));
  }
  const std::string later = name_or(report.statements[pair.later].speaker, "Somebody");
  if (pair.kind == "self" || !pair.earlier) return fmt::format("<bdi>{}</bdi>, twice", later);
  return fmt::format("<bdi>{}</bdi> and <bdi>{}</bdi>",
                     name_or(report.statements[*pair.earlier].speaker, "Somebody"), later);
}

// `level` is that of the headings.
void append_pairs(const Report& report, const std::vector<ReportPair>& pairs, int level,
                  std::string_view missing, std::string& out) {
  for (std::size_t i = 0; i < pairs.size() && i < kMostPairs; ++i) {
    const ReportPair& pair = pairs[i];
    put(out,
        "<article class=\"pair\"><h{}>{}</h{}><p class=\"reason\"><bdi>{}</bdi> <span "
        "class=\"score\">{:.2f}</span></p><div class=\"sides2\">",
        level, heading_of(report, pair), level, escaped(pair.reason), pair.score);
    append_side(report, pair.earlier, missing, out);
    append_side(report, pair.later, missing, out);
    out += "</div></article>\n";
  }
  if (pairs.size() > kMostPairs) {
    put(out, "<p class=\"note\">And {} more, which are left out here.</p>\n",
        with_commas(pairs.size() - kMostPairs));
  }
}

void append_issue(const Report& report, std::size_t number, const TimeLine& line,
                  std::string& out) {
  const ReportIssue& issue = report.issues[number];
  put(out, "<section class=\"issue\" id=\"i-{}\"><h3><bdi>{}</bdi></h3>\n", number,
      report.question.issue.empty() ? escaped(issue.issue.label) : "Time line");
  out += sides_html(issue);
  std::string drawing, table;
  append_time_line(report, line, number, drawing);
  append_time_line_table(report, line, table);
  append_figure("Time line", drawing, legend_of_time_line(), out);
  if (line.left_out > 0) {
    put(out, "<p class=\"note\">The {} with fewest statements are left out of the drawing.</p>\n",
        counted(line.left_out, "actor", "actors"));
  }
  std::size_t rows = 0;
  for (const TimeLane& lane : line.lanes) rows += lane.marks.size();
  append_folded(table, rows <= 12, out);
  if (!issue.shifts.empty()) {
    out += "<h4 class=\"sub\">Who changed position</h4>\n";
    append_pairs(report, issue.shifts, 5, "", out);
  }
  out += "</section>\n";
}

// Of an article, or of a day without articles.
void append_article_head(const ReportArticle& article, std::string& out) {
  const std::string title = escaped(!article.title.empty()  ? article.title
                                    : !article.name.empty() ? article.name
                                                            : "Untitled");
  const auto url = safe_url(article.url);
  out += "<h4><bdi>";
  if (url) {
    put(out, "<a href=\"{}\" rel=\"noreferrer\">{}</a>", escaped(*url), title);
  } else {
    out += title;
  }
  out += "</bdi></h4><p class=\"meta\">";
  if (!article.outlet.empty()) put(out, "<bdi>{}</bdi>, ", escaped(article.outlet));
  put(out, "{}</p>\n", day_words(article.date));
}

void append_statement(const Report& report, const ReportStatement& one, std::string& out) {
  put(out, "<li id=\"s-{}\"{}><p class=\"q\">", one.anchor,
      one.is_asked ? "" : " class=\"beside\"");
  append_pieces_html(one, out);
  put(out, "</p><p class=\"by\"><bdi class=\"w\">{}</bdi>",
      one.speaker.empty() ? "No named speaker" : escaped(one.speaker));
  if (!one.speaks_for.empty()) put(out, " for <bdi>{}</bdi>", escaped(one.speaks_for));
  put(out, " <span class=\"score\" title=\"{}\">{:.2f}</span> {}", escaped(one.why),
      one.speaker_score, form_name(one.form));
  const std::string& date = report.articles[one.article].date;
  if (one.day != date) put(out, ", said {}", day_words(one.day));
  if (one.status != "machine") put(out, ", {}", escaped(one.status));
  for (const ReportStance& stance : one.stances) {
    if (stance.side == Stance::none || stance.score < kLeastStance) continue;
    put(out, " <span class=\"st {}\">{}", side_class(stance.side), side_words(stance.side));
    if (report.issues.size() > 1) {
      put(out, " <bdi>{}</bdi>",
          escaped(shortened_to(report.issues[stance.issue].issue.label, 50)));
    }
    out += "</span>";
  }
  put(out,
      " <a class=\"self\" href=\"#s-{}\" aria-label=\"Link to this statement\">#</a></p></li>\n",
      one.anchor);
}

// Articles under their days. Some at a time are in a block that browsers lay out only when it is
// seen; they have to know how high it will be, about.
class StatementList {
 public:
  StatementList(const Report& report, std::string& out) : report_(report), out_(out) {}

  void add(std::size_t number, const std::vector<std::size_t>& statements) {
    if (in_block_ >= kMostInBlock) end();
    const ReportArticle& article = report_.articles[number];
    if (article.date != day_ || in_block_ == 0) {
      put(block_, "<h3 class=\"day\">{}{}</h3>\n",
          article.date.empty() ? "No date" : day_words(article.date),
          article.date == day_ ? ", continued" : "");
      height_ += 90;
      day_ = article.date;
    }
    put(block_, "<section class=\"art\" id=\"a-{}\">", number);
    append_article_head(article, block_);
    block_ += "<ol>";
    height_ += 88;
    for (const std::size_t statement : statements) {
      append_statement(report_, report_.statements[statement], block_);
      height_ += height_of(report_.statements[statement]);
    }
    block_ += "</ol></section>\n";
    in_block_ += statements.size();
  }

  void end() {
    if (in_block_ == 0) return;
    put(out_, "<div class=\"block\" style=\"contain-intrinsic-size:auto {}px\">\n{}</div>\n",
        height_, block_);
    block_.clear();
    in_block_ = height_ = 0;
  }

 private:
  static constexpr std::size_t kMostInBlock = 30;

  // In pixels, where the page is as wide as it gets.
  static std::size_t height_of(const ReportStatement& statement) {
    std::size_t letters = 0;
    for (const ReportPiece& piece : statement.pieces) letters += piece.text.size();
    return 60 + 26 * (1 + letters / 118);
  }

  const Report& report_;
  std::string& out_;
  std::string block_, day_ = "-";
  std::size_t in_block_ = 0, height_ = 0;  // statements, pixels
};

void append_unknown_list(const Report& report, const std::vector<Unknown>& unknowns,
                         std::string_view heading, std::string_view why, std::string& out) {
  put(out, "<h3>{}</h3><p>{}</p>\n", heading, why);
  if (unknowns.empty()) return;
  out += "<ul class=\"plain\">";
  for (std::size_t i = 0; i < unknowns.size() && i < kMostUnknown; ++i) {
    const ReportStatement& one = report.statements[unknowns[i].statement];
    std::string words;
    for (const ReportPiece& piece : one.pieces) {
      if (piece.mark == ReportPiece::Mark::content)
        words += (words.empty() ? "" : " … ") + piece.text;
    }
    put(out, "<li>{}<bdi>{}</bdi></a> <span class=\"why\"><bdi>{}</bdi></span></li>\n",
        statement_link(one), escaped(words.empty() ? "(no words)" : shortened_to(words, 90)),
        escaped(unknowns[i].why));
  }
  out += "</ul>\n";
  if (unknowns.size() > kMostUnknown) {
    put(out, "<p class=\"note\">And {} more.</p>\n", with_commas(unknowns.size() - kMostUnknown));
  }
}

}  // namespace

void append_pieces_html(const ReportStatement& statement, std::string& out) {
  for (const ReportPiece& piece : statement.pieces) {
    switch (piece.mark) {
      case ReportPiece::Mark::content:
        put(out, "<mark>{}</mark>", escaped(piece.text));
        break;
      case ReportPiece::Mark::source:
        put(out, "<b>{}</b>", escaped(piece.text));
        break;
      case ReportPiece::Mark::cue:
        put(out, "<i>{}</i>", escaped(piece.text));
        break;
      case ReportPiece::Mark::none:
        out += escaped(piece.text);
        break;
    }
  }
}

void append_issues_html(const Report& report, std::string& out) {
  std::vector<std::pair<std::size_t, TimeLine>> drawn;
  for (std::size_t i = 0; i < report.issues.size(); ++i) {
    TimeLine line = lay_out_time_line(report, i);
    if (!line.lanes.empty()) drawn.emplace_back(i, std::move(line));
  }
  if (drawn.empty()) return;
  std::ranges::stable_sort(drawn, std::ranges::greater(), [](const auto& one) {
    return std::accumulate(
        one.second.lanes.begin(), one.second.lanes.end(), std::size_t{0},
        [](std::size_t sum, const TimeLane& lane) { return sum + lane.marks.size(); });
  });
  begin_section("time", "Who stands where", out);
  for (std::size_t i = 0; i < drawn.size() && i < kMostDrawnIssues; ++i) {
    append_issue(report, drawn[i].first, drawn[i].second, out);
  }
  if (drawn.size() > kMostDrawnIssues) {
    put(out,
        "<p class=\"note\">{} with fewer marks are left out; a report of one issue has it.</p>\n",
        counted(drawn.size() - kMostDrawnIssues, "issue", "issues"));
  }
  out += "</section>\n";
}

void append_denials_html(const Report& report, std::string& out) {
  if (report.denials.empty()) return;
  begin_section("denials", "Denials", out);
  append_pairs(report, report.denials, 3, "A statement that says so was not found.", out);
  out += "</section>\n";
}

void append_contradictions_html(const Report& report, std::string& out) {
  if (report.contradictions.empty()) return;
  begin_section("contradictions", "Contradictions", out);
  out +=
      "<p>Two statements that cannot both be true, as a program sees it. It errs more often here "
      "than anywhere else: read both.</p>\n";
  append_pairs(report, report.contradictions, 3, "", out);
  out += "</section>\n";
}

void append_speakers_html(const Report& report, std::string& out) {
  if (report.speakers.empty()) return;
  begin_section("speakers", "Who is quoted how often", out);
  std::string drawing, table;
  append_bars(report, drawing);
  append_speakers_table(report, table);
  append_figure("Bars", drawing,
                "<span><i class=\"key direct\"></i>direct: between quotation marks</span> "
                "<span><i class=\"key mixed\"></i>mixed</span> "
                "<span><i class=\"key indirect\"></i>indirect: in the writer’s words</span> "
                "<span><i class=\"key other\"></i>headline</span>",
                out);
  append_folded(table, report.speakers.size() <= 12, out);
  out += "</section>\n";
}

void append_network_html(const Report& report, std::string& out) {
  if (report.network.edges.empty()) return;
  const NetworkPicture picture = draw_network(report);
  begin_section("network", "Who agrees with whom", out);
  std::string drawing, tables, legend;
  append_network(report, picture, drawing);
  append_network_tables(report, picture, tables);
  put(legend,
      "<span>{}mostly for</span> <span>{}mostly against</span> <span>{}both as often</span> "
      "<span><i class=\"key agree\"></i>agree</span> <span><i class=\"key disagree\"></i>disagree"
      "</span> <span>Those who agree are drawn near to each other; the place means nothing else."
      "</span>",
      side_icon(Stance::support), side_icon(Stance::oppose), side_icon(Stance::neutral));
  append_figure("Network", drawing, legend, out);
  if (picture.nodes_left_out + picture.edges_left_out > 0) {
    put(out, "<p class=\"note\">Left out: {} who say least, and {} that weigh least.</p>\n",
        counted(picture.nodes_left_out, "actor", "actors"),
        counted(picture.edges_left_out, "connection", "connections"));
  }
  append_folded(tables, picture.nodes.size() + picture.edges.size() <= 16, out);
  out += "</section>\n";
}

void append_statements_html(const Report& report, std::string& out) {
  begin_section("statements", "All statements", out);
  out +=
      "<p class=\"marks\">Marked are <mark>what is stated</mark>, <b>by whom</b> and <i>the words "
      "that attribute it</i>. The number behind a name says how sure it is that he is meant.</p>\n"
      "<div id=\"filter\" hidden><label for=\"find\">Show statements with these words </label>"
      "<input id=\"find\" type=\"search\" autocomplete=\"off\"> <output id=\"found\" "
      "for=\"find\"></output></div>\n";
  std::vector<std::vector<std::size_t>> by_article(report.articles.size());
  for (std::size_t i = 0; i < report.statements.size(); ++i) {
    by_article[report.statements[i].article].push_back(i);
  }
  StatementList list(report, out);
  for (std::size_t i = 0; i < by_article.size(); ++i) {
    if (!by_article[i].empty()) list.add(i, by_article[i]);
  }
  list.end();
  out += "</section>\n";
}

void append_unknown_html(const Report& report, std::string& out) {
  const Unknowns unknowns = unknowns_of(report);
  begin_section("unknown", "What is unknown", out);
  append_unknown_list(report, unknowns.speakers,
                      counted(unknowns.speakers.size(), "statement without a named speaker",
                              "statements without a named speaker"),
                      unknowns.speakers.empty()
                          ? "Every statement has one."
                          : "They are in the list above, and count for nobody.",
                      out);
  put(out, "<h3>{}</h3><p>{}</p>\n",
      counted(unknowns.undated.size(), "article without a date", "articles without a date"),
      unknowns.undated.empty() ? "Every article has one."
                               : "Their statements make no position and are in no time line.");
  if (!unknowns.undated.empty()) {
    out += "<ul class=\"plain\">";
    for (std::size_t i = 0; i < unknowns.undated.size() && i < kMostUnknown; ++i) {
      const ReportArticle& article = report.articles[unknowns.undated[i]];
      put(out, "<li><a href=\"#a-{}\"><bdi>{}</bdi></a></li>\n", unknowns.undated[i],
          escaped(article.title.empty() ? (article.name.empty() ? "Untitled" : article.name)
                                        : article.title));
    }
    out += "</ul>\n";
  }
  append_unknown_list(report, unknowns.stances,
                      counted(unknowns.stances.size(), "stance that is too doubtful to count",
                              "stances that are too doubtful to count"),
                      unknowns.stances.empty()
                          ? "No stance scores below the least score."
                          : "They score below the least score, and are in no drawing.",
                      out);
  put(out,
      "<h3>And</h3><ul class=\"plain\"><li>{} on no issue that is known, or nobody has compared "
      "it.</li>\n",
      unknowns.without_side == 1 ? "1 statement takes a side"
                                 : with_commas(unknowns.without_side) + " statements take a side");
  if (unknowns.denied_missing > 0) {
    put(out, "<li>Of {} it was not found what is denied.</li>\n",
        counted(unknowns.denied_missing, "denial", "denials"));
  }
  if (report.is_cut) {
    put(out,
        "<li>There are more statements: only the newest {} that were found are here "
        "(<code>--limit</code>).</li>\n",
        with_commas(report.question.statements.limit));
  }
  out += "</ul></section>\n";
}

void append_making_html(const Report& report, const ReportMaking& making, std::string& out) {
  begin_section("making", "How this was made", out);
  out +=
      "<p>A program read the articles and compared what they quote. It errs; that is why each "
      "finding leads to its sentence, and each sentence to its article.</p>\n<dl class=\"made\">";
  for (const auto& [name, value] : making_of(report, making)) {
    const bool is_command = name == "Made again by";
    put(out, "<div><dt>{}</dt><dd>{}<bdi>{}</bdi>{}</dd></div>\n", name, is_command ? "<code>" : "",
        escaped(value), is_command ? "</code>" : "");
  }
  out += "</dl>\n<h3>What the words mean</h3>\n<dl class=\"words\">";
  const auto docs = safe_url(making.docs);
  for (const Definition& one : definitions()) {
    put(out, "<div><dt>{}</dt><dd>{} ", one.word, one.meaning);
    if (docs) {
      put(out, "<a href=\"{}{}{}\">More</a>", escaped(*docs), docs->ends_with('/') ? "" : "/",
          one.page);
    } else {
      put(out, "<span class=\"why\">docs/{}</span>", one.page);
    }
    out += "</dd></div>\n";
  }
  out += "</dl></section>\n";
}

}  // namespace onrecord
