#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/span.h"

namespace onrecord {

/// A text as the text areas of Java, and so DNA, show it: each "\r\n" or "\r" is "\n" there, and
/// places count what is shown. Linear in the text.
class JavaText {
 public:
  explicit JavaText(std::string_view text);

  [[nodiscard]] const std::string& text() const& { return text_; }
  /// Where a span of the text that was given stands in `text()`.
  [[nodiscard]] Span span_of(Span given) const;

 private:
  std::string text_;
  std::vector<std::size_t> dropped_;  // bytes of the given text that are left out
};

}  // namespace onrecord
