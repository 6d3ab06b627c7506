#include "report/drawings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "onrecord/utf8.h"
#include "report/stance_words.h"
#include "report/svg.h"
#include "report/texts.h"

namespace onrecord {
namespace {

constexpr std::size_t kMostLinks = 5;      // of a row of a table
constexpr std::size_t kMostRows = 200;     // of the tables of speakers and edges
constexpr std::size_t kMostLaneName = 60;  // letters

template <class... Values>
void put(std::string& out, fmt::format_string<Values...> format, Values&&... values) {
  fmt::format_to(std::back_inserter(out), format, std::forward<Values>(values)...);
}

std::string days_of(const TimeMark& mark) {
  if (mark.first == mark.last) return day_words(mark.first);
  return day_words(mark.first) + " to " + day_words(mark.last);
}

void append_denial_shape(double x, double y, double r, std::string& out) {
  put(out,
      R"(<g class="denial"><circle cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/><path d="M{:.1f} {:.1f}L{:.1f} {:.1f}"/></g>)",
      x, y, r, x - 0.7 * r, y + 0.7 * r, x + 0.7 * r, y - 0.7 * r);
}

void append_mark(const Report& report, const std::string& actor, const TimeMark& mark,
                 std::string& out) {
  const bool is_large = mark.kind == TimeMark::Kind::position;
  put(out, "{}<title>{}: {}, {}</title>",
      statement_link(report.statements[mark.statements.front()]), escaped(actor), mark_words(mark),
      days_of(mark));
  put(out, R"(<rect class="hit" x="{:.1f}" y="{:.1f}" width="18" height="18"/>)", mark.x - 9,
      mark.y - 9);
  if (!mark.shift.empty()) {
    put(out, R"(<circle class="shift" cx="{:.1f}" cy="{:.1f}" r="12"/>)", mark.x, mark.y);
  }
  if (mark.kind == TimeMark::Kind::denial) {
    append_denial_shape(mark.x, mark.y, 6.5, out);
  } else {
    append_side_shape(mark.side, mark.x, mark.y, is_large ? 8 : 5.5, is_large ? "position" : "says",
                      out);
  }
  if (mark.statements.size() > 1) {
    put(out, R"(<text class="count" x="{:.1f}" y="{:.1f}">{}</text>)", mark.x + 8, mark.y - 3,
        mark.statements.size());
  }
  out += "</a>";
}

// What kind of change it is, above its mark, where there is room beside the name of the lane.
void append_shift_names(const TimeLane& lane, double width, std::string& out) {
  constexpr double kLetter = 6.6;
  double taken =
      8.4 * static_cast<double>(std::min(count_code_points(lane.actor), kMostLaneName)) + 12;
  for (const TimeMark& mark : lane.marks) {
    if (mark.shift.empty()) continue;
    const double half = kLetter * static_cast<double>(mark.shift.size()) / 2;
    const double x = std::min(mark.x, width - half - 2);
    if (x - half < taken) continue;
    taken = x + half + 8;
    put(out, R"(<text class="kind" x="{:.1f}" y="{:.1f}">{}</text>)", x, lane.line - 16,
        escaped(mark.shift));
  }
}

void append_lane(const Report& report, const TimeLane& lane, double width, std::string& out) {
  put(out, R"(<g class="lane"><line class="rule" x1="0" x2="{:.0f}" y1="{:.1f}" y2="{:.1f}"/>)",
      width, lane.top, lane.top);
  put(out, R"(<text class="name" x="2" y="{:.1f}">{}</text>)", lane.top + 17,
      escaped(shortened_to(lane.actor, kMostLaneName)));
  for (const TimeStretch& one : lane.stretches) {
    put(out, R"(<rect class="stretch {}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="6" rx="3"/>)",
        side_class(one.side), one.from, lane.line - 3, std::max(one.to - one.from, 1.0));
  }
  for (const TimeMark& mark : lane.marks) append_mark(report, lane.actor, mark, out);
  append_shift_names(lane, width, out);
  out += "</g>";
}

// Links to statements, and how many more there are.
std::string links_to(const Report& report, const std::vector<std::size_t>& statements) {
  std::string out;
  for (std::size_t i = 0; i < statements.size() && i < kMostLinks; ++i) {
    const ReportStatement& one = report.statements[statements[i]];
    put(out, "{}{}{}</a>", i == 0 ? "" : ", ", statement_link(one),
        statements.size() == 1 ? std::string("read it") : day_words(one.day));
  }
  if (statements.size() > kMostLinks) put(out, " and {} more", statements.size() - kMostLinks);
  return out;
}

}  // namespace

std::string mark_words(const TimeMark& mark) {
  const std::size_t count = mark.statements.size();
  switch (mark.kind) {
    case TimeMark::Kind::position:
      return fmt::format("{} from here on{}", side_words(mark.side),
                         mark.shift.empty() ? "" : " (" + mark.shift + ")");
    case TimeMark::Kind::denial:
      return counted(count, "denial", "denials");
    case TimeMark::Kind::stance:
      break;
  }
  return fmt::format("{}{}", side_words(mark.side),
                     count == 1 ? "" : fmt::format(", {} statements", count));
}

void append_time_line(const Report& report, const TimeLine& line, std::size_t number,
                      std::string& out) {
  begin_svg(fmt::format("time-{}", number), line.width, line.height,
            "Time line: " + report.issues[number].issue.label,
            fmt::format("A lane for each of {}; marks are statements, in the order of their days, "
                        "and lead to them. The table below says the same.",
                        counted(line.lanes.size(), "actor", "actors")),
            out);
  out += R"(<g class="ticks">)";
  for (const TimeTick& tick : line.ticks) {
    put(out, R"(<line x1="{:.1f}" x2="{:.1f}" y1="{:.1f}" y2="{:.1f}"/>)", tick.x, tick.x,
        line.axis + 4, line.height);
    put(out, R"(<text x="{:.1f}" y="{:.1f}">{}</text>)", tick.x, line.axis - 2, tick.label);
  }
  out += "</g>";
  for (const TimeLane& lane : line.lanes) append_lane(report, lane, line.width, out);
  out += "</svg>\n";
}

void append_time_line_table(const Report& report, const TimeLine& line, std::string& out) {
  out +=
      "<table><caption>The time line as a table</caption><thead><tr><th scope=\"col\">Actor</th>"
      "<th scope=\"col\">Day</th><th scope=\"col\">What</th><th scope=\"col\">Statements</th>"
      "</tr></thead>\n";
  for (const TimeLane& lane : line.lanes) {
    out += "<tbody>";
    bool is_first = true;
    for (const TimeMark& mark : lane.marks) {
      out += "<tr>";
      if (is_first) {
        put(out, R"(<th scope="rowgroup" rowspan="{}"><bdi>{}</bdi></th>)", lane.marks.size(),
            escaped(lane.actor));
      }
      is_first = false;
      put(out, R"(<td class="d">{}</td><td>{}{}</td><td>{}</td></tr>)", days_of(mark),
          mark.kind == TimeMark::Kind::denial ? std::string() : side_icon(mark.side),
          mark_words(mark), links_to(report, mark.statements));
    }
    out += "</tbody>\n";
  }
  out += "</table>\n";
}

void append_bars(const Report& report, std::string& out) {
  constexpr double kLabels = 210, kRow = 28, kBar = 16, kWidth = 760;
  const std::size_t count = std::min(report.speakers.size(), kMostBars);
  if (count == 0) return;
  begin_svg("bars", kWidth, static_cast<double>(count) * kRow + 6, "Who is quoted how often",
            "A bar for each speaker: direct, mixed and indirect statements. The table below says "
            "the same.",
            out);
  const double unit =
      (kWidth - kLabels - 60) / static_cast<double>(report.speakers.front().statements);
  for (std::size_t i = 0; i < count; ++i) {
    const ReportSpeaker& one = report.speakers[i];
    const double top = static_cast<double>(i) * kRow + 6;
    put(out, "{}<title>{}: {}, {} direct, {} mixed, {} indirect</title>",
        statement_link(report.statements[one.first]), escaped(one.name),
        counted(one.statements, "statement", "statements"), one.direct, one.mixed, one.indirect);
    put(out, R"(<text class="bar-name" x="{:.0f}" y="{:.1f}">{}</text>)", kLabels - 10,
        top + kBar - 3.5, escaped(shortened_to(one.name, 28)));
    double x = kLabels;
    const auto piece = [&](std::string_view name, std::size_t size) {
      if (size == 0) return;
      const double wide = static_cast<double>(size) * unit;
      put(out, R"(<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.0f}"/>)", name,
          x, top, wide, kBar);
      x += wide;
    };
    piece("direct", one.direct);
    piece("mixed", one.mixed);
    piece("indirect", one.indirect);
    piece("other", one.statements - one.direct - one.mixed - one.indirect);
    put(out, R"(<text class="bar-count" x="{:.1f}" y="{:.1f}">{}</text></a>)", x + 8,
        top + kBar - 3.5, with_commas(one.statements));
  }
  out += "</svg>\n";
}

void append_speakers_table(const Report& report, std::string& out) {
  out +=
      "<table><caption>Who is quoted how often, as a table</caption><thead><tr><th "
      "scope=\"col\">Speaker</th><th scope=\"col\">Statements</th><th scope=\"col\">Direct</th>"
      "<th scope=\"col\">Mixed</th><th scope=\"col\">Indirect</th><th scope=\"col\">Outlets</th>"
      "<th scope=\"col\">Newest</th></tr></thead><tbody>\n";
  for (std::size_t i = 0; i < report.speakers.size() && i < kMostRows; ++i) {
    const ReportSpeaker& one = report.speakers[i];
    const ReportStatement& newest = report.statements[one.first];
    put(out,
        R"(<tr><th scope="row"><bdi>{}</bdi></th><td class="n">{}</td><td class="n">{}</td><td class="n">{}</td>)"
        R"(<td class="n">{}</td><td class="n">{}</td><td class="d">{}{}</a></td></tr>)"
        "\n",
        escaped(one.name), one.statements, one.direct, one.mixed, one.indirect, one.outlets,
        statement_link(newest), day_words(newest.day));
  }
  out += "</tbody></table>\n";
  if (report.speakers.size() > kMostRows) {
    put(out, "<p class=\"note\">And {} more speakers, each with {} at most.</p>\n",
        report.speakers.size() - kMostRows,
        counted(report.speakers[kMostRows].statements, "statement", "statements"));
  }
}

void append_network(const Report& report, const NetworkPicture& picture, std::string& out) {
  begin_svg("network-drawing", picture.width, picture.height, "Who agrees with whom",
            fmt::format("{} and {} between them. The tables below say the same.",
                        counted(picture.nodes.size(), "actor", "actors"),
                        counted(picture.edges.size(), "connection", "connections")),
            out);
  const double most = picture.edges.empty() ? 1 : std::abs(picture.edges.front().weight);
  for (auto edge = picture.edges.rbegin(); edge != picture.edges.rend(); ++edge) {
    const Point& a = picture.nodes[edge->from].at;
    const Point& b = picture.nodes[edge->to].at;
    put(out,
        R"(<line class="{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" stroke-width="{:.1f}"/>)",
        edge->weight > 0 ? "agree" : "disagree", a.x, a.y, b.x, b.y,
        (edge->weight > 0 ? 3.0 : 1.6) * (0.3 + 0.7 * std::abs(edge->weight) / most));
  }
  for (const PictureNode& node : picture.nodes) {
    const std::string& name = report.network.nodes[node.node].entity.name;
    put(out, "{}<title>{}: {} for, {} against</title>",
        statement_link(report.statements[node.statement]), escaped(name), node.agreeing,
        node.disagreeing);
    put(out, R"(<circle class="disc" cx="{:.1f}" cy="{:.1f}" r="{:.1f}"/>)", node.at.x, node.at.y,
        node.radius);
    append_side_shape(node.side, node.at.x, node.at.y, node.radius * 0.62, "position", out);
    if (node.label) {
      put(out, R"(<text class="label" x="{:.1f}" y="{:.1f}">{}</text>)", node.label->x,
          node.label->y + 4.5, escaped(shortened_to(name, kMostNameLetters)));
    }
    out += "</a>";
  }
  out += "</svg>\n";
}

void append_network_tables(const Report& report, const NetworkPicture& picture, std::string& out) {
  const auto name_of = [&](std::size_t node) {
    return escaped(report.network.nodes[picture.nodes[node].node].entity.name);
  };
  out +=
      "<table><caption>Actors of the network</caption><thead><tr><th scope=\"col\">Actor</th>"
      "<th scope=\"col\">For</th><th scope=\"col\">Against</th><th scope=\"col\">Newest "
      "statement</th></tr></thead><tbody>\n";
  for (std::size_t i = 0; i < picture.nodes.size(); ++i) {
    const PictureNode& node = picture.nodes[i];
    const ReportStatement& newest = report.statements[node.statement];
    put(out,
        R"(<tr><th scope="row">{}<bdi>{}</bdi></th><td class="n">{}</td><td class="n">{}</td><td class="d">{}{}</a></td></tr>)"
        "\n",
        side_icon(node.side), name_of(i), node.agreeing, node.disagreeing, statement_link(newest),
        day_words(newest.day));
  }
  out +=
      "</tbody></table>\n<table><caption>Who agrees and who disagrees with whom</caption><thead>"
      "<tr><th scope=\"col\">Actor</th><th scope=\"col\">and</th><th scope=\"col\">They</th><th "
      "scope=\"col\">Weight</th></tr></thead><tbody>\n";
  for (std::size_t i = 0; i < picture.edges.size() && i < kMostRows; ++i) {
    const NetworkEdge& edge = picture.edges[i];
    put(out,
        R"(<tr><th scope="row"><bdi>{}</bdi></th><td><bdi>{}</bdi></td><td>{}</td><td class="n">{:.2f}</td></tr>)"
        "\n",
        name_of(edge.from), name_of(edge.to), edge.weight > 0 ? "agree" : "disagree", edge.weight);
  }
  out += "</tbody></table>\n";
}

}  // namespace onrecord
