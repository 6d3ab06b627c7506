#pragma once

#include <nlohmann/json.hpp>
#include <variant>

#include "serve/route.h"
#include "serve/url.h"

namespace onrecord::serve {

/// The route of a request, with the values that its path has; checked.
struct Matched {
  const Route* route;
  Values values;
};

/// Which route a request takes. Else the answer: 404; 405 and, for OPTIONS, 204, with Allow; 400
/// where a parameter is unknown, missing, given twice, or does not fit. HEAD goes as GET.
[[nodiscard]] std::variant<Matched, Answer> match(const Request& request, const Url& url);

/// The body of a request as its route wants it; else 400.
[[nodiscard]] std::variant<nlohmann::json, Answer> body_of(const Request& request,
                                                           const Route& route);

}  // namespace onrecord::serve
