// Where marks of drawings stand.
#include <gtest/gtest.h>

#include <cmath>

#include "report/day_ticks.h"
#include "report/force_layout.h"
#include "report/network_picture.h"
#include "report/stance_words.h"
#include "report/time_line.h"

namespace onrecord {
namespace {

using std::chrono::sys_days;
using std::chrono::year;

// A report of one issue on which `actors` say something on each of `days` days.
Report busy_report(std::size_t actors, std::size_t days) {
  constexpr Stance kSides[] = {Stance::support, Stance::oppose, Stance::conditional,
                               Stance::neutral};
  Report out;
  out.articles.push_back({});
  out.issues.push_back({{.id = "ferry", .label = "the ferry"}, {}, {}});
  for (std::size_t actor = 0; actor < actors; ++actor) {
    const std::string name = "Actor " + std::to_string(actor);
    for (std::size_t i = 0; i < days; ++i) {
      ReportStatement one;
      one.anchor = std::to_string(out.statements.size());
      one.article = 0;
      one.speaker = name;
      const std::chrono::year_month_day day(sys_days(year(2031) / 5 / 1) + std::chrono::days(i));
      one.day = "2031-0" + std::to_string(static_cast<unsigned>(day.month())) +
                (static_cast<unsigned>(day.day()) < 10 ? "-0" : "-") +
                std::to_string(static_cast<unsigned>(day.day()));
      const Stance side = kSides[(actor + i / 3) % 4];
      one.stances.push_back({0, name, side, 0.9});
      if (i % 20 == 0) {
        out.issues[0].positions.push_back({name, one.day, side, 0.9, out.statements.size()});
      }
      out.statements.push_back(one);
    }
  }
  return out;
}

TEST(TimeLine, MarksOfALaneDoNotOverlap) {
  const TimeLine line = lay_out_time_line(busy_report(5, 100), 0);
  ASSERT_EQ(line.lanes.size(), 5U);
  std::size_t statements = 0;
  for (const TimeLane& lane : line.lanes) {
    for (std::size_t a = 0; a < lane.marks.size(); ++a) {
      const TimeMark& one = lane.marks[a];
      statements += one.statements.size();
      EXPECT_GE(one.y - kMarkSize / 2, lane.top);
      EXPECT_LE(one.y + kMarkSize / 2, lane.top + lane.height);
      EXPECT_TRUE(one.x >= 0 && one.x <= line.width);
      for (std::size_t b = 0; b < a; ++b) {
        const TimeMark& other = lane.marks[b];
        EXPECT_TRUE(std::abs(one.x - other.x) >= kMarkSize ||
                    std::abs(one.y - other.y) >= kMarkSize);
      }
    }
  }
  EXPECT_EQ(statements, 500U) << "each is in one mark";
}

TEST(TimeLine, LanesFollowEachOtherFromSupportToOpposition) {
  Report report = busy_report(3, 1);
  report.issues[0].positions[0].side = Stance::oppose;
  report.issues[0].positions[1].side = Stance::neutral;
  report.issues[0].positions[2].side = Stance::support;
  const TimeLine line = lay_out_time_line(report, 0);
  ASSERT_EQ(line.lanes.size(), 3U);
  EXPECT_EQ(line.lanes[0].actor, "Actor 2");
  EXPECT_EQ(line.lanes[2].actor, "Actor 0");
  for (std::size_t i = 1; i < 3; ++i) {
    EXPECT_DOUBLE_EQ(line.lanes[i].top, line.lanes[i - 1].top + line.lanes[i - 1].height);
  }
}

TEST(TimeLine, LeavesOutWhoSaysLeastAndWhatIsDoubtful) {
  EXPECT_EQ(lay_out_time_line(busy_report(60, 2), 0).left_out, 20U);
  Report report = busy_report(1, 1);
  report.issues[0].positions.clear();
  report.statements[0].stances[0].score = kLeastStance - 0.01;
  EXPECT_TRUE(lay_out_time_line(report, 0).lanes.empty());
}

TEST(DayTicks, AreFewAndEven) {
  const auto label = [](sys_days first, sys_days last) {
    const auto ticks = day_ticks(first, last, 8);
    EXPECT_LE(ticks.size(), 8U);
    return ticks.empty() ? "" : ticks.front().label;
  };
  const sys_days may = year(2031) / 5 / 2;
  EXPECT_EQ(label(may, may), "2 May");
  EXPECT_EQ(label(may, may + std::chrono::days(40)), "5 May");
  EXPECT_EQ(label(may, may + std::chrono::days(200)), "Jun 2031");
  EXPECT_EQ(label(may, may + std::chrono::days(2000)), "2032");
  EXPECT_EQ(label(year(1) / 1 / 1, year(8000) / 1 / 1), "1000");
}

TEST(ForceLayout, IsTheSameAgainAndWithoutOverlaps) {
  const std::vector<double> radii(120, 10);
  std::vector<Spring> springs;
  for (std::size_t i = 0; i + 1 < radii.size(); ++i)
    springs.push_back({i, (i * 7) % 119, i % 3 ? 1.0 : -1.0});
  const auto points = force_layout(radii, springs, 900, 600);
  const auto again = force_layout(radii, springs, 900, 600);
  for (std::size_t a = 0; a < points.size(); ++a) {
    EXPECT_EQ(points[a].x, again[a].x);
    EXPECT_TRUE(points[a].x >= 10 && points[a].x <= 890 && points[a].y >= 10 && points[a].y <= 590);
    for (std::size_t b = 0; b < a; ++b) {
      EXPECT_GE(std::hypot(points[a].x - points[b].x, points[a].y - points[b].y), 19.9)
          << a << ' ' << b;
    }
  }
}

TEST(ForceLayout, DrawsTogetherWhoAgree) {
  const std::vector<double> radii(6, 8);
  const std::vector<Spring> springs = {{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {3, 4, 1},
                                       {4, 5, 1}, {3, 5, 1}, {0, 3, -1}};
  const auto points = force_layout(radii, springs, 600, 400);
  const auto far = [&](std::size_t a, std::size_t b) {
    return std::hypot(points[a].x - points[b].x, points[a].y - points[b].y);
  };
  EXPECT_LT(far(0, 1), far(0, 3));
  EXPECT_LT(far(3, 4), far(2, 5));
  EXPECT_TRUE(force_layout({}, {}, 600, 400).empty());
}

}  // namespace
}  // namespace onrecord
