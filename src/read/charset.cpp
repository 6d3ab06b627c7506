#include "read/charset.h"

#include <utf8proc.h>

#include "read/html_decoding.h"

namespace onrecord {
namespace {

constexpr int kReplacement = 0xfffd;

/// The code point at the beginning of valid UTF-8.
int code_point(std::string_view text) {
  utf8proc_int32_t point = 0;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &point);
  return point;
}

}  // namespace

DecodedText decoded_text(std::string_view bytes, std::string_view label) {
  DecodedPage page;
  decode_page(bytes, page, label);
  return {std::string(page.text), page.replaced};
}

std::optional<std::array<int, 256>> single_byte_encoding(std::string_view label) {
  std::string high;  // each on a line, so that no two are taken for one character
  for (int byte = 0x80; byte < 0x100; ++byte) {
    high += static_cast<char>(byte);
    high += '\n';
  }
  const DecodedText decoded = decoded_text(high, label);
  const DecodedText unlabelled = decoded_text(high, "windows-1252");
  const bool unknown = decoded.text == unlabelled.text && !label.ends_with("1252");
  // Encodings of several bytes have hardly any of these.
  if (unknown || decoded.replaced > 64) return std::nullopt;
  std::array<int, 256> points{};
  for (int byte = 0; byte < 0x80; ++byte) points[static_cast<std::size_t>(byte)] = byte;
  std::size_t at = 0;
  for (std::size_t byte = 0x80; byte < 0x100 && at < decoded.text.size(); ++byte) {
    const int point = code_point(std::string_view(decoded.text).substr(at));
    points[byte] = point == kReplacement ? -1 : point;
    at = decoded.text.find('\n', at) + 1;
    if (at == 0) return std::nullopt;
  }
  return points;
}

}  // namespace onrecord
