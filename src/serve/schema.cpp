#include "serve/schema.h"

#include <fmt/format.h>

#include <algorithm>

#include "onrecord/utf8.h"

namespace onrecord::serve {
namespace {

using Json = nlohmann::json;
using Schema = nlohmann::ordered_json;

constexpr std::string_view kSchemas =
#include "embedded/service_schemas.inc"
    ;
constexpr std::string_view kComponents = "#/components/schemas/";

bool has_type(const Json& value, std::string_view type) {
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "boolean") return value.is_boolean();
  if (type == "array") return value.is_array();
  if (type == "object") return value.is_object();
  return type == "null" && value.is_null();
}

bool has_a_type(const Json& value, const Schema& type) {
  if (type.is_string()) return has_type(value, type.get_ref<const std::string&>());
  return std::ranges::any_of(
      type, [&](const Schema& one) { return has_type(value, one.get_ref<const std::string&>()); });
}

/// Compares a value with a schema, part by part.
class Checker {
 public:
  [[nodiscard]] std::optional<Misfit> check(const Json& value, const Schema& schema,
                                            const std::string& place) const {
    if (const auto found = schema.find("$ref"); found != schema.end()) {
      const std::string name = found->get<std::string>().substr(kComponents.size());
      return check(value, schemas().at(name), place);
    }
    if (auto wrong = check_kind(value, schema, place)) return wrong;
    if (auto wrong = check_size(value, schema, place)) return wrong;
    if (value.is_object()) {
      if (auto wrong = check_object(value, schema, place)) return wrong;
    }
    if (value.is_array() && schema.contains("items")) {
      for (std::size_t at = 0; at < value.size(); ++at) {
        const std::string inside = fmt::format("{}{}{}", place, place.empty() ? "" : "/", at);
        if (auto wrong = check(value[at], schema["items"], inside)) return wrong;
      }
    }
    return check_choices(value, schema, place);
  }

 private:
  [[nodiscard]] static std::optional<Misfit> check_kind(const Json& value, const Schema& schema,
                                                        const std::string& place) {
    if (const auto type = schema.find("type"); type != schema.end() && !has_a_type(value, *type)) {
      return Misfit{place, fmt::format("must be of type {}", type->dump())};
    }
    if (const auto names = schema.find("enum");
        names != schema.end() && std::ranges::find(*names, Schema(value)) == names->end()) {
      return Misfit{place, fmt::format("must be one of {}", names->dump())};
    }
    return std::nullopt;
  }
  [[nodiscard]] static std::optional<Misfit> check_size(const Json& value, const Schema& schema,
                                                        const std::string& place) {
    if (value.is_string() && (schema.contains("minLength") || schema.contains("maxLength"))) {
      const std::size_t length = count_code_points(value.get_ref<const std::string&>());
      if (length < schema.value("minLength", std::size_t{0})) {
        return Misfit{place, "must not be empty"};
      }
      if (const auto most = schema.find("maxLength");
          most != schema.end() && length > most->get<std::size_t>()) {
        return Misfit{place, fmt::format("must have {} characters at most", most->dump())};
      }
    }
    if (!value.is_number()) return std::nullopt;
    const auto least = schema.find("minimum");
    const auto most = schema.find("maximum");
    if ((least != schema.end() && value.get<double>() < least->get<double>()) ||
        (most != schema.end() && value.get<double>() > most->get<double>())) {
      return Misfit{place, "is out of range"};
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<Misfit> check_object(const Json& value, const Schema& schema,
                                                   const std::string& place) const {
    const std::string before = place.empty() ? "" : place + "/";
    for (const Schema& name : schema.value("required", Schema::array())) {
      if (!value.contains(name.get_ref<const std::string&>())) {
        return Misfit{before + name.get<std::string>(), "is missing"};
      }
    }
    const Schema properties = schema.value("properties", Schema::object());
    for (const auto& [name, inside] : value.items()) {
      const auto known = properties.find(name);
      if (known != properties.end()) {
        if (auto wrong = check(inside, *known, before + name)) return wrong;
      } else if (schema.value("additionalProperties", Schema(true)) == false) {
        return Misfit{before + name, "is not known here"};
      }
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<Misfit> check_choices(const Json& value, const Schema& schema,
                                                    const std::string& place) const {
    const auto choices = schema.find("anyOf");
    if (choices == schema.end()) return std::nullopt;
    std::optional<Misfit> last;
    for (const Schema& choice : *choices) {
      last = check(value, choice, place);
      if (!last) return std::nullopt;
    }
    return last;
  }
};

}  // namespace

const nlohmann::ordered_json& schemas() {
  static const nlohmann::ordered_json all = nlohmann::ordered_json::parse(kSchemas);
  return all;
}

std::optional<Misfit> misfit(const nlohmann::json& value, std::string_view name) {
  return Checker().check(value, schemas().at(std::string(name)), "");
}

}  // namespace onrecord::serve
