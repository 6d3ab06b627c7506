#include "report/time_line.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "report/day_ticks.h"
#include "report/stance_words.h"
#include "report/texts.h"

namespace onrecord {
namespace {

using Kind = TimeMark::Kind;
using std::chrono::sys_days;

constexpr double kWidth = 960;
constexpr double kLeft = 20, kRight = 28;
constexpr double kNameHeight = 24;  // above the marks of a lane
constexpr double kRow = kMarkSize + 3;
constexpr double kBelow = 10;
constexpr double kAxisHeight = 30;
constexpr std::size_t kMostLanes = 40;
constexpr std::size_t kMostTicks = 11;

// A statement that is to be marked.
struct Event {
  sys_days day;
  Kind kind;
  Stance side;
  std::size_t statement;
  std::string shift;
};

struct Actor {
  std::vector<Event> events;
  std::vector<const ReportPosition*> positions;  // oldest first
};

std::size_t rank_of(Stance side) {
  switch (side) {
    case Stance::support:
      return 0;
    case Stance::conditional:
      return 1;
    case Stance::neutral:
      return 2;
    default:
      return 3;
  }
}

class TimeLineMaker {
 public:
  TimeLineMaker(const Report& report, std::size_t issue) : report_(report), issue_(issue) {}

  TimeLine make() && {
    collect();
    std::vector<std::pair<std::string, Actor>> lanes = ordered();
    if (lanes.size() > kMostLanes) {
      out_.left_out = lanes.size() - kMostLanes;
      lanes.resize(kMostLanes);
    }
    if (!find_days(lanes)) return std::move(out_);
    out_.width = kWidth;
    out_.axis = kAxisHeight - 8;
    out_.height = kAxisHeight;
    for (auto& [name, actor] : lanes) add_lane(name, actor);
    for (DayTick& tick : day_ticks(first_, last_, kMostTicks)) {
      out_.ticks.push_back({x_of(tick.day), std::move(tick.label)});
    }
    return std::move(out_);
  }

 private:
  void collect() {
    std::set<std::pair<std::string, std::size_t>> placed;
    const ReportIssue& issue = report_.issues[issue_];
    for (const ReportPosition& one : issue.positions) {
      const auto day = first_day_of(one.since);
      if (!day) continue;
      actors_[one.actor].positions.push_back(&one);
      add(one.actor, {*day, Kind::position, one.side, one.statement, shift_of(one)});
      placed.emplace(one.actor, one.statement);
    }
    for (std::size_t i = 0; i < report_.statements.size(); ++i) {
      const ReportStatement& statement = report_.statements[i];
      const auto day = first_day_of(statement.day);
      for (const ReportStance& stance : statement.stances) {
        const bool counts = stance.side != Stance::none && stance.score >= kLeastStance;
        if (!day || stance.issue != issue_ || !counts) continue;
        if (!placed.emplace(stance.actor, i).second) continue;
        add(stance.actor, {*day, Kind::stance, stance.side, i, {}});
      }
    }
    collect_denials();
  }

  // Also of actors of whom nobody knows where they stand.
  void collect_denials() {
    for (const ReportPair& denial : report_.denials) {
      const ReportStatement& statement = report_.statements[denial.later];
      const auto day = first_day_of(statement.day);
      for (const ReportStance& stance : statement.stances) {
        if (!day || stance.issue != issue_) continue;
        add(stance.actor, {*day, Kind::denial, Stance::none, denial.later, {}});
      }
    }
  }

  void add(const std::string& actor, Event event) {
    actors_[actor].events.push_back(std::move(event));
  }

  [[nodiscard]] std::string shift_of(const ReportPosition& position) const {
    for (const ReportPair& shift : report_.issues[issue_].shifts) {
      if (shift.later == position.statement && shift.actor == position.actor) return shift.kind;
    }
    return {};
  }

  // Those with most marks have the lanes, in the order of where they stand at the end.
  std::vector<std::pair<std::string, Actor>> ordered() {
    std::vector<std::pair<std::string, Actor>> out(actors_.begin(), actors_.end());
    std::ranges::stable_sort(out, std::ranges::greater(),
                             [](const auto& one) { return one.second.events.size(); });
    const auto shown = out.begin() + static_cast<std::ptrdiff_t>(std::min(out.size(), kMostLanes));
    std::stable_sort(out.begin(), shown, [](const auto& a, const auto& b) {
      return last_rank(a.second) < last_rank(b.second);
    });
    return out;
  }
  static std::size_t last_rank(const Actor& actor) {
    return actor.positions.empty() ? 9 : rank_of(actor.positions.back()->side);
  }

  // False where there is nothing to be drawn.
  bool find_days(const std::vector<std::pair<std::string, Actor>>& lanes) {
    bool found = false;
    for (const auto& [name, actor] : lanes) {
      for (const Event& event : actor.events) {
        first_ = found ? std::min(first_, event.day) : event.day;
        last_ = found ? std::max(last_, event.day) : event.day;
        found = true;
      }
    }
    return found;
  }

  [[nodiscard]] double x_of(sys_days day) const {
    const auto all = static_cast<double>((last_ - first_).count());
    if (all == 0) return kWidth / 2;
    const double part = static_cast<double>((day - first_).count()) / all;
    return kLeft + part * (kWidth - kLeft - kRight);
  }

  void add_lane(const std::string& name, Actor& actor) {
    TimeLane lane{.actor = name, .top = out_.height};
    const std::size_t rows = place(actor.events, lane);
    lane.line = lane.top + kNameHeight + kMarkSize / 2;
    for (TimeMark& mark : lane.marks) mark.y += lane.line;
    lane.height = kNameHeight + static_cast<double>(rows) * kRow + kBelow;
    for (std::size_t i = 0; i < actor.positions.size(); ++i) {
      const bool is_last = i + 1 == actor.positions.size();
      const double from = x_of(*first_day_of(actor.positions[i]->since));
      const double to =
          is_last ? kWidth - kRight / 2 : x_of(*first_day_of(actor.positions[i + 1]->since));
      lane.stretches.push_back({actor.positions[i]->side, from, to});
    }
    out_.height += lane.height;
    out_.lanes.push_back(std::move(lane));
  }

  // Events within the size of a mark are drawn below each other, those of one kind and side as one
  // mark. Returns how many rows there are.
  std::size_t place(std::vector<Event>& events, TimeLane& lane) const {
    std::ranges::stable_sort(events, {}, [](const Event& event) { return event.day; });
    std::size_t most = 1;
    for (auto at = events.begin(); at != events.end();) {
      const double x = x_of(at->day);
      const auto past = std::find_if(at, events.end(), [&](const Event& event) {
        return x_of(event.day) >= x + kMarkSize + 2;
      });
      std::map<std::tuple<Kind, std::size_t>, TimeMark> marks;
      for (; at != past; ++at) {
        TimeMark& mark = marks[{at->kind, rank_of(at->side)}];
        take(*at, mark);
      }
      double y = 0;
      for (auto& [key, mark] : marks) {
        mark.x = x;
        mark.y = y;
        y += kRow;
        lane.marks.push_back(std::move(mark));
      }
      most = std::max(most, marks.size());
    }
    return most;
  }

  void take(const Event& event, TimeMark& mark) const {
    const std::string& day = report_.statements[event.statement].day;
    if (mark.statements.empty()) mark.first = day;
    mark.kind = event.kind;
    mark.side = event.side;
    mark.last = day;
    mark.statements.push_back(event.statement);
    if (!event.shift.empty()) mark.shift = event.shift;
  }

  const Report& report_;
  std::size_t issue_;
  std::map<std::string, Actor> actors_;
  sys_days first_, last_;
  TimeLine out_;
};

}  // namespace

TimeLine lay_out_time_line(const Report& report, std::size_t issue) {
  return TimeLineMaker(report, issue).make();
}

}  // namespace onrecord
