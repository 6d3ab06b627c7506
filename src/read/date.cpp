#include "onrecord/date.h"

#include <algorithm>
#include <charconv>

#include "read/trimmed.h"

namespace onrecord {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number in the first `count` characters of `text`, which are taken off; nothing where
/// they are not all digits.
std::optional<int> take_number(std::string_view& text, std::size_t count) {
  if (text.size() < count || !std::all_of(text.begin(), text.begin() + count, is_digit)) {
    return std::nullopt;
  }
  int number = 0;
  std::from_chars(text.data(), text.data() + count, number);
  text.remove_prefix(count);
  return number;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

/// What may stand behind a whole date: nothing, or "T18:40:00Z", " 18:40", "T184000".
bool is_time(std::string_view rest) {
  if (rest.empty()) return true;
  return rest.size() > 2 && (rest[0] == 'T' || rest[0] == 't' || rest[0] == ' ') &&
         is_digit(rest[1]) && is_digit(rest[2]);
}

/// Only what the calendar has: no month 13, no 30 February.
std::optional<Date> checked(int year, int month, int day) {
  const std::chrono::year_month_day in_calendar{
      std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month == 0 ? 1 : month)),
      std::chrono::day(static_cast<unsigned>(day == 0 ? 1 : day))};
  if (year < 1 || !in_calendar.ok()) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
              static_cast<std::uint8_t>(day)};
}

}  // namespace

std::chrono::sys_days Date::first_day() const {
  return std::chrono::year(year) / (month == 0 ? 1 : month) / (day == 0 ? 1 : day);
}

std::chrono::sys_days Date::last_day() const {
  const std::chrono::year_month in_month = std::chrono::year(year) / (month == 0 ? 12 : month);
  if (day == 0) return in_month / std::chrono::last;
  return in_month / std::chrono::day(day);
}

std::optional<Date> parse_date(std::string_view text) {
  std::string_view rest = trimmed(text);
  const auto year = take_number(rest, 4);
  if (!year) return std::nullopt;
  if (rest.empty()) return checked(*year, 0, 0);
  const bool has_hyphens = take(rest, '-');
  const auto month = take_number(rest, 2);
  if (!month || *month == 0) return std::nullopt;
  if (rest.empty() && has_hyphens) return checked(*year, *month, 0);
  if (has_hyphens && !take(rest, '-')) return std::nullopt;
  const auto day = take_number(rest, 2);
  if (!day || *day == 0 || !is_time(rest)) return std::nullopt;
  return checked(*year, *month, *day);
}

}  // namespace onrecord
