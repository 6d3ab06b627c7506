#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace onrecord {

/// The enumerator of `Enum`, whose last one is `last`, that `name_of` calls `name`.
template <class Enum, class NameOf>
[[nodiscard]] std::optional<Enum> enumerator_named(std::string_view name, Enum last,
                                                   NameOf name_of) {
  for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(last); ++i) {
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace onrecord
