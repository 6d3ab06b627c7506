#include "serve/router.h"

#include <algorithm>

#include "serve/schema.h"

namespace onrecord::serve {
namespace {

bool is_open_part(std::string_view part) { return part.starts_with('{'); }

// {"api", "articles", "{version}"}.
std::vector<std::string_view> path_parts(std::string_view path) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 1; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    out.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

// A route with the parts of its path.
struct Entry {
  const Route* route;
  std::vector<std::string_view> parts;
};

const std::vector<Entry>& entries() {
  static const std::vector<Entry> all = [] {
    std::vector<Entry> out;
    for (const Route& route : routes()) out.push_back({&route, path_parts(route.path)});
    return out;
  }();
  return all;
}

bool fits(const std::vector<std::string_view>& parts, const Url& url) {
  return parts.size() == url.segments.size() &&
         std::ranges::equal(parts, url.segments, [](std::string_view part, const std::string& is) {
           return is_open_part(part) ? !is.empty() : part == is;
         });
}

std::string_view method_of(const Request& request) {
  return request.method == "HEAD" ? "GET" : std::string_view(request.method);
}

// The methods that go with this path: "GET, HEAD, OPTIONS"; empty: there is no such path.
std::string allowed(const Url& url) {
  std::string out;
  for (const auto& [route, parts] : entries()) {
    if (!fits(parts, url)) continue;
    out += std::string(route->method) + ", ";
    if (route->method == "GET") out += "HEAD, ";
  }
  return out.empty() ? out : out + "OPTIONS";
}

Answer bad_parameter(std::string_view name, const std::string& message) {
  return error_answer(400, "bad_parameter", std::string(name) + " " + message, name);
}

std::optional<Answer> take_path(const Entry& entry, const Url& url, Values& values) {
  const std::vector<std::string_view>& parts = entry.parts;
  auto parameter = entry.route->in_path.begin();
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (!is_open_part(parts[at])) continue;
    if (const auto wrong = parameter->wrong(url.segments[at])) {
      return bad_parameter(parameter->name, *wrong);
    }
    values.set(parameter->name, url.segments[at]);
    ++parameter;
  }
  return std::nullopt;
}

std::optional<Answer> take_query(const Route& route, const Url& url, Values& values) {
  for (const auto& [name, value] : url.query) {
    const auto known = std::ranges::find(route.in_query, name, &Parameter::name);
    if (known == route.in_query.end()) return bad_parameter(name, "is not known here");
    if (values.has(name)) return bad_parameter(name, "is given twice");
    if (const auto wrong = known->wrong(value)) return bad_parameter(name, *wrong);
    values.set(name, value);
  }
  for (const Parameter& parameter : route.in_query) {
    if (parameter.is_required && !values.has(parameter.name)) {
      return bad_parameter(parameter.name, "is missing");
    }
  }
  return std::nullopt;
}

Answer without_route(const Request& request, const Url& url) {
  const std::string methods = allowed(url);
  if (methods.empty()) return error_answer(404, "not_found", "there is nothing at this address");
  Answer out = request.method == "OPTIONS"
                   ? empty_answer()
                   : error_answer(405, "bad_method", "this address takes " + methods);
  out.headers.emplace_back("Allow", methods);
  return out;
}

}  // namespace

std::variant<Matched, Answer> match(const Request& request, const Url& url) {
  for (const Entry& entry : entries()) {
    if (entry.route->method != method_of(request) || !fits(entry.parts, url)) continue;
    Values values;
    if (auto wrong = take_path(entry, url, values)) return *std::move(wrong);
    if (auto wrong = take_query(*entry.route, url, values)) return *std::move(wrong);
    return Matched{entry.route, std::move(values)};
  }
  return without_route(request, url);
}

std::variant<nlohmann::json, Answer> body_of(const Request& request, const Route& route) {
  if (route.body.empty()) return nlohmann::json();
  nlohmann::json body = nlohmann::json::parse(request.body, nullptr, false);
  if (body.is_discarded()) return error_answer(400, "bad_body", "the body is no JSON");
  if (const auto wrong = misfit(body, route.body)) {
    return error_answer(400, "bad_body",
                        (wrong->place.empty() ? "the body" : wrong->place) + " " + wrong->message,
                        wrong->place);
  }
  return body;
}

}  // namespace onrecord::serve
