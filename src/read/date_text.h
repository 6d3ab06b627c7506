#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

/// The first date in `text`, as ISO 8601: "2019-11-19", "2019-11-19T23:11:00" or, where a zone is
/// told, "2019-11-19T23:11:00-05:00" ("Z" for UTC). The time is the one written, not moved to
/// another zone. Reads ISO 8601 in its forms, those of mail and HTTP, seconds or milliseconds since
/// 1970 (nothing but 10 or 13 digits), and dates with names of months in English, German, French,
/// Spanish, Italian, Portuguese and Dutch ("Nov. 19, 2019 11:11 p.m. ET", "19 de noviembre de
/// 2019"). Of dates in numbers alone, the day is first where points part them; between slashes only
/// one that can be read in one way is read. Nothing where there is no full date: a month without
/// a day is none.
[[nodiscard]] std::optional<std::string> iso_date_in(std::string_view text);

/// The day that an address has in its path, as archives by day do: "/2031/01/29/", "/2031/jan/29/",
/// "/2031-01-29-snow". Nothing of its query or fragment, and no month without a day.
[[nodiscard]] std::optional<std::string> iso_date_in_address(std::string_view url);

}  // namespace onrecord
