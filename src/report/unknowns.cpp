#include "report/unknowns.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/stance_words.h"

namespace onrecord {

Unknowns unknowns_of(const Report& report) {
  Unknowns out;
  for (std::size_t i = 0; i < report.statements.size(); ++i) {
    const ReportStatement& one = report.statements[i];
    if (!one.is_asked) continue;
    if (one.speaker.empty()) out.speakers.push_back({i, one.why});
    bool has_side = false;
    for (const ReportStance& stance : one.stances) {
      if (stance.side == Stance::none) continue;
      has_side = true;
      if (stance.score >= kLeastStance) continue;
      out.stances.push_back(
          {i, fmt::format("{}: {} “{}” with {:.2f} only", stance.actor, side_words(stance.side),
                          report.issues[stance.issue].issue.label, stance.score)});
    }
    if (!has_side) ++out.without_side;
  }
  for (std::size_t i = 0; i < report.articles.size(); ++i) {
    if (report.articles[i].date.empty()) out.undated.push_back(i);
  }
  out.denied_missing = static_cast<std::size_t>(std::ranges::count_if(
      report.denials, [](const ReportPair& denial) { return !denial.earlier; }));
  return out;
}

}  // namespace onrecord
