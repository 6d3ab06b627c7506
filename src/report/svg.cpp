#include "report/svg.h"

#include <fmt/format.h>

#include <iterator>

#include "report/stance_words.h"
#include "report/texts.h"

namespace onrecord {

void append_side_shape(Stance side, double x, double y, double radius, std::string_view more,
                       std::string& out) {
  const double r = radius;
  const auto polygon = [&](std::string_view points) {
    fmt::format_to(std::back_inserter(out), R"(<polygon class="{} {}" points="{}"/>)",
                   side_class(side), more, points);
  };
  switch (side) {
    case Stance::support:
      return polygon(fmt::format("{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f}", x, y - r, x + r,
                                 y + 0.8 * r, x - r, y + 0.8 * r));
    case Stance::oppose:
      return polygon(fmt::format("{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f}", x, y + r, x + r,
                                 y - 0.8 * r, x - r, y - 0.8 * r));
    case Stance::conditional:
      return polygon(fmt::format("{:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f} {:.1f},{:.1f}", x,
                                 y - 1.1 * r, x + 1.1 * r, y, x, y + 1.1 * r, x - 1.1 * r, y));
    default:
      fmt::format_to(
          std::back_inserter(out),
          R"(<rect class="{} {}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>)",
          side_class(side), more, x - 0.8 * r, y - 0.8 * r, 1.6 * r, 1.6 * r);
  }
}

std::string side_icon(Stance side) {
  std::string out = R"(<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">)";
  append_side_shape(side, 8, 8, 6, "", out);
  return out + "</svg>";
}

std::string statement_link(const ReportStatement& statement) {
  return fmt::format("<a href=\"#s-{}\">", statement.anchor);
}

void begin_svg(std::string_view id, double width, double height, std::string_view title,
               std::string_view description, std::string& out) {
  fmt::format_to(
      std::back_inserter(out),
      R"(<svg class="drawing" viewBox="0 0 {:.0f} {:.0f}" style="aspect-ratio:{:.0f}/{:.0f}" )"
      R"(role="group" aria-labelledby="{}-t {}-d"><title id="{}-t">{}</title>)"
      R"(<desc id="{}-d">{}</desc>)",
      width, height, width, height, id, id, id, escaped(title), id, escaped(description));
}

}  // namespace onrecord
