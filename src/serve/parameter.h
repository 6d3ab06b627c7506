#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onrecord/result.h"

namespace onrecord::serve {

enum class ValueKind : std::uint8_t {
  text,     ///< no control characters
  integer,  ///< between `least` and `most`
  number,   ///< likewise
  day,      ///< "2031", "2031-05" or "2031-05-02"
  choice,   ///< one of `choices`
  choices,  ///< several of them, each once, parted by commas
};

/// A parameter of a route: a part of its path, or of its query.
struct Parameter {
  std::string_view name;
  ValueKind kind;
  std::string_view doc;
  std::vector<std::string_view> choices = {};
  double least = 0;  ///< of texts: characters
  double most = 500;
  bool is_required = false;

  /// Its JSON Schema.
  [[nodiscard]] nlohmann::ordered_json schema() const;
  /// What is wrong with `value`; none where it fits.
  [[nodiscard]] std::optional<std::string> wrong(const std::string& value) const;
};

/// Numbers that an integer of JavaScript holds.
inline constexpr double kMostNumber = 9007199254740991.0;

/// A number by which something is named.
[[nodiscard]] Parameter number_of_thing(std::string_view name, std::string_view doc);

/// Values of parameters, which fit.
class Values {
 public:
  void set(std::string_view name, std::string value) {
    values_[std::string(name)] = std::move(value);
  }
  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  /// Empty where it was not given.
  [[nodiscard]] std::string text(std::string_view name) const;
  [[nodiscard]] std::int64_t integer(std::string_view name, std::int64_t otherwise) const;
  [[nodiscard]] std::optional<double> number(std::string_view name) const;

 private:
  [[nodiscard]] const std::string* find(std::string_view name) const;
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace onrecord::serve
