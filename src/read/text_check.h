#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "onrecord/result.h"

namespace onrecord {

inline constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// `not_text` where `bytes` hold a NUL byte, which no text does; the message says where, and
/// names compressed data and UTF-16 where their first bytes tell.
[[nodiscard]] std::optional<Error> find_nul(std::string_view bytes, const Place& place);

/// `not_text` where over a quarter of the bytes are invalid UTF-8: a text in an 8-bit
/// alphabet or binary data. Less than that is repaired, as in a Latin-1 file in English.
[[nodiscard]] std::optional<Error> mostly_invalid(std::size_t replaced_bytes, std::size_t size,
                                                  const Place& place);

}  // namespace onrecord
