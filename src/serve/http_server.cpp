#include "serve/http_server.h"

#include <fmt/format.h>
#include <microhttpd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdarg>
#include <cstdio>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "serve/connections.h"
#include "serve/exchange.h"

namespace onrecord::serve {
namespace {

constexpr unsigned kThreads = 2;
constexpr std::size_t kOwnFiles = 200;  // the record's, logs, sockets of the service itself
constexpr std::chrono::seconds kBetweenMessages{10};
constexpr std::size_t kHeadBytes = std::size_t{48} << 10;  // of a connection, with its answer

// Allows as many open files as the system lets us have; how many connections that is room for.
std::size_t room_for(std::size_t connections) {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return std::min<std::size_t>(connections, 500);
  const rlim_t wanted = connections + kOwnFiles;
  if (files.rlim_cur < wanted) {
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, wanted);
    ::setrlimit(RLIMIT_NOFILE, &files);
    ::getrlimit(RLIMIT_NOFILE, &files);
  }
  const std::size_t room = files.rlim_cur > 2 * kOwnFiles ? files.rlim_cur - kOwnFiles : kOwnFiles;
  return std::min(connections, room);
}

std::string one_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  std::ranges::replace_if(
      text, [](char byte) { return static_cast<unsigned char>(byte) < 0x20; }, ' ');
  return text;
}

}  // namespace

struct HttpServer::State {
  State(ServiceLimits of_all, Handle handler, std::function<void(std::string_view)> tell)
      : limits(of_all), handle(std::move(handler)), message(std::move(tell)), connections(limits) {}

  ServiceLimits limits;  // with the connections that there is room for
  Handle handle;
  std::function<void(std::string_view)> message;
  Connections connections;
  std::atomic<std::size_t> answering = 0;
  std::atomic<bool> is_quiet = false;
  std::mutex telling;  // guards the next two
  std::chrono::steady_clock::time_point told;
  std::size_t untold = 0;  ///< messages since
  MHD_Daemon* daemon = nullptr;
  int socket = -1;  // what listened; ours to close after the daemon

  // Callers cause most of the library's messages, as by closing a connection, so they are told
  // once in a while.
  void tell(std::string text) {
    const std::lock_guard lock(telling);
    const auto now = std::chrono::steady_clock::now();
    ++untold;
    if (!message || now - told < kBetweenMessages) return;
    told = now;
    if (untold > 1) text += fmt::format(" (and {} more)", untold - 1);
    untold = 0;
    message("http: " + text);
  }

  // The answer to a request that is here whole: at once, or after the connection has slept.
  MHD_Result answer(MHD_Connection* connection, Exchange& exchange) {
    exchange.is_counted = true;
    ++answering;
    connections.enter(exchange.connection, Connections::Phase::answering);
    if (is_quiet) {
      return queue(connection, error_answer(503, "busy", "the service is being stopped"), true);
    }
    auto handled = handle(exchange.request);
    if (const Answer* now = std::get_if<Answer>(&handled)) return send(connection, exchange, *now);
    MHD_suspend_connection(connection);
    std::get<Task>(handled)([connection, &exchange](Answer reply) {
      exchange.answer = std::move(reply);
      MHD_resume_connection(connection);
    });
    return MHD_YES;
  }

  MHD_Result send(MHD_Connection* connection, Exchange& exchange, const Answer& answer) {
    if (answer.events) connections.enter(exchange.connection, Connections::Phase::streaming);
    return queue(connection, answer, is_quiet);
  }

  MHD_Result begin(MHD_Connection* connection, const char* method, Exchange& exchange) {
    exchange.has_begun = true;
    read_head(connection, method, exchange);
    if (exchange.request.target.size() > limits.url_bytes) {
      return queue(connection,
                   error_answer(414, "too_large",
                                fmt::format("an address may have {} bytes", limits.url_bytes)),
                   true);
    }
    if (announced_body(connection).value_or(0) > limits.body_bytes) {
      return queue(connection, too_large(), true);
    }
    return MHD_YES;
  }

  // Of a body that is too large the rest is let go by, but not for ever.
  MHD_Result take(std::string_view piece, Exchange& exchange) const {
    exchange.body_bytes += piece.size();
    if (exchange.body_bytes > limits.body_bytes) {
      exchange.is_too_large = true;
      exchange.request.body = {};
      return exchange.body_bytes > limits.body_bytes * 2 ? MHD_NO : MHD_YES;
    }
    exchange.request.body += piece;
    return MHD_YES;
  }

  [[nodiscard]] Answer too_large() const {
    return error_answer(413, "too_large",
                        fmt::format("a body may have {} bytes", limits.body_bytes));
  }
};

namespace {

using State = HttpServer::State;

void log_message(void* state, const char* format, va_list values) {
  std::array<char, 512> text{};
  // NOLINTNEXTLINE: the library's own way to log
  std::vsnprintf(text.data(), text.size(), format, values);
  // A caller who left while he was answered: a page that was closed, for example.
  if (std::string_view(text.data()).starts_with("Failed to send")) return;
  static_cast<State*>(state)->tell(one_line(text.data()));
}

Connections::Handle handle_of(MHD_Connection* connection) {
  const MHD_ConnectionInfo* info =
      MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return *static_cast<Connections::Handle*>(info->socket_context);
}

void notify_connection(void* state, MHD_Connection* connection, void** context,
                       MHD_ConnectionNotificationCode what) {
  Connections& connections = static_cast<State*>(state)->connections;
  if (what == MHD_CONNECTION_NOTIFY_STARTED) {
    const int socket =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
    const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    *context = new Connections::Handle(
        connections.add(socket, address_text(info->client_addr)));  // NOLINT
    return;
  }
  const std::unique_ptr<Connections::Handle> owned(static_cast<Connections::Handle*>(*context));
  *context = nullptr;
  connections.remove(*owned);
}

// A request has begun: its first line is here.
void* begin_request(void* /*state*/, const char* target, MHD_Connection* connection) {
  auto exchange = std::make_unique<Exchange>();
  exchange->request.target = target;
  exchange->connection = handle_of(connection);
  exchange->request.address = exchange->connection->address;
  return exchange.release();  // NOLINT: freed by `end_request`
}

void end_request(void* state, MHD_Connection* /*connection*/, void** context,
                 MHD_RequestTerminationCode /*why*/) {
  const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(*context));
  *context = nullptr;
  if (!exchange) return;
  auto& service = *static_cast<State*>(state);
  service.connections.enter(exchange->connection, Connections::Phase::idle);
  if (exchange->is_counted) --service.answering;
}

MHD_Result advance(State& state, MHD_Connection* connection, const char* method,
                   std::string_view piece, std::size_t* piece_size, Exchange& exchange) {
  if (!exchange.has_begun) return state.begin(connection, method, exchange);
  if (!piece.empty()) {
    *piece_size = 0;
    return state.take(piece, exchange);
  }
  if (exchange.answer) return state.send(connection, exchange, *exchange.answer);
  if (exchange.is_too_large) return queue(connection, state.too_large(), true);
  return state.answer(connection, exchange);
}

MHD_Result take_request(void* state, MHD_Connection* connection, const char* /*url*/,
                        const char* method, const char* /*version*/, const char* piece,
                        std::size_t* piece_size, void** context) {
  auto& service = *static_cast<State*>(state);
  try {
    return advance(service, connection, method, {piece, piece == nullptr ? 0 : *piece_size},
                   piece_size, *static_cast<Exchange*>(*context));
  } catch (const std::exception& thrown) {  // out of memory: this connection ends, others go on
    service.tell(one_line(thrown.what()));
    return MHD_NO;
  }
}

}  // namespace

HttpServer::HttpServer(std::unique_ptr<State> state) : state_(std::move(state)) {}
HttpServer::HttpServer(HttpServer&&) noexcept = default;
HttpServer& HttpServer::operator=(HttpServer&&) noexcept = default;

Result<HttpServer> HttpServer::start(ListeningSocket socket, const ServiceLimits& limits,
                                     Handle handle, std::function<void(std::string_view)> message) {
  ServiceLimits possible = limits;
  possible.connections = room_for(limits.connections);
  auto state = std::make_unique<State>(possible, std::move(handle), std::move(message));
  void* self = state.get();
  state->daemon = MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG, 0, nullptr,
      nullptr, &take_request, self, MHD_OPTION_EXTERNAL_LOGGER, &log_message, self,
      MHD_OPTION_LISTEN_SOCKET, socket.socket(), MHD_OPTION_THREAD_POOL_SIZE, kThreads,
      MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned>(possible.connections),
      MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(possible.idle.count()),
      MHD_OPTION_CONNECTION_MEMORY_LIMIT, kHeadBytes, MHD_OPTION_URI_LOG_CALLBACK, &begin_request,
      self, MHD_OPTION_NOTIFY_COMPLETED, &end_request, self, MHD_OPTION_NOTIFY_CONNECTION,
      &notify_connection, self, MHD_OPTION_END);
  if (state->daemon == nullptr) {
    return Error{ErrorCode::bad_option,
                 fmt::format("cannot serve on {}: the messages say why", socket.address()),
                 {}};
  }
  state->socket = socket.release();
  return HttpServer(std::move(state));
}

HttpServer::~HttpServer() {
  if (state_) stop();
}

void HttpServer::sweep() { state_->connections.sweep(); }

void HttpServer::quiesce() {
  state_->is_quiet = true;
  if (state_->daemon != nullptr) MHD_quiesce_daemon(state_->daemon);
  state_->connections.shut_idle();
}

bool HttpServer::drain() {
  const auto end = std::chrono::steady_clock::now() + state_->limits.stop;
  while (state_->answering > 0) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}

void HttpServer::stop() {
  if (state_->daemon == nullptr) return;
  if (!state_->is_quiet) quiesce();
  MHD_stop_daemon(std::exchange(state_->daemon, nullptr));
  ::close(std::exchange(state_->socket, -1));
}

}  // namespace onrecord::serve
