#include "exchange/java_text.h"

#include <algorithm>
#include <cstdint>

namespace onrecord {

JavaText::JavaText(std::string_view text) {
  text_.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      text_ += text[i];
    } else if (text.substr(i + 1).starts_with('\n')) {
      dropped_.push_back(i);
    } else {
      text_ += '\n';
    }
  }
}

Span JavaText::span_of(Span given) const {
  const auto moved = [&](std::uint32_t byte) {
    const auto before = std::ranges::lower_bound(dropped_, std::size_t{byte}) - dropped_.begin();
    return static_cast<std::uint32_t>(byte - static_cast<std::size_t>(before));
  };
  return {moved(given.begin_byte), moved(given.end_byte)};
}

}  // namespace onrecord
