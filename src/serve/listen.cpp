#include "serve/listen.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace onrecord::serve {
namespace {

constexpr int kBacklog = 1024;

struct HostAndPort {
  std::string host;
  std::string port;
};

std::optional<HostAndPort> taken_apart(const std::string& place) {
  const std::size_t colon = place.rfind(':');
  if (colon == std::string::npos || colon + 1 == place.size() || colon == 0) return std::nullopt;
  std::string host = place.substr(0, colon);
  if (host.front() == '[' && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
  } else if (host.find(':') != std::string::npos) {
    return std::nullopt;  // an IPv6 address without brackets
  }
  std::string port = place.substr(colon + 1);
  if (port.size() > 5 || port.find_first_not_of("0123456789") != std::string::npos ||
      std::stoi(port) > 65535) {
    return std::nullopt;
  }
  return HostAndPort{std::move(host), std::move(port)};
}

bool is_loopback(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    const auto& four = reinterpret_cast<const sockaddr_in&>(address);
    return ntohl(four.sin_addr.s_addr) >> 24U == 127;
  }
  const auto& six = reinterpret_cast<const sockaddr_in6&>(address);
  return IN6_IS_ADDR_LOOPBACK(&six.sin6_addr) != 0;
}

std::uint16_t port_of(int socket) {
  sockaddr_storage bound{};
  socklen_t size = sizeof bound;
  if (::getsockname(socket, reinterpret_cast<sockaddr*>(&bound), &size) != 0) return 0;
  return ntohs(bound.ss_family == AF_INET ? reinterpret_cast<sockaddr_in&>(bound).sin_port
                                          : reinterpret_cast<sockaddr_in6&>(bound).sin6_port);
}

// -1 after an error, which `errno` then tells.
int listening(const addrinfo& at) {
  const int type = at.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC;  // NOLINT: flags of the system
  const int out = ::socket(at.ai_family, type, at.ai_protocol);
  if (out < 0) return -1;
  const int yes = 1;
  ::setsockopt(out, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (::bind(out, at.ai_addr, at.ai_addrlen) == 0 && ::listen(out, kBacklog) == 0) return out;
  const int why = errno;
  ::close(out);
  errno = why;
  return -1;
}

}  // namespace

ListeningSocket::ListeningSocket(int socket, std::string host, std::uint16_t port, bool is_loopback)
    : socket_(socket), host_(std::move(host)), port_(port), is_loopback_(is_loopback) {}

Result<ListeningSocket> ListeningSocket::open(const std::string& place) {
  const std::optional<HostAndPort> named = taken_apart(place);
  if (!named) {
    return Error{ErrorCode::bad_option,
                 fmt::format("cannot listen on {}: name an address and a port, as in "
                             "127.0.0.1:8080 or [::1]:8080",
                             place),
                 {}};
  }
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE;
  addrinfo* found = nullptr;
  if (const int error = ::getaddrinfo(named->host.c_str(), named->port.c_str(), &hints, &found);
      error != 0) {
    return Error{ErrorCode::bad_option,
                 fmt::format("cannot listen on {}: {}", place, ::gai_strerror(error)),
                 {}};
  }
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owned(found, &::freeaddrinfo);
  const int socket = listening(*found);
  if (socket < 0) {
    return Error{ErrorCode::bad_option,
                 fmt::format("cannot listen on {}: {}; name another address or port", place,
                             std::generic_category().message(errno)),
                 {}};
  }
  return ListeningSocket(socket, named->host, port_of(socket), serve::is_loopback(*found->ai_addr));
}

ListeningSocket::~ListeningSocket() {
  if (socket_ >= 0) ::close(socket_);
}

ListeningSocket::ListeningSocket(ListeningSocket&& other) noexcept
    : socket_(other.release()),
      host_(std::move(other.host_)),
      port_(other.port_),
      is_loopback_(other.is_loopback_) {}

int ListeningSocket::release() { return std::exchange(socket_, -1); }

std::string ListeningSocket::address() const {
  const bool is_six = host_.find(':') != std::string::npos;
  return fmt::format("http://{}{}{}:{}/", is_six ? "[" : "", host_, is_six ? "]" : "", port_);
}

std::string address_text(const void* address) {
  const auto* any = static_cast<const sockaddr*>(address);
  if (any == nullptr) return "";
  std::array<char, INET6_ADDRSTRLEN> text{};
  const void* number =
      any->sa_family == AF_INET
          ? static_cast<const void*>(&static_cast<const sockaddr_in*>(address)->sin_addr)
          : &static_cast<const sockaddr_in6*>(address)->sin6_addr;
  return ::inet_ntop(any->sa_family, number, text.data(), text.size()) == nullptr ? ""
                                                                                  : text.data();
}

}  // namespace onrecord::serve
