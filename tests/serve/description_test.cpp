#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "onrecord/service.h"

namespace onrecord::serve {
namespace {

// Whether everything that is referred to is there.
void expect_references(const nlohmann::json& in, const nlohmann::json& all) {
  if (in.is_object() && in.contains("$ref")) {
    const std::string to = in["$ref"];
    EXPECT_TRUE(all.contains(nlohmann::json::json_pointer(to.substr(1)))) << to;
  }
  if (!in.is_structured()) return;
  for (const auto& part : in) expect_references(part, all);
}

TEST(Description, IsWhole) {
  const auto api = nlohmann::json::parse(service_description("1.2.3"));
  EXPECT_EQ(api["openapi"], "3.1.0");
  EXPECT_EQ(api["info"]["version"], "1.2.3");
  EXPECT_TRUE(api["paths"]["/api/corrections"].contains("get"));
  EXPECT_TRUE(api["paths"]["/api/corrections"].contains("post"));
  EXPECT_EQ(api["paths"]["/api/articles/{version}"]["get"]["responses"]["200"]["content"]
               ["application/json"]["schema"]["$ref"],
            "#/components/schemas/ArticleView");
  EXPECT_TRUE(api["paths"]["/api/articles/{version}"]["get"]["responses"].contains("404"));
  expect_references(api, api);
}

TEST(Description, IsWhatThePageOfTheInterfaceLists) {
  std::ifstream file(ONRECORD_EXAMPLES "/../docs/reference/api.md");
  const std::string page{std::istreambuf_iterator<char>(file), {}};
  const auto api = nlohmann::json::parse(service_description("1.2.3"));
  for (const auto& [path, methods] : api["paths"].items()) {
    for (const auto& [method, operation] : methods.items()) {
      std::string name = method;
      for (char& byte : name) byte = static_cast<char>(std::toupper(byte));
      EXPECT_NE(page.find("| `" + name + " " + path + "` |"), std::string::npos)
          << name << " " << path << " is missing in docs/reference/api.md";
    }
  }
}

}  // namespace
}  // namespace onrecord::serve
