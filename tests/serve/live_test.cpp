#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "serve/served.h"

namespace onrecord::serve {
namespace {

using namespace std::chrono_literals;

ServiceOptions with_model() {
  ServiceOptions options;
  options.load_extractor = [] { return Extractor::load(ONRECORD_MODEL); };
  return options;
}

// The last event of a stream that ends.
nlohmann::json last_event(Connection& connection) {
  const std::string events = connection.read_until("0\r\n\r\n");
  const std::size_t at = events.rfind("data: ");
  if (at == std::string::npos) return nullptr;
  return nlohmann::json::parse(events.substr(at + 6, events.find("\n\n", at) - at - 6));
}

nlohmann::json result_of(const Served& served, const std::string& body) {
  const Received begun = served.ask("POST", "/api/analyses", kJson, body);
  EXPECT_EQ(begun.status, 202) << begun.body;
  const std::string job = begun.json()["job"];
  Connection events(served.port());
  EXPECT_EQ(events.ask("GET", "/api/analyses/" + job + "/events").status, 200);
  return last_event(events);
}

TEST(Events, TellOfWhatAnotherProgramAdds) {
  Served served;
  Connection listener(served.port());
  const Received head = listener.ask("GET", "/api/events");
  EXPECT_EQ(head.header("content-type"), "text/event-stream");
  served.add("storm", "Orla Finn said: \"The storm is over.\" It was late.", "Orla Finn",
             "The storm is over.");
  listener.wait_at_most(5s);
  static_cast<void>(listener.read_until("event: changed"));
  const std::string event = listener.read_until("\n\n");
  EXPECT_NE(event.find("\"articles\":3"), std::string::npos) << event;
  EXPECT_EQ(served.get("/api/articles").json()["items"].size(), 3);
}

TEST(Events, AreNoConcernOfOperatorsWhenAListenerLeaves) {
  Served served;
  {
    Connection leaver(served.port());
    EXPECT_EQ(leaver.ask("GET", "/api/events").status, 200);
  }
  Connection listener(served.port());
  EXPECT_EQ(listener.ask("GET", "/api/events").status, 200);
  listener.wait_at_most(5s);
  for (const char* name :
       {"Rain", "Storm", "Fog"}) {  // what leavers are sent fails later than once
    const std::string words = std::string(name) + " is over.";
    served.add(name, "Orla Finn said: \"" + words + "\" It was late.", "Orla Finn", words);
    EXPECT_NE(listener.read_until("event: changed"), "");
  }
  EXPECT_EQ(served.messages(), std::vector<std::string>());
}

TEST(Reading, GoesOnWhileOthersWrite) {
  Served served;
  std::atomic<bool> is_done = false;
  std::thread writer([&] {
    for (int count = 0; count < 40; ++count) {
      const std::string name = "Storm " + std::to_string(count);
      served.add("storm" + std::to_string(count), "Orla Finn said: \"" + name + " is over.\" Late.",
                 "Orla Finn", name + " is over.");
    }
    is_done = true;
  });
  Connection reader(served.port());
  std::size_t answers = 0;
  while (!is_done) {
    const Received received = reader.ask("GET", "/api/statements?limit=5");
    EXPECT_EQ(received.status, 200) << received.body;
    ++answers;
  }
  writer.join();
  EXPECT_GT(answers, 10);
}

TEST(Stopping, FinishesAndClosesEvents) {
  Served served;
  Connection listener(served.port());
  EXPECT_EQ(listener.ask("GET", "/api/events").status, 200);
  Connection idle(served.port());
  EXPECT_EQ(idle.ask("GET", "/api/record").status, 200);
  const auto begun = std::chrono::steady_clock::now();
  served.service().stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 3s);
  EXPECT_NE(listener.read_until("0\r\n\r\n").find("0\r\n\r\n"), std::string::npos);
  EXPECT_EQ(idle.ask("GET", "/api/record").status, 0);
  EXPECT_FALSE(Connection(served.port()).is_open());
}

TEST(Analyses, AreRefusedWithoutAModel) {
  const Served served;
  EXPECT_EQ(served.ask("POST", "/api/analyses", kJson, R"({"text":"She said so."})").status, 503);
  EXPECT_EQ(served.get("/api/analyses/none").status, 404);
  EXPECT_EQ(served.get("/api/analyses/none/events").status, 404);
}

TEST(Analyses, FindStatementsInText) {
  const Served served(with_model());
  const nlohmann::json job = result_of(
      served,
      R"({"title":"Quay","text":"Orla Finn, the harbour master, said the quay would be closed."})");
  ASSERT_EQ(job["state"], "done") << job;
  EXPECT_EQ(job["result"]["article"]["version"], 0);
  EXPECT_EQ(job["result"]["article"]["title"], "Quay");
  ASSERT_EQ(job["result"]["statements"].size(), 1);
  EXPECT_EQ(job["result"]["statements"][0]["speakers"][0]["name"], "Orla Finn");
}

TEST(Analyses, ReadPagesAndKeepThemWhereTold) {
  const Served served(with_model());
  const nlohmann::json body = {
      {"html",
       "<html><head><title>Quay closed</title></head><body><article><h1>Quay closed</h1>"
       "<p>Orla Finn, the harbour master, said on Monday that the old quay would be closed for the "
       "winter because of its broken piles.</p><p>Nobody in the town had expected the decision, "
       "which comes after two years of repairs.</p></article></body></html>"},
      {"add", true}};
  const nlohmann::json job = result_of(served, body.dump());
  ASSERT_EQ(job["state"], "done") << job;
  const std::int64_t version = job["result"]["article"]["version"];
  EXPECT_GT(version, 0);
  const Received kept = served.get("/api/articles/" + std::to_string(version));
  EXPECT_EQ(kept.status, 200);
  EXPECT_EQ(kept.json()["statements"], job["result"]["statements"]);
}

TEST(Analyses, TellWhyThereIsNoResult) {
  const Served served(with_model());
  EXPECT_EQ(result_of(served, R"({"text":"   "})")["error"]["error"]["code"], "empty_text");
  EXPECT_EQ(served.ask("POST", "/api/analyses", kJson, R"({"title":"x"})").status, 400);
}

TEST(Analyses, OnlyReviewersAdd) {
  ServiceOptions options = with_model();
  options.tokens = {{ServiceRole::read, "a-token-that-reads"}};
  const Served served(options);
  const Received refused = served.ask("POST", "/api/analyses", with_token("a-token-that-reads"),
                                      R"({"text":"She said so.","add":true})");
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.code(), "role");
}

}  // namespace
}  // namespace onrecord::serve
