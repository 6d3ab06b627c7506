#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

// DNA counts seconds since the beginning of 1970 and takes local time for UTC.

/// "2031-05-02" at the beginning of a day, else "2031-05-02T18:40:00Z", which `dna_date` turns into
/// the same seconds. None outside the years 1 to 9999.
[[nodiscard]] std::optional<std::string> iso_date(std::int64_t seconds);

/// The time as written, whatever its zone; the first day of a month or year; without a time of day
/// its beginning. None for what is no ISO 8601 date (`parse_date`).
[[nodiscard]] std::optional<std::int64_t> dna_date(std::string_view iso);

}  // namespace onrecord
