#include "serve/exchange.h"

#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "serve/event_stream.h"

namespace onrecord::serve {
namespace {

// The page loads nothing from elsewhere and has no inline script or style.
constexpr std::array<std::pair<const char*, const char*>, 8> kHeaders = {{
    {"Content-Security-Policy",
     "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
     "form-action 'self'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"X-Robots-Tag", "noindex"},
}};
constexpr std::size_t kEventBlock = 4096;

using Response = std::unique_ptr<MHD_Response, decltype(&MHD_destroy_response)>;
using SharedBody = std::shared_ptr<const std::string>;

std::string header(MHD_Connection* connection, const char* name) {
  const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value == nullptr ? "" : value;
}

void free_body(void* body) {
  const std::unique_ptr<SharedBody> owned(static_cast<SharedBody*>(body));
}

// A body that the response shares with whoever else has it.
MHD_Response* response_of(const SharedBody& body) {
  if (body == nullptr || body->empty()) {
    return MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
  }
  auto shared = std::make_unique<SharedBody>(body);
  void* bytes = const_cast<char*>(body->data());  // NOLINT: the library only reads them
  MHD_Response* out = MHD_create_response_from_buffer_with_free_callback_cls(
      body->size(), bytes, &free_body, shared.get());
  if (out != nullptr) static_cast<void>(shared.release());  // freed by `free_body`
  return out;
}

struct Listening {
  MHD_Connection* connection;
  std::shared_ptr<EventStream> events;
};

ssize_t next_events(void* listening, std::uint64_t /*at*/, char* out, std::size_t most) {
  const Listening& one = *static_cast<Listening*>(listening);
  MHD_Connection* connection = one.connection;
  bool is_end = false;
  const std::size_t taken = one.events->take(
      out, most, [connection] { MHD_suspend_connection(connection); },
      [connection] { MHD_resume_connection(connection); }, is_end);
  return is_end ? MHD_CONTENT_READER_END_OF_STREAM : static_cast<ssize_t>(taken);
}

void free_listening(void* listening) {
  const std::unique_ptr<Listening> owned(static_cast<Listening*>(listening));
  owned->events->close();
}

MHD_Response* response_of(MHD_Connection* connection, const std::shared_ptr<EventStream>& events) {
  auto listening = std::make_unique<Listening>(Listening{connection, events});
  MHD_Response* out = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, kEventBlock, &next_events,
                                                        listening.get(), &free_listening);
  if (out != nullptr) static_cast<void>(listening.release());  // freed by `free_listening`
  return out;
}

}  // namespace

void read_head(MHD_Connection* connection, const char* method, Exchange& exchange) {
  Request& request = exchange.request;
  request.method = method;
  RequestHeaders& headers = request.headers;
  headers.host = header(connection, MHD_HTTP_HEADER_HOST);
  headers.origin = header(connection, "Origin");
  headers.fetch_site = header(connection, "Sec-Fetch-Site");
  headers.authorization = header(connection, MHD_HTTP_HEADER_AUTHORIZATION);
  headers.cookie = header(connection, MHD_HTTP_HEADER_COOKIE);
  headers.content_type = header(connection, MHD_HTTP_HEADER_CONTENT_TYPE);
  headers.if_none_match = header(connection, MHD_HTTP_HEADER_IF_NONE_MATCH);
  headers.accept_encoding = header(connection, MHD_HTTP_HEADER_ACCEPT_ENCODING);
}

std::optional<std::size_t> announced_body(MHD_Connection* connection) {
  const std::string length = header(connection, MHD_HTTP_HEADER_CONTENT_LENGTH);
  std::size_t out = 0;
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), out);
  if (length.empty() || error != std::errc{}) return std::nullopt;
  return out;
}

MHD_Result queue(MHD_Connection* connection, const Answer& answer, bool close) {
  const Response response(
      answer.events ? response_of(connection, answer.events) : response_of(answer.body),
      &MHD_destroy_response);
  if (!response) return MHD_NO;
  for (const auto& [name, value] : kHeaders) MHD_add_response_header(response.get(), name, value);
  for (const auto& [name, value] : answer.headers) {
    MHD_add_response_header(response.get(), name.c_str(), value.c_str());
  }
  if (!answer.type.empty()) {
    MHD_add_response_header(response.get(), MHD_HTTP_HEADER_CONTENT_TYPE, answer.type.c_str());
  }
  if (close) MHD_add_response_header(response.get(), MHD_HTTP_HEADER_CONNECTION, "close");
  return MHD_queue_response(connection, static_cast<unsigned>(answer.status), response.get());
}

}  // namespace onrecord::serve
