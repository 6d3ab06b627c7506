#include "exchange/dna_date.h"

#include <fmt/format.h>

#include <chrono>

#include "onrecord/date.h"

namespace onrecord {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hh_mm_ss;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year;
using std::chrono::year_month_day;

// From 0001-01-01 to the end of 9999-12-31.
constexpr std::int64_t kFirst = sys_seconds(sys_days(year(1) / 1 / 1)).time_since_epoch().count();
constexpr std::int64_t kPast =
    sys_seconds(sys_days(year(10000) / 1 / 1)).time_since_epoch().count();

// Two digits below `past`; none where there are others.
std::optional<int> two_digits(std::string_view text, std::size_t at, int past) {
  if (at + 2 > text.size()) return std::nullopt;
  const auto digit = [&](std::size_t i) { return text[i] - '0'; };
  if (digit(at) < 0 || digit(at) > 9 || digit(at + 1) < 0 || digit(at + 1) > 9) {
    return std::nullopt;
  }
  const int number = 10 * digit(at) + digit(at + 1);
  return number < past ? std::optional(number) : std::nullopt;
}

// Seconds since midnight of "...T18:40:00", "...T18:40" or "...T184000".
std::int64_t time_of(std::string_view iso) {
  const std::size_t mark = iso.find('T');
  if (mark == std::string_view::npos) return 0;
  const bool has_colons = mark + 3 < iso.size() && iso[mark + 3] == ':';
  const std::size_t step = has_colons ? 3 : 2;
  const auto hour = two_digits(iso, mark + 1, 24);
  const auto minute = two_digits(iso, mark + 1 + step, 60);
  if (!hour || !minute) return 0;
  const bool has_seconds = !has_colons || (mark + 6 < iso.size() && iso[mark + 6] == ':');
  const auto second = has_seconds ? two_digits(iso, mark + 1 + 2 * step, 60) : std::nullopt;
  return std::int64_t{*hour} * 3600 + *minute * 60 + second.value_or(0);
}

}  // namespace

std::optional<std::string> iso_date(std::int64_t seconds) {
  if (seconds < kFirst || seconds >= kPast) return std::nullopt;
  const sys_seconds time{std::chrono::seconds(seconds)};
  const auto midnight = floor<days>(time);
  const year_month_day day(midnight);
  const std::string date =
      fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  if (time == midnight) return date;
  const hh_mm_ss clock(time - midnight);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", date, clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count());
}

std::optional<std::int64_t> dna_date(std::string_view iso) {
  const auto date = parse_date(iso);
  if (!date) return std::nullopt;
  return sys_seconds(date->first_day()).time_since_epoch().count() + time_of(iso);
}

}  // namespace onrecord
