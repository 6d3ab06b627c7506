#include "read/text_check.h"

#include <fmt/format.h>

#include <string>

namespace onrecord {
namespace {

std::string_view known_beginning(std::string_view bytes) {
  if (bytes.starts_with("\x1f\x8b")) return ": gzip data; unpack it first";
  if (bytes.starts_with("\x28\xb5\x2f\xfd")) return ": zstd data; unpack it first";
  if (bytes.starts_with("PK\x03\x04")) return ": a zip archive; unpack it first";
  if (bytes.starts_with("%PDF-")) return ": a PDF; convert it to text first";
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff")) {
    return ": UTF-16; convert it to UTF-8 first";
  }
  return "";
}

}  // namespace

std::optional<Error> find_nul(std::string_view bytes, const Place& place) {
  const std::size_t nul = bytes.find('\0');
  if (nul == std::string_view::npos) return std::nullopt;
  Place at = place;
  at.byte = nul;
  return Error{ErrorCode::not_text,
               fmt::format("binary data (a NUL byte at byte {}) where text was expected{}", nul,
                           known_beginning(bytes)),
               at};
}

std::optional<Error> mostly_invalid(std::size_t replaced_bytes, std::size_t size,
                                    const Place& place) {
  if (replaced_bytes <= size / 4) return std::nullopt;
  return Error{ErrorCode::not_text,
               fmt::format("{} of {} bytes are not valid UTF-8; convert the text to UTF-8 first",
                           replaced_bytes, size),
               place};
}

}  // namespace onrecord
