#include "serve/guard.h"

#include <algorithm>
#include <array>

#include "read/ascii_lower.h"

namespace onrecord::serve {
namespace {

// "[::1]:8080" without brackets and port. Other ports may lead here, by a tunnel for example.
std::string name_in(const std::string& host) {
  if (host.starts_with('['))
    return ascii_lower(host.substr(1, std::min(host.find(']'), host.size()) - 1));
  return ascii_lower(host.substr(0, host.find(':')));
}

bool is_json(const std::string& content_type) {
  std::string type = ascii_lower(content_type.substr(0, content_type.find(';')));
  while (type.ends_with(' ')) type.pop_back();
  return type == "application/json";
}

}  // namespace

std::optional<Answer> Guard::refuse(const Request& request) const {
  constexpr std::array<std::string_view, 3> kNames = {"localhost", "127.0.0.1", "::1"};
  if (!is_loopback_) return std::nullopt;
  const std::string name = name_in(request.headers.host);
  if (name == ascii_lower(name_) || std::ranges::find(kNames, name) != kNames.end())
    return std::nullopt;
  return error_answer(403, "wrong_origin",
                      "this service is reached by localhost, 127.0.0.1 or [::1]; behind a proxy, "
                      "let it send one of these as Host",
                      "Host");
}

std::optional<Answer> Guard::refuse_change(const Request& request) {
  const RequestHeaders& headers = request.headers;
  if (!headers.fetch_site.empty() && headers.fetch_site != "same-origin" &&
      headers.fetch_site != "none") {
    return error_answer(403, "wrong_origin", "changes are taken from the service's own page only",
                        "Sec-Fetch-Site");
  }
  const std::string origin = ascii_lower(headers.origin);
  const std::string host = ascii_lower(headers.host);
  if (!origin.empty() && origin != "http://" + host && origin != "https://" + host) {
    return error_answer(403, "wrong_origin", "changes are taken from the service's own page only",
                        "Origin");
  }
  const bool has_body = !request.body.empty() || request.method == "POST";
  if (has_body && !is_json(headers.content_type)) {
    return error_answer(415, "bad_body", "send a body as application/json", "Content-Type");
  }
  return std::nullopt;
}

}  // namespace onrecord::serve
