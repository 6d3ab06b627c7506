#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace onrecord {

/// A day, month or year of the Gregorian calendar: as precise as it was given.
struct Date {
  std::int16_t year = 0;   ///< 1 to 9999
  std::uint8_t month = 0;  ///< 1 to 12; 0 where only the year is known
  std::uint8_t day = 0;    ///< 1 to 31; 0 where the day is not known

  [[nodiscard]] std::chrono::sys_days first_day() const;  ///< the earliest day it can be
  [[nodiscard]] std::chrono::sys_days last_day() const;   ///< the latest day it can be
  friend constexpr bool operator==(const Date&, const Date&) = default;
};

/// Reads an ISO 8601 date: "2014", "2014-05", "2014-05-02" or "20140502", or a date and time,
/// "2014-05-02T18:40:00Z", of which it takes the date as written: no time zone is applied.
/// White space around it is passed over. Nothing for all else: other orders of day and month
/// mean different days in different countries, and seconds since 1970 look like no date.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

}  // namespace onrecord
