#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "serve/listen.h"
#include "serve/request.h"

namespace onrecord::serve {

/// Refuses what other pages make a browser send. A page elsewhere can give its own name this
/// machine's address (DNS rebinding): so on a loopback address the Host header must name it. And it
/// can send forms: so what changes something comes as JSON, and from the same origin where the
/// browser says from where.
class Guard {
 public:
  explicit Guard(const ListeningSocket& socket)
      : is_loopback_(socket.is_loopback()), name_(socket.host()) {}

  /// The refusal; none where all is well.
  [[nodiscard]] std::optional<Answer> refuse(const Request& request) const;
  /// The same for a request that would change something.
  [[nodiscard]] static std::optional<Answer> refuse_change(const Request& request);

 private:
  bool is_loopback_;
  std::string name_;
};

}  // namespace onrecord::serve
