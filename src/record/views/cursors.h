#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "onrecord/result.h"

namespace onrecord {

/// The numbers of a cursor such as "17" or "12.17", by which the next page begins after a row.
/// None where there is no cursor. Error: `bad_option`.
struct Cursor {
  std::int64_t first = 0;
  std::int64_t second = 0;  ///< 0 where there is one number only

  [[nodiscard]] static Result<std::optional<Cursor>> of(std::string_view text);
  [[nodiscard]] std::string text() const;
};

}  // namespace onrecord
