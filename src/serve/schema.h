#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace onrecord::serve {

/// The schemas of what is sent and taken, by name, as OpenAPI's `components.schemas` has them.
[[nodiscard]] const nlohmann::ordered_json& schemas();

/// What is wrong with a value, and where in it: "from", "items/3/name"; empty: the whole.
struct Misfit {
  std::string place;
  std::string message;
};

/// How `value` differs from the schema `name`; none where it fits. Knows what our schemas use of
/// JSON Schema: $ref, type, enum, required, properties, additionalProperties, items, anyOf,
/// minLength, maxLength (code points), minimum and maximum.
[[nodiscard]] std::optional<Misfit> misfit(const nlohmann::json& value, std::string_view name);

}  // namespace onrecord::serve
