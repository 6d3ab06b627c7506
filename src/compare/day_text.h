#pragma once

#include <fmt/format.h>

#include <chrono>
#include <string>

namespace onrecord {

/// "2031-05-02"
[[nodiscard]] inline std::string day_text(std::chrono::sys_days day) {
  const std::chrono::year_month_day parts(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                     static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}

}  // namespace onrecord
