#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

/// Escaped for an element or a quoted attribute, of HTML and XML alike.
[[nodiscard]] std::string escaped(std::string_view text);

/// The address as a link may have it: none where it is no http or https address, or has characters
/// that addresses don't have. Those that end a link in a text are percent-encoded.
[[nodiscard]] std::optional<std::string> safe_url(std::string_view url);

/// "20 May 2031", "May 2031", "2031"; "no date" where `day` is empty.
[[nodiscard]] std::string day_words(std::string_view day);

/// The day, or the first one of a month or year; none where `day` is no date.
[[nodiscard]] std::optional<std::chrono::sys_days> first_day_of(std::string_view day);

/// "1 statement", "2 statements", "12,400 statements"
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// The number with commas between thousands.
[[nodiscard]] std::string with_commas(std::size_t number);

/// At most `most` code points of the text, then "…" where there are more.
[[nodiscard]] std::string shortened_to(std::string_view text, std::size_t most);

}  // namespace onrecord
