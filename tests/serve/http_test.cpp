#include <gtest/gtest.h>

#include "serve/served.h"

namespace onrecord::serve {
namespace {

TEST(Caching, TheSameAnswerIsNotSentTwice) {
  Served served;
  const std::string tag = served.get("/api/articles").header("etag");
  ASSERT_FALSE(tag.empty());
  const Received again = served.get("/api/articles", {{"If-None-Match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(served.get("/api/actors", {{"If-None-Match", tag}}).status, 200);
}

TEST(Caching, AChangeMakesAnotherTag) {
  Served served;
  const std::string tag = served.get("/api/articles").header("etag");
  const std::string id = served.statement("ferry");
  const nlohmann::json accepted = {{"verdict", "accept"}, {"id", id}, {"by", "Ada"}};
  ASSERT_EQ(served.ask("POST", "/api/corrections", kJson, accepted.dump()).status, 200);
  const Received after = served.get("/api/articles", {{"If-None-Match", tag}});
  EXPECT_EQ(after.status, 200);
  EXPECT_EQ(after.json()["items"][1]["reviewed"], 1);
}

TEST(Packing, LongAnswersArePackedWhereAskedFor) {
  const Served served;
  const Received plain = served.get("/openapi.json");
  EXPECT_EQ(plain.header("content-encoding"), "");
  const Received packed = served.get("/openapi.json", {{"Accept-Encoding", "br, gzip;q=0.8"}});
  EXPECT_EQ(packed.header("content-encoding"), "gzip");
  EXPECT_EQ(packed.body.substr(0, 2), "\x1f\x8b");
  EXPECT_NE(packed.header("vary").find("Accept-Encoding"), std::string::npos);
  EXPECT_EQ(served.get("/openapi.json", {{"Accept-Encoding", "gzip;q=0"}}).body, plain.body);
  EXPECT_EQ(served.get("/api/issues", {{"Accept-Encoding", "gzip"}}).body, "[]");
}

TEST(Packing, AKeptAnswerIsSentBothWays) {
  Served served;
  std::string text = "Orla Finn said: \"The storm is over.\" It was late.";
  for (int line = 0; line < 100; ++line) text += " The quay was closed for the winter.";
  served.add("storm", text, "Orla Finn", "The storm is over.");
  const Headers packing = {{"Accept-Encoding", "gzip"}};
  const std::string plain = served.get("/api/articles/3").body;
  const std::string packed = served.get("/api/articles/3", packing).body;
  EXPECT_LT(packed.size(), plain.size() / 3);
  EXPECT_EQ(served.get("/api/articles/3", packing).body, packed);
  EXPECT_EQ(served.get("/api/articles/3").body, plain);
}

TEST(Headers, AnswersTellBrowsersToTrustNothingElse) {
  const Served served;
  for (const char* target : {"/", "/api/record", "/api/nothing"}) {
    const Received received = served.get(target);
    const std::string policy = received.header("content-security-policy");
    EXPECT_NE(policy.find("default-src 'self'"), std::string::npos) << target;
    EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos) << target;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos) << target;
    EXPECT_EQ(received.header("x-content-type-options"), "nosniff") << target;
    EXPECT_EQ(received.header("referrer-policy"), "no-referrer") << target;
    EXPECT_FALSE(received.header("permissions-policy").empty()) << target;
    EXPECT_EQ(received.header("server"), "") << target;
  }
}

TEST(Page, AddressesOfThePageGetIt) {
  const Served served;
  const Received page = served.get("/");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.header("content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(served.get("/articles/7").body, page.body);
  EXPECT_EQ(served.get("/assets/none.js").status, 404);
}

TEST(Page, NothingElseOfTheDiskIsReached) {
  const Served served;
  for (const char* target :
       {"/../../etc/passwd", "/assets/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd.txt",
        "/..%2f..%2fetc/passwd.txt", "/assets/..%5c..%5cpasswd.txt", "//etc/passwd.conf"}) {
    const Received received = served.get(target);
    EXPECT_EQ(received.body.find("root:"), std::string::npos) << target;
    EXPECT_TRUE(received.status == 404 || received.body == served.get("/").body) << target;
  }
}

TEST(Page, PackedFilesAreSentAsTheyAre) {
  const Served served;
  const Received plain = served.get("/");
  const Received packed = served.get("/", {{"Accept-Encoding", "gzip"}});
  if (packed.header("content-encoding").empty()) GTEST_SKIP() << "the page was not built";
  EXPECT_LT(packed.body.size(), plain.body.size());
  EXPECT_EQ(served.get("/", {{"If-None-Match", plain.header("etag")}}).status, 304);
}

}  // namespace
}  // namespace onrecord::serve
