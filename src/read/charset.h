#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord {

struct DecodedText {
  std::string text;          ///< valid UTF-8
  std::size_t replaced = 0;  ///< characters that could not be decoded and became U+FFFD
};

/// `bytes` in the encoding `label`, any of the Encoding Standard; UTF-8 stays that whatever the
/// label is, and where that is unknown, the rest is windows-1252.
[[nodiscard]] DecodedText decoded_text(std::string_view bytes, std::string_view label);

/// Code points of the bytes of a single-byte encoding, -1 for those that it does not have; nothing
/// where `label` is another or unknown.
[[nodiscard]] std::optional<std::array<int, 256>> single_byte_encoding(std::string_view label);

}  // namespace onrecord
