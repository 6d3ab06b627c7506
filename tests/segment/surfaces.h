#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "onrecord/span.h"

namespace onrecord {

using Strings = std::vector<std::string>;

/// What `spans` cover of `text`, for comparisons that read well.
template <class Spans>
Strings surfaces(std::string_view text, const Spans& spans) {
  Strings strings;
  for (const Span span : spans) strings.emplace_back(surface(text, span));
  return strings;
}

}  // namespace onrecord
