#include "onrecord/service.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>
#include <utility>

#include "serve/context.h"
#include "serve/front.h"
#include "serve/http_server.h"
#include "serve/timer.h"

namespace onrecord {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 500ms;  // how soon changes by other programs are seen
constexpr auto kSweep = 250ms;
constexpr auto kBeat = 15s;  // below the patience of most proxies

std::size_t threads_of(std::size_t wanted) {
  if (wanted > 0) return wanted;
  return std::max<std::size_t>(2, std::thread::hardware_concurrency());
}

}  // namespace

// In the order in which they begin, and backwards end.
struct Service::State {
  State(ServiceOptions options, const serve::ListeningSocket& socket)
      : address(socket.address()),
        context(std::move(options)),
        front(context, socket, timer, threads_of(context.options.threads)) {}

  std::string address;
  serve::Context context;
  serve::Timer timer;
  serve::Front front;
  std::optional<serve::HttpServer> server;
};

Service::Service(std::unique_ptr<State> state) : state_(std::move(state)) {}
Service::Service(Service&&) noexcept = default;

Service& Service::operator=(Service&& other) noexcept {
  if (state_) stop();
  state_ = std::move(other.state_);
  return *this;
}

Service::~Service() {
  if (state_) stop();
}

Result<Service> Service::start(ServiceOptions options) {
  Result<serve::ListeningSocket> socket = serve::ListeningSocket::open(options.listen);
  if (!socket) return std::move(socket).error();
  if (!socket->is_loopback() && options.tokens.empty()) {
    return Error{ErrorCode::bad_option,
                 fmt::format("others reach {}, so tokens are needed: put `read TOKEN` or `review "
                             "TOKEN`, a line each, into a file of your own and name it by "
                             "--token-file; or listen on 127.0.0.1",
                             options.listen),
                 {}};
  }
  auto state = std::make_unique<State>(std::move(options), *socket);
  serve::Context& context = state->context;
  if (const auto there = context.revision.refresh(context.records); !there) return there.error();
  context.told = context.revision.record();
  Result<serve::HttpServer> server = serve::HttpServer::start(
      *std::move(socket), context.options.limits,
      [front = &state->front](const serve::Request& request) { return front->handle(request); },
      context.options.message);
  if (!server) return std::move(server).error();
  state->server = *std::move(server);
  state->front.count_ahead();
  State* self = state.get();
  state->timer.every(kLook, [self] {
    self->context.refresh();
    self->context.tell();
  });
  state->timer.every(kSweep, [self] { self->server->sweep(); });
  state->timer.every(kBeat, [self] {
    self->context.listeners.beat();
    self->context.job_listeners.beat();
  });
  return Service(std::move(state));
}

const std::string& Service::address() const { return state_->address; }

void Service::stop() {
  if (!state_->server) return;
  state_->server->quiesce();
  state_->context.listeners.close();
  state_->context.job_listeners.close();
  const bool all_answered = state_->server->drain();
  state_->front.stop();  // what waits is answered at once, what runs comes to its end
  if (!all_answered) static_cast<void>(state_->server->drain());
  state_->timer.stop();
  state_->context.analyses.stop();
  state_->server->stop();
  state_->server.reset();
}

}  // namespace onrecord
