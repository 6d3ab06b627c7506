#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/span.h"
#include "onrecord/utf8.h"

namespace onrecord {

/// What stands where, or why that can't be told.
struct FoundPlaces {
  std::vector<CodePointRange> places;
  std::string error;  ///< empty: all are found
};

/// Where in `text` stands what `given` says: places in code points ("12-18;30-44") or words, whose
/// pieces are parted by " … ". Of words that stand there several times it is where they are
/// nearest to `near`; without it they may stand there only once. In the order of the text, without
/// overlaps.
[[nodiscard]] FoundPlaces find_places(std::string_view text, std::string_view given,
                                      std::optional<CodePointRange> near);

}  // namespace onrecord
