#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace onrecord {

/// A day that an axis names.
struct DayTick {
  std::chrono::sys_days day;
  std::string label;  ///< "12 May", "May 2031" or "2031"
};

/// At most `most` days from `first` to `last`, evenly apart: days, Mondays, firsts of months or of
/// years. None where none of these lies between.
[[nodiscard]] std::vector<DayTick> day_ticks(std::chrono::sys_days first,
                                             std::chrono::sys_days last, std::size_t most);

}  // namespace onrecord
