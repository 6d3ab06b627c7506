#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace onrecord::serve {

/// What a service sent.
struct Received {
  int status = 0;                                   ///< 0: it closed the connection
  std::map<std::string, std::string> headers = {};  ///< names in small letters
  std::string body = {};

  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(body); }
  [[nodiscard]] std::string code() const { return json()["error"]["code"]; }
  [[nodiscard]] std::string place() const { return json()["error"]["place"]; }
  [[nodiscard]] std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
  }
};

using Headers = std::map<std::string, std::string>;

/// One connection to a service on this machine, byte by byte as a test wants it.
class Connection {
 public:
  explicit Connection(std::uint16_t port, const char* from = "127.0.0.1") {
    socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in own{};
    own.sin_family = AF_INET;
    ::inet_pton(AF_INET, from, &own.sin_addr);
    ::bind(socket_, reinterpret_cast<sockaddr*>(&own), sizeof own);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    ::inet_pton(AF_INET, "127.0.0.1", &to.sin_addr);
    is_open_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
    wait_at_most(std::chrono::seconds(20));
  }
  ~Connection() {
    if (socket_ >= 0) ::close(socket_);
  }
  Connection(Connection&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)),
        is_open_(other.is_open_),
        rest_(std::move(other.rest_)) {}
  Connection& operator=(Connection&&) = delete;

  [[nodiscard]] bool is_open() const { return is_open_; }
  void wait_at_most(std::chrono::milliseconds time) const {
    const timeval value{time.count() / 1000, time.count() % 1000 * 1000};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &value, sizeof value);
  }

  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  /// Bytes until `end` has come; what has come by then where the connection ends before.
  std::string read_until(std::string_view end) {
    while (true) {
      const std::size_t at = rest_.find(end);
      if (at != std::string::npos) return take(at + end.size());
      if (!receive()) return take(rest_.size());
    }
  }

  Received receive_answer(bool has_body = true) {
    Received out;
    const std::string head = read_until("\r\n\r\n");
    if (head.size() < 12) return out;
    out.status = std::stoi(head.substr(9, 3));
    for (std::size_t line = head.find("\r\n") + 2; line < head.size() - 2;) {
      const std::size_t end = head.find("\r\n", line);
      const std::size_t colon = head.find(": ", line);
      std::string name = head.substr(line, colon - line);
      std::ranges::transform(name, name.begin(), [](unsigned char byte) {
        return static_cast<char>(std::tolower(byte));
      });
      out.headers[name] = head.substr(colon + 2, end - colon - 2);
      line = end + 2;
    }
    const std::string length = out.header("content-length");
    if (!has_body || length.empty()) return out;
    while (rest_.size() < std::stoul(length) && receive()) {
    }
    out.body = take(std::min<std::size_t>(rest_.size(), std::stoul(length)));
    return out;
  }

  Received ask(const std::string& method, const std::string& target, const Headers& headers = {},
               const std::string& body = "") {
    std::string request = method + " " + target + " HTTP/1.1\r\n";
    if (!headers.contains("Host")) request += "Host: localhost\r\n";
    for (const auto& [name, value] : headers) request += name + ": " + value + "\r\n";
    if (!body.empty()) request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    send(request + "\r\n" + body);
    return receive_answer(method != "HEAD");
  }

 private:
  bool receive() {
    char block[65536];
    const ssize_t got = ::recv(socket_, block, sizeof block, 0);
    if (got > 0) rest_.append(block, static_cast<std::size_t>(got));
    return got > 0;
  }
  std::string take(std::size_t size) {
    std::string out = rest_.substr(0, size);
    rest_.erase(0, size);
    return out;
  }

  int socket_;
  bool is_open_ = false;
  std::string rest_;
};

}  // namespace onrecord::serve
