#include <gtest/gtest.h>

#include <chrono>
#include <deque>
#include <thread>

#include "serve/served.h"

namespace onrecord::serve {
namespace {

using namespace std::chrono_literals;

TEST(Limits, ALargeBodyIsRefused) {
  ServiceOptions options;
  options.limits.body_bytes = 1000;
  const Served served(options);
  const Received announced =
      served.ask("POST", "/api/session", kJson, "{\"token\":\"" + std::string(2000, 'a') + "\"}");
  EXPECT_EQ(announced.status, 413);
  EXPECT_EQ(announced.code(), "too_large");
  Connection chunked(served.port());
  chunked.send(
      "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      "Transfer-Encoding: chunked\r\n\r\n");
  for (int chunk = 0; chunk < 15; ++chunk) chunked.send("64\r\n" + std::string(100, 'a') + "\r\n");
  chunked.send("0\r\n\r\n");
  EXPECT_EQ(chunked.receive_answer().status, 413);
  EXPECT_EQ(served.get("/api/record").status, 200);
}

TEST(Limits, ASlowRequestEndsAndHoldsNobodyUp) {
  ServiceOptions options;
  options.limits.request = 1s;
  const Served served(options);
  Connection slow(served.port());
  const auto begun = std::chrono::steady_clock::now();
  const std::string request = "GET /api/record HTTP/1.1\r\nHost: localhost\r\nX-A: ";
  bool is_open = true;
  for (std::size_t at = 0; is_open && at < request.size(); ++at) {
    is_open = slow.send(request.substr(at, 1));
    if (at % 5 == 0) {
      EXPECT_EQ(served.get("/api/record").status, 200);
    }
    std::this_thread::sleep_for(100ms);
  }
  EXPECT_EQ(slow.receive_answer().status, 0);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 4s);
}

TEST(Limits, AnIdleConnectionEnds) {
  ServiceOptions options;
  options.limits.idle = 1s;
  const Served served(options);
  Connection idle(served.port());
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_EQ(idle.receive_answer().status, 0);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

TEST(Limits, ManyOpenConnectionsKeepNobodyOut) {
  ServiceOptions options;
  options.limits.connections = 400;
  options.limits.connections_per_address = 200;
  const Served served(options);
  std::deque<Connection> open;
  for (int count = 0; count < 300; ++count) {
    open.emplace_back(served.port());
    if (count % 50 == 0) {
      EXPECT_EQ(served.get("/api/record").status, 200) << count;
    }
  }
  EXPECT_EQ(served.get("/api/record").status, 200);
  EXPECT_EQ(Connection(served.port(), "127.0.0.9").ask("GET", "/api/record").status, 200);
}

TEST(Limits, BrokenRequestsEndTheirConnectionOnly) {
  const Served served;
  for (const std::string& bytes :
       {std::string("\0\0\0\0\r\n\r\n", 8), std::string("GET\r\n\r\n"),
        std::string("GET / HTTP/9.9\r\n\r\n"), "GET /" + std::string(100'000, 'a'),
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(100'000, 'a') + "\r\n\r\n"}) {
    Connection connection(served.port());
    connection.send(bytes);
    connection.wait_at_most(500ms);
    const Received received = connection.receive_answer();
    EXPECT_TRUE(received.status == 0 || received.status >= 400) << received.status;
  }
  EXPECT_EQ(served.get("/api/record").status, 200);
}

TEST(Limits, ListenersAreBounded) {
  ServiceOptions options;
  options.limits.listeners = 2;
  const Served served(options);
  std::deque<Connection> open;
  for (int count = 0; count < 2; ++count) {
    open.emplace_back(served.port());
    EXPECT_EQ(open.back().ask("GET", "/api/events").status, 200);
  }
  EXPECT_EQ(served.get("/api/events").status, 429);
}

}  // namespace
}  // namespace onrecord::serve
