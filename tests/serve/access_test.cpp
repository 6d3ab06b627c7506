#include "serve/access.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <thread>

#include "serve/served.h"

namespace onrecord::serve {
namespace {

const std::string kReads = "a-token-that-reads";
const std::string kReviews = "a-token-that-reviews";

ServiceOptions with_tokens() {
  ServiceOptions options;
  options.tokens = {{ServiceRole::read, kReads}, {ServiceRole::review, kReviews}};
  return options;
}

TEST(Tokens, AreNeededWhereThereAreSome) {
  const Served served(with_tokens());
  const Received without = served.get("/api/record");
  EXPECT_EQ(without.status, 401);
  EXPECT_EQ(without.code(), "no_token");
  EXPECT_EQ(without.header("www-authenticate"), "Bearer");
  EXPECT_EQ(served.get("/").status, 200);  // the page asks for one
  EXPECT_EQ(served.get("/openapi.json").status, 200);
}

TEST(Tokens, GiveTheirRole) {
  const Served served(with_tokens());
  EXPECT_EQ(served.get("/api/record", with_token(kReads)).json()["role"], "read");
  EXPECT_EQ(served.get("/api/record", with_token(kReviews)).json()["role"], "review");
  const std::string body = R"({"into":2,"by":"Ada"})";
  const Received read = served.ask("POST", "/api/actors/1/merge", with_token(kReads), body);
  EXPECT_EQ(read.status, 403);
  EXPECT_EQ(read.code(), "role");
  EXPECT_EQ(served.ask("POST", "/api/actors/1/merge", with_token(kReviews), body).status, 200);
}

TEST(Tokens, WrongOnesWaitAndBlockNobody) {
  const Served served(with_tokens());
  const auto begun = std::chrono::steady_clock::now();
  std::thread guesser([&] {
    for (int guess = 0; guess < 3; ++guess) {
      const Received received = served.get("/api/record", with_token("a-token-that-is-none"));
      EXPECT_EQ(received.status, 401);
      EXPECT_EQ(received.code(), "wrong_token");
    }
  });
  EXPECT_EQ(served.get("/api/record", with_token(kReads)).status, 200);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(1));
  guesser.join();
  EXPECT_GT(std::chrono::steady_clock::now() - begun, std::chrono::milliseconds(1700));
}

TEST(Sessions, StandForATokenInBrowsers) {
  const Served served(with_tokens());
  EXPECT_EQ(served.ask("POST", "/api/session", kJson, R"({"token":"a wrong one"})").status, 401);
  const Received begun =
      served.ask("POST", "/api/session", kJson, R"({"token":")" + kReviews + R"("})");
  ASSERT_EQ(begun.status, 204);
  const std::string cookie = begun.header("set-cookie");
  EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
  EXPECT_NE(cookie.find("SameSite=Strict"), std::string::npos);
  EXPECT_EQ(cookie.find(kReviews), std::string::npos);
  const Headers session = {{"Cookie", "a=b; " + cookie.substr(0, cookie.find(';'))}};
  EXPECT_EQ(served.get("/api/record", session).json()["role"], "review");
  EXPECT_EQ(served.ask("DELETE", "/api/session", session).status, 204);
  EXPECT_EQ(served.get("/api/record", session).status, 401);
}

TEST(Sessions, AreBounded) {
  Access access({{ServiceRole::read, kReads}}, 2);
  const auto role = [&](const std::string& cookie) {
    RequestHeaders headers;
    headers.cookie = cookie.substr(0, cookie.find(';'));
    return access.caller(headers).role;
  };
  const std::string first = *access.log_in(kReads);
  const std::string second = *access.log_in(kReads);
  const std::string third = *access.log_in(kReads);
  EXPECT_FALSE(role(first));
  EXPECT_TRUE(role(second));
  EXPECT_TRUE(role(third));
}

TEST(Sites, OthersCannotChangeAnything) {
  const Served served;
  const std::string body = R"({"into":2,"by":"Ada"})";
  const auto merge = [&](const Headers& headers) {
    return served.ask("POST", "/api/actors/1/merge", headers, body);
  };
  EXPECT_EQ(merge({{"Content-Type", "text/plain"}}).status, 415);
  EXPECT_EQ(merge({}).status, 415);
  Headers elsewhere = kJson;
  elsewhere["Origin"] = "https://elsewhere.example";
  EXPECT_EQ(merge(elsewhere).code(), "wrong_origin");
  Headers cross = kJson;
  cross["Sec-Fetch-Site"] = "cross-site";
  EXPECT_EQ(merge(cross).code(), "wrong_origin");
  Headers own = kJson;
  own["Host"] = "localhost:8080";
  own["Origin"] = "http://localhost:8080";
  own["Sec-Fetch-Site"] = "same-origin";
  EXPECT_EQ(merge(own).status, 200);
}

TEST(Sites, NamesThatLeadHereByChanceAreRefused) {
  const Served served;
  for (const char* host : {"elsewhere.example", "localhost.elsewhere.example", "127.0.0.2", ""}) {
    const Received received = served.get("/api/record", {{"Host", host}});
    EXPECT_EQ(received.status, 403) << host;
    EXPECT_EQ(received.place(), "Host") << host;
  }
  for (const char* host : {"localhost:80", "127.0.0.1:9", "[::1]:8080", "LOCALHOST"}) {
    EXPECT_EQ(served.get("/api/record", {{"Host", host}}).status, 200) << host;
  }
}

TEST(Start, NeedsTokensWhereOthersReachIt) {
  NewRecord record;
  ServiceOptions options;
  options.record = record.file();
  options.listen = "0.0.0.0:0";
  const Result<Service> without = Service::start(options);
  ASSERT_FALSE(without.ok());
  EXPECT_EQ(without.error().code, ErrorCode::bad_option);
  EXPECT_NE(without.error().message.find("--token-file"), std::string::npos);
  options.tokens = {{ServiceRole::read, kReads}};
  EXPECT_TRUE(Service::start(options).ok());
}

TEST(Start, SaysWhyItCannotListen) {
  NewRecord record;
  ServiceOptions options;
  options.record = record.file();
  for (const char* place :
       {"127.0.0.1", "127.0.0.1:", ":8080", "::1:8080", "127.0.0.1:99999", "203.0.113.1:8080"}) {
    options.listen = place;
    const Result<Service> service = Service::start(options);
    ASSERT_FALSE(service.ok()) << place;
    EXPECT_EQ(service.error().code, ErrorCode::bad_option) << place;
  }
  options.listen = "127.0.0.1:0";
  options.record = "no-such-file.db";
  EXPECT_EQ(Service::start(options).error().code, ErrorCode::file_missing);
}

TEST(TokenFiles, HaveARoleAndATokenALine) {
  const TemporaryFolder folder;
  const std::string file =
      folder.write("tokens", "# ours\nread " + kReads + "\n\nreview  " + kReviews + "\r\n");
  ::chmod(file.c_str(), 0600);
  const auto tokens = read_tokens(file);
  ASSERT_TRUE(tokens.ok()) << tokens.error().describe();
  ASSERT_EQ(tokens->size(), 2);
  EXPECT_EQ((*tokens)[1].role, ServiceRole::review);
  EXPECT_EQ((*tokens)[1].token, kReviews);
}

TEST(TokenFiles, SayWhatIsWrongInThem) {
  const TemporaryFolder folder;
  const auto error_of = [&](const std::string& content) {
    const std::string file = folder.write("tokens", content);
    ::chmod(file.c_str(), 0600);
    return read_tokens(file).error();
  };
  EXPECT_EQ(error_of("").code, ErrorCode::bad_record);
  EXPECT_EQ(error_of("read short\n").place.line, 1);
  EXPECT_EQ(error_of("# x\nadmin " + kReads).place.line, 2);
  EXPECT_EQ(read_tokens(folder.path("none")).error().code, ErrorCode::file_missing);
  const std::string open = folder.write("open", "read " + kReads);
  ::chmod(open.c_str(), 0644);
  EXPECT_EQ(read_tokens(open).error().code, ErrorCode::bad_option);
}

}  // namespace
}  // namespace onrecord::serve
