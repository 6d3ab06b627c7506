#include "read/charset.h"

#include <algorithm>

#include "read/html_decoding.h"

namespace onrecord {
namespace {

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= 40 && std::ranges::all_of(label, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == ':';
  });
}

constexpr int kReplacement = 0xfffd;

/// The code point at the beginning of valid UTF-8, of at most three bytes.
int code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<int>(static_cast<unsigned char>(text[i]));
  };
  if (byte(0) < 0x80) return byte(0);
  if (byte(0) < 0xe0) return (byte(0) & 0x1f) << 6 | (byte(1) & 0x3f);
  return (byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
}

}  // namespace

std::string encoding_mark(std::string_view label) {
  return is_label(label) ? "<meta charset=\"" + std::string(label) + "\">" : std::string();
}

DecodedText decoded_text(std::string_view bytes, std::string_view label) {
  const std::string mark = encoding_mark(label);
  const std::string marked = mark + std::string(bytes);
  DecodedPage page;
  decode_page(marked, page);
  return {std::string(page.text.substr(mark.size())), page.replaced};
}

std::optional<std::array<int, 256>> single_byte_encoding(std::string_view label) {
  if (!is_label(label)) return std::nullopt;
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
