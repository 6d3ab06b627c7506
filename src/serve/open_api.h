#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace onrecord::serve {

/// The routes as an OpenAPI 3.1 document (OpenAPI Initiative, 2021).
[[nodiscard]] nlohmann::ordered_json open_api(std::string_view version);

}  // namespace onrecord::serve
