#include "serve/open_api.h"

#include <algorithm>
#include <set>

#include "onrecord/service.h"
#include "read/ascii_lower.h"
#include "serve/route.h"
#include "serve/schema.h"

namespace onrecord::serve {
namespace {

using Json = nlohmann::ordered_json;

Json reference(std::string_view schema) {
  return {{"$ref", "#/components/schemas/" + std::string(schema)}};
}

Json content(std::string_view type, const Json& schema) {
  return {{std::string(type), {{"schema", schema}}}};
}

Json parameter(const Parameter& one, const char* in) {
  Json out = {{"name", one.name},
              {"in", in},
              {"description", one.doc},
              {"required", one.is_required},
              {"schema", one.schema()}};
  if (one.kind == ValueKind::choices) {
    out["style"] = "form";
    out["explode"] = false;
  }
  return out;
}

Json parameters(const Route& route) {
  Json out = Json::array();
  for (const Parameter& one : route.in_path) out.push_back(parameter(one, "path"));
  for (const Parameter& one : route.in_query) out.push_back(parameter(one, "query"));
  return out;
}

Json error(std::string_view description) {
  return {{"description", description},
          {"content", content("application/json", reference("ApiError"))}};
}

std::set<std::string_view> errors_of(const Route& route) {
  std::set<std::string_view> out(route.errors.begin(), route.errors.end());
  out.insert("400");
  out.insert("403");
  out.insert("503");
  if (!route.body.empty()) out.insert({"413", "415"});
  if (route.where == Where::writer) out.insert("422");
  if (route.who != Who::anyone) out.insert("401");
  return out;
}

std::string_view description_of(std::string_view status) {
  if (status == "400") return "A parameter or the body is wrong; `place` says which";
  if (status == "401") return "A token is needed, or the one given is wrong";
  if (status == "403") return "The role does not allow it, or the request comes from another site";
  if (status == "404") return "There is no such thing";
  if (status == "413") return "The body is too large";
  if (status == "415") return "The body is not sent as application/json";
  if (status == "422") return "It does not go with what the record holds";
  return "Busy: ask again after `Retry-After` seconds";
}

Json responses(const Route& route) {
  Json done = {{"description", route.summary}};
  if (!route.answer.empty() && route.type == "application/json") {
    done["content"] = content(route.type, reference(route.answer));
  } else if (route.status == 200) {
    done["content"] =
        content(route.type, route.type == "application/json" ? Json{{"type", "object"}}
                                                             : Json{{"type", "string"}});
  }
  Json out = {{std::to_string(route.status), done}};
  for (const std::string_view status : errors_of(route)) {
    out[std::string(status)] = error(description_of(status));
  }
  out["default"] = error("Another error");
  return out;
}

Json operation(const Route& route) {
  Json out = {{"summary", route.summary}, {"operationId", ""}};
  std::string id(route.method);
  for (const char byte : route.path) {
    if (byte != '{' && byte != '}') id += byte == '/' || byte == '-' || byte == '.' ? '_' : byte;
  }
  out["operationId"] = id;
  if (Json all = parameters(route); !all.empty()) out["parameters"] = std::move(all);
  if (!route.body.empty()) {
    out["requestBody"] = {{"required", true},
                          {"content", content("application/json", reference(route.body))}};
  }
  out["responses"] = responses(route);
  if (route.who == Who::anyone) {
    out["security"] = Json::array();
  } else {
    out["x-role"] = route.who == Who::reader ? "read" : "review";
  }
  return out;
}

}  // namespace

Json open_api(std::string_view version) {
  Json paths = Json::object();
  for (const Route& route : routes()) {
    paths[std::string(route.path)][ascii_lower(route.method)] = operation(route);
  }
  return {
      {"openapi", "3.1.0"},
      {"info",
       {{"title", "onrecord"},
        {"version", version},
        {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}},
        {"description", "A checkable record of who said what in the news"}}},
      // Nothing but the address where there are no tokens, else one of the two.
      {"security", {Json::object(), {{"token", Json::array()}}, {{"session", Json::array()}}}},
      {"paths", std::move(paths)},
      {"components",
       {{"schemas", schemas()},
        {"securitySchemes",
         {{"token", {{"type", "http"}, {"scheme", "bearer"}}},
          {"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "onrecord_session"}}}}}}},
  };
}

}  // namespace onrecord::serve

namespace onrecord {

std::string service_description(std::string_view version) {
  return serve::open_api(version).dump(1) + "\n";
}

}  // namespace onrecord
