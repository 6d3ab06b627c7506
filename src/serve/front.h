#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <variant>

#include "serve/context.h"
#include "serve/guard.h"
#include "serve/http_server.h"
#include "serve/router.h"
#include "serve/timer.h"
#include "serve/workers.h"

namespace onrecord::serve {

/// Takes requests from HTTP to their handlers: who asks, what is asked, and where it is done.
class Front {
 public:
  Front(Context& context, const ListeningSocket& socket, Timer& timer, std::size_t threads);

  [[nodiscard]] std::variant<Answer, Task> handle(const Request& request);
  /// Counts what takes long in a large record and is soon asked for: who speaks, and on what.
  void count_ahead();
  /// Requests that still wait are told to come back.
  void stop();

 private:
  using Handling = std::variant<Answer, Task>;

  [[nodiscard]] Handling routed(const Request& request, const Url& url);
  [[nodiscard]] Handling called(const Request& request, Matched matched);
  [[nodiscard]] Handling read(Workers& workers, const std::shared_ptr<Call>& call,
                              const Route& route);
  [[nodiscard]] Task work(Workers& workers, std::function<Answer()> act);
  [[nodiscard]] Answer safely(const std::function<Answer()>& act) const;
  [[nodiscard]] std::optional<Handling> refused(const Request& request, const Route& route,
                                                ServiceRole& role);
  [[nodiscard]] Handling delayed(Answer answer, const std::string& address);
  [[nodiscard]] Answer kept(const Call& call, const KeptAnswer& answer,
                            const std::string& tag) const;

  Context& context_;
  Guard guard_;
  Timer& timer_;
  std::string salt_;  ///< of this start: another program may answer otherwise
  std::atomic<bool> is_stopping_ = false;
  Workers readers_;
  Workers counters_;  ///< what takes long does not keep readers from their work
  Workers writer_;
};

}  // namespace onrecord::serve
