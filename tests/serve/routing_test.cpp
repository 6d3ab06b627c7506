#include <gtest/gtest.h>

#include "serve/served.h"

namespace onrecord::serve {
namespace {

TEST(Routing, AnswersWithJson) {
  const Served served;
  const Received record = served.get("/api/record");
  EXPECT_EQ(record.status, 200);
  EXPECT_EQ(record.header("content-type"), "application/json");
  EXPECT_EQ(record.json()["articles"], 2);
  EXPECT_EQ(record.json()["role"], "review");
  EXPECT_EQ(record.json()["can_analyse"], false);
  EXPECT_EQ(record.json()["version"], "1.2.3");
}

TEST(Routing, EveryListAndThingCanBeRead) {
  const Served served;
  const std::string id = served.statement("ferry");
  for (const std::string& target :
       {std::string("/api/articles?q=ferry"), std::string("/api/articles/1"),
        std::string("/api/statements?form=direct&min_score=0.5&limit=1"), "/api/statements/" + id,
        std::string("/api/actors?kind=person"), std::string("/api/actors/1"),
        std::string("/api/issues"), std::string("/api/network?mode=twomode"),
        std::string("/api/stats?by=speaker,outlet"), std::string("/api/agreement"),
        std::string("/api/corrections"), std::string("/openapi.json")}) {
    const Received received = served.get(target);
    EXPECT_EQ(received.status, 200) << target << received.body;
    EXPECT_TRUE(received.json().is_structured()) << target;
  }
}

TEST(Routing, NetworksComeAsFiles) {
  const Served served;
  const Received file = served.get("/api/network.gexf");
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.header("content-type"), "application/gexf+xml");
  EXPECT_NE(file.header("content-disposition").find("attachment"), std::string::npos);
  EXPECT_NE(file.body.find("<gexf"), std::string::npos);
  EXPECT_NE(served.get("/api/network.graphml?mode=twomode").body.find("<graphml"),
            std::string::npos);
}

TEST(Routing, PagesFollowEachOther) {
  const Served served;
  const Received first = served.get("/api/statements?limit=1");
  const std::string next = first.json()["next"];
  const Received second = served.get("/api/statements?limit=1&cursor=" + next);
  EXPECT_EQ(second.json()["items"][0]["speaker"], "Mara Velling");
  EXPECT_NE(first.json()["items"][0]["id"], second.json()["items"][0]["id"]);
}

TEST(Routing, WhatIsNotThereIs404) {
  const Served served;
  for (const char* target : {"/api/articles/99", "/api/statements/ffff", "/api/actors/99",
                             "/api/issues/none", "/api/nothing", "/api", "/api/"}) {
    const Received received = served.get(target);
    EXPECT_EQ(received.status, 404) << target << received.body;
    EXPECT_EQ(received.code(), "not_found") << target;
  }
}

TEST(Routing, OtherMethodsAreToldWhichAreAllowed) {
  const Served served;
  const Received put = served.ask("PUT", "/api/corrections", kJson, "{}");
  EXPECT_EQ(put.status, 405);
  EXPECT_EQ(put.header("allow"), "GET, HEAD, POST, OPTIONS");
  const Received options = served.ask("OPTIONS", "/api/corrections/1");
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(options.header("allow"), "DELETE, OPTIONS");
  EXPECT_EQ(served.ask("OPTIONS", "*").status, 204);
  EXPECT_EQ(served.ask("POST", "/", kJson, "{}").status, 405);
}

TEST(Routing, HeadHasTheHeadersOnly) {
  const Served served;
  Connection connection(served.port());
  const Received head = connection.ask("HEAD", "/api/record");
  EXPECT_EQ(head.status, 200);
  EXPECT_NE(head.header("content-length"), "0");
  EXPECT_EQ(connection.ask("GET", "/api/record").status, 200);  // nothing was left over
}

TEST(Parameters, WrongOnesAreNamed) {
  const Served served;
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"/api/articles/one", "version"},
      {"/api/articles/0", "version"},
      {"/api/articles/99999999999999999999", "version"},
      {"/api/statements?limit=0", "limit"},
      {"/api/statements?limit=501", "limit"},
      {"/api/statements?min_score=nan", "min_score"},
      {"/api/statements?form=sung", "form"},
      {"/api/statements?from=2031-13", "from"},
      {"/api/statements?from=2031-02-30", "from"},
      {"/api/statements?colour=red", "colour"},
      {"/api/statements?q=a&q=b", "q"},
      {"/api/statements?q=a%00b", "q"},
      {"/api/stats", "by"},
      {"/api/stats?by=speaker,speaker", "by"},
      {"/api/stats?by=", "by"},
  };
  for (const auto& [target, place] : wrong) {
    const Received received = served.get(target);
    EXPECT_EQ(received.status, 400) << target << received.body;
    EXPECT_EQ(received.code(), "bad_parameter") << target;
    EXPECT_EQ(received.place(), place) << target;
  }
}

TEST(Parameters, AddressesThatAreNoneAreRefused) {
  const Served served;
  for (const char* target : {"/api/statements?q=%", "/api/statements?q=%zz", "/%ff%fe"}) {
    EXPECT_EQ(served.get(target).status, 400) << target;
  }
  EXPECT_EQ(served.get("/api/statements?q=" + std::string(9000, 'a')).status, 414);
}

TEST(Parameters, AnyTextIsAQuestion) {
  const Served served;
  for (const char* words : {"%22", "%22ferry", "AND", "NEAR(", "*", "-", "%27%20OR%201=1--",
                            "%E2%80%AE", "ferry*", "a%20%22b%20c%22"}) {
    const Received received = served.get("/api/statements?q=" + std::string(words));
    EXPECT_LT(received.status, 500) << words << received.body;
  }
}

TEST(Bodies, WrongOnesAreNamed) {
  const Served served;
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"{", ""},
      {"[]", ""},
      {R"({"verdict":"accept","id":"a"})", "by"},
      {R"({"verdict":"maybe","id":"a","by":"Ada"})", "verdict"},
      {R"({"verdict":"accept","id":"a","by":7})", "by"},
      {R"({"verdict":"accept","id":"a","by":""})", "by"},
      {R"({"verdict":"accept","id":"a","by":"Ada","mood":"good"})", "mood"},
      {R"({"verdict":"add","version":-1,"by":"Ada"})", "version"},
  };
  for (const auto& [body, place] : wrong) {
    const Received received = served.ask("POST", "/api/corrections", kJson, body);
    EXPECT_EQ(received.status, 400) << body << received.body;
    EXPECT_EQ(received.code(), "bad_body") << body;
    EXPECT_EQ(received.place(), place) << body;
  }
}

TEST(Changes, ACorrectionIsMadeAndTakenBack) {
  const Served served;
  const std::string id = served.statement("ferry");
  const nlohmann::json rejection = {{"verdict", "reject"}, {"id", id}, {"by", "Ada"}};
  const Received made = served.ask("POST", "/api/corrections", kJson, rejection.dump());
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_EQ(made.json()["made"], 1);
  EXPECT_EQ(served.get("/api/statements?q=ferry").json()["items"].size(), 0);
  const std::string number = made.json()["number"].dump();
  const Received undone = served.ask("DELETE", "/api/corrections/" + number + "?by=Ada");
  EXPECT_EQ(undone.status, 200) << undone.body;
  EXPECT_EQ(served.get("/api/statements?q=ferry").json()["items"].size(), 1);
}

TEST(Changes, WhatDoesNotGoWithTheRecordIsRefused) {
  const Served served;
  const auto post = [&](const std::string& target, const std::string& body) {
    return served.ask("POST", target, kJson, body);
  };
  const std::string id = served.statement("ferry");
  const nlohmann::json elsewhere = {
      {"verdict", "change"}, {"id", id}, {"content", "words of another text"}, {"by", "Ada"}};
  const Received received = post("/api/corrections", elsewhere.dump());
  EXPECT_EQ(received.status, 422) << received.body;
  EXPECT_EQ(received.code(), "bad_correction");
  EXPECT_EQ(post("/api/corrections", R"({"verdict":"accept","version":1,"by":"Ada"})").status, 422);
  EXPECT_EQ(post("/api/actors/1/merge", R"({"into":99,"by":"Ada"})").status, 422);
  EXPECT_EQ(served.ask("DELETE", "/api/corrections/99?by=Ada").status, 404);
  EXPECT_EQ(served.ask("DELETE", "/api/actor-decisions/99?by=Ada").status, 404);
  EXPECT_EQ(post("/api/findings/abcdef/dismiss", R"({"by":"Ada"})").status, 404);
}

TEST(Changes, TwoActorsBecomeOneAndTwoAgain) {
  const Served served;
  const Received merged =
      served.ask("POST", "/api/actors/1/merge", kJson, R"({"into":2,"by":"Ada"})");
  ASSERT_EQ(merged.status, 200) << merged.body;
  EXPECT_EQ(served.get("/api/actors").json()["items"].size(), 1);
  const std::string decision = merged.json()["decision"].dump();
  EXPECT_EQ(served.ask("DELETE", "/api/actor-decisions/" + decision + "?by=Ada").status, 204);
  EXPECT_EQ(served.get("/api/actors").json()["items"].size(), 2);
}

}  // namespace
}  // namespace onrecord::serve
