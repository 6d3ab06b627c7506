#include "serve/parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "onrecord/date.h"
#include "onrecord/utf8.h"

namespace onrecord::serve {
namespace {

// Days that there are, but for 29 February, which not every year has.
constexpr const char* kDay =
    "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])|-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|"
    "-(0[13-9]|1[0-2])-(29|30)|-(0[13578]|1[02])-31)?$";
constexpr const char* kNoControls = "^[^\\u0000-\\u001f\\u007f]*$";

bool is_day(const std::string& value) {
  const bool has_shape = value.size() == 4 || value.size() == 7 || value.size() == 10;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const bool is_dash = at == 4 || at == 7;
    if (is_dash ? value[at] != '-' : value[at] < '0' || value[at] > '9') return false;
  }
  return has_shape && value.front() != '0' && parse_date(value).has_value();
}

bool has_controls(const std::string& value) {
  return std::ranges::any_of(
      value, [](char byte) { return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F; });
}

template <class Number>
std::optional<Number> number_in(const std::string& text) {
  Number out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return out;
}

std::string joined(const std::vector<std::string_view>& choices) {
  return fmt::format("{}", fmt::join(choices, ", "));
}

// Each of them one of `choices`, and none twice.
bool are_choices(const std::string& value, const std::vector<std::string_view>& choices) {
  std::set<std::string_view> seen;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(',', begin), value.size());
    const std::string_view one = std::string_view(value).substr(begin, end - begin);
    if (std::ranges::find(choices, one) == choices.end() || !seen.insert(one).second) return false;
    begin = end + 1;
  }
  return true;
}

template <class Number>
std::optional<std::string> out_of_range(const std::string& value, double least, double most,
                                        std::string_view kind) {
  const std::optional<Number> number = number_in<Number>(value);
  if (!number) return fmt::format("must be {}", kind);
  const auto size = static_cast<double>(*number);
  if (std::isfinite(size) && size >= least && size <= most) return std::nullopt;
  return fmt::format("must be from {} to {}", least, most);
}

}  // namespace

nlohmann::ordered_json Parameter::schema() const {
  switch (kind) {
    case ValueKind::text:
      return {{"type", "string"},
              {"minLength", static_cast<int>(least)},
              {"maxLength", static_cast<int>(most)},
              {"pattern", kNoControls}};
    case ValueKind::integer:
      return {{"type", "integer"},
              {"minimum", static_cast<std::int64_t>(least)},
              {"maximum", static_cast<std::int64_t>(most)}};
    case ValueKind::number:
      return {{"type", "number"}, {"minimum", least}, {"maximum", most}};
    case ValueKind::day:
      return {{"type", "string"}, {"pattern", kDay}};
    case ValueKind::choice:
      return {{"type", "string"}, {"enum", choices}};
    case ValueKind::choices:
      break;
  }
  return {{"type", "array"},
          {"items", {{"type", "string"}, {"enum", choices}}},
          {"minItems", 1},
          {"uniqueItems", true}};
}

std::optional<std::string> Parameter::wrong(const std::string& value) const {
  switch (kind) {
    case ValueKind::text:
      if (has_controls(value)) return "must have no control characters";
      if (const std::size_t length = count_code_points(value);
          length < static_cast<std::size_t>(least) || length > static_cast<std::size_t>(most)) {
        return fmt::format("must have from {} to {} characters", least, most);
      }
      return std::nullopt;
    case ValueKind::integer:
      return out_of_range<std::int64_t>(value, least, most, "a whole number");
    case ValueKind::number:
      return out_of_range<double>(value, least, most, "a number");
    case ValueKind::day:
      if (is_day(value)) return std::nullopt;
      return "must be a day, month or year as in 2031-05-02, 2031-05 or 2031";
    case ValueKind::choice:
      if (std::ranges::find(choices, value) != choices.end()) return std::nullopt;
      return "must be one of " + joined(choices);
    case ValueKind::choices:
      break;
  }
  if (are_choices(value, choices)) return std::nullopt;
  return "must be one or several of " + joined(choices) + ", parted by commas";
}

Parameter number_of_thing(std::string_view name, std::string_view doc) {
  return {.name = name,
          .kind = ValueKind::integer,
          .doc = doc,
          .least = 1,
          .most = kMostNumber,
          .is_required = true};
}

const std::string* Values::find(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? nullptr : &found->second;
}

std::string Values::text(std::string_view name) const {
  const std::string* value = find(name);
  return value == nullptr ? std::string() : *value;
}

std::int64_t Values::integer(std::string_view name, std::int64_t otherwise) const {
  const std::string* value = find(name);
  return value == nullptr ? otherwise : number_in<std::int64_t>(*value).value_or(otherwise);
}

std::optional<double> Values::number(std::string_view name) const {
  const std::string* value = find(name);
  return value == nullptr ? std::nullopt : number_in<double>(*value);
}

}  // namespace onrecord::serve
