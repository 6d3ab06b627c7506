#pragma once

#include <cstdint>

namespace onrecord {

/// What words tell of a person's gender; `unknown` where they tell nothing, or disagree.
enum class Gender : std::uint8_t { unknown, female, male };

/// True where both are known and differ.
[[nodiscard]] constexpr bool conflict(Gender a, Gender b) {
  return a != Gender::unknown && b != Gender::unknown && a != b;
}

}  // namespace onrecord
