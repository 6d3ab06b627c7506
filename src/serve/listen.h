#pragma once

#include <cstdint>
#include <string>

#include "onrecord/result.h"

namespace onrecord::serve {

/// A socket that listens. Owns it until `release`.
class ListeningSocket {
 public:
  /// `place` is an address and port: "127.0.0.1:8080", "[::1]:0", "localhost:8080". Port 0 takes a
  /// free one. Error: `bad_option`, which says why it cannot be.
  static Result<ListeningSocket> open(const std::string& place);
  ~ListeningSocket();
  ListeningSocket(ListeningSocket&& other) noexcept;
  ListeningSocket& operator=(ListeningSocket&&) = delete;

  [[nodiscard]] int socket() const { return socket_; }
  [[nodiscard]] int release();
  [[nodiscard]] const std::string& host() const { return host_; }  ///< as it was named
  [[nodiscard]] std::uint16_t port() const { return port_; }
  /// Can only programs of this machine reach it?
  [[nodiscard]] bool is_loopback() const { return is_loopback_; }
  /// "http://127.0.0.1:8080/".
  [[nodiscard]] std::string address() const;

 private:
  ListeningSocket(int socket, std::string host, std::uint16_t port, bool is_loopback);

  int socket_;
  std::string host_;
  std::uint16_t port_;
  bool is_loopback_;
};

/// The address without port of what `sockaddr` at `address` holds: "127.0.0.1", "::1".
[[nodiscard]] std::string address_text(const void* address);

}  // namespace onrecord::serve
