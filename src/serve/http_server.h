#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <variant>

#include "onrecord/result.h"
#include "onrecord/service.h"
#include "serve/listen.h"
#include "serve/request.h"

namespace onrecord::serve {

/// To be called once, on any thread.
using Reply = std::function<void(Answer)>;
/// Work that replies sooner or later; it is started when its connection waits.
using Task = std::function<void(Reply)>;
/// What a request comes to: an answer at once, or work. Called on threads that serve many
/// connections: it must not wait.
using Handle = std::function<std::variant<Answer, Task>(const Request&)>;

/// HTTP 1.1 over libmicrohttpd: gathers requests within the limits, and sends answers.
class HttpServer {
 public:
  /// Error: `bad_option` where the system has no room for it. `limits` and what `handle` uses must
  /// outlive the server.
  static Result<HttpServer> start(ListeningSocket socket, const ServiceLimits& limits,
                                  Handle handle, std::function<void(std::string_view)> message);
  ~HttpServer();
  HttpServer(HttpServer&&) noexcept;
  HttpServer& operator=(HttpServer&&) noexcept;

  /// Closes connections that take too long; to be called often.
  void sweep();
  /// Takes no more connections or requests.
  void quiesce();
  /// Waits until no request is being answered; false where `limits.stop` is over before.
  [[nodiscard]] bool drain();
  /// Closes all. Every task must have replied.
  void stop();

  struct State;  ///< this file's own

 private:
  explicit HttpServer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace onrecord::serve
