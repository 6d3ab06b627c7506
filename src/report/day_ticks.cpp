#include "report/day_ticks.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace onrecord {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// How far apart: days, or months where there are no days.
struct Step {
  int days, months;
};
constexpr std::array<Step, 16> kSteps = {{{1, 0},
                                          {2, 0},
                                          {7, 0},
                                          {14, 0},
                                          {0, 1},
                                          {0, 2},
                                          {0, 3},
                                          {0, 6},
                                          {0, 12},
                                          {0, 24},
                                          {0, 60},
                                          {0, 120},
                                          {0, 240},
                                          {0, 600},
                                          {0, 1200},
                                          {0, 12'000}}};

// The first tick at or after `first`.
sys_days begin_of(const Step& step, sys_days first) {
  if (step.days == 7 || step.days == 14) {  // Mondays
    const auto past = std::chrono::weekday(first).iso_encoding() - 1;
    return past == 0 ? first : first + days(7 - past);
  }
  if (step.months == 0) return first;
  const year_month_day parts(first);
  const int month = static_cast<int>(parts.year()) * 12 +
                    static_cast<int>(static_cast<unsigned>(parts.month())) - 1;
  int from = month / step.months * step.months;
  const auto day_of = [](int number) {
    return sys_days(std::chrono::year(number / 12) /
                    std::chrono::month(static_cast<unsigned>(number % 12) + 1) / 1);
  };
  if (day_of(from) < first) from += step.months;
  return day_of(from);
}

sys_days next_of(const Step& step, sys_days day) {
  if (step.months == 0) return day + days(step.days);
  return sys_days(year_month_day(day) + months(step.months));
}

std::string label_of(const Step& step, sys_days day) {
  const year_month_day parts(day);
  const std::string_view month = kMonths[static_cast<unsigned>(parts.month()) - 1];
  if (step.months == 0) return fmt::format("{} {}", static_cast<unsigned>(parts.day()), month);
  if (step.months < 12) return fmt::format("{} {}", month, static_cast<int>(parts.year()));
  return std::to_string(static_cast<int>(parts.year()));
}

}  // namespace

std::vector<DayTick> day_ticks(sys_days first, sys_days last, std::size_t most) {
  for (const Step& step : kSteps) {
    const auto span = static_cast<std::size_t>((last - first).count());
    const std::size_t apart =
        static_cast<std::size_t>(step.days) + 28 * static_cast<std::size_t>(step.months);
    if (span / apart > 2 * most) continue;  // far too many: don't make them
    std::vector<DayTick> out;
    for (sys_days day = begin_of(step, first); day <= last; day = next_of(step, day)) {
      out.push_back({day, label_of(step, day)});
    }
    if (out.size() <= most) return out;
  }
  return {};
}

}  // namespace onrecord
