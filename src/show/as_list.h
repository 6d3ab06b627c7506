#pragma once

#include <optional>
#include <span>

namespace onrecord {

/// The value as a list of one, or an empty list. Views `value`.
template <class Value>
[[nodiscard]] std::span<const Value> as_list(const std::optional<Value>& value) {
  return value ? std::span<const Value>(&*value, 1) : std::span<const Value>();
}

}  // namespace onrecord
