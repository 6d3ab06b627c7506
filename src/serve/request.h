#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "onrecord/result.h"

namespace onrecord::serve {

class EventStream;

/// The headers that count; empty where they were not sent.
struct RequestHeaders {
  std::string host;
  std::string origin;
  std::string fetch_site;  ///< Sec-Fetch-Site
  std::string authorization;
  std::string cookie;
  std::string content_type;
  std::string if_none_match;
  std::string accept_encoding;
};

/// A request that has arrived whole.
struct Request {
  std::string method;
  std::string target;  ///< path and query as they were sent, percent signs and all
  RequestHeaders headers;
  std::string body;
  std::string address;  ///< of the caller, without port
};

/// What is sent back. Bodies are shared, so that a kept answer is not copied.
struct Answer {
  int status = 200;
  std::string type = {};                         ///< of the body
  std::shared_ptr<const std::string> body = {};  ///< null: none
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::shared_ptr<EventStream> events = {};  ///< set: a stream in the place of the body
};

/// An answer of JSON.
[[nodiscard]] Answer json_answer(std::string json, int status = 200);
[[nodiscard]] Answer empty_answer(int status = 204);

/// An error as `ApiError` of web/src/api/types.ts has it. `place`: which parameter or field.
[[nodiscard]] Answer error_answer(int status, std::string_view code, std::string_view message,
                                  std::string_view place = "");

/// How an error of the library is told to a caller. What is no fault of his is told without its
/// details: these may hold SQL or paths.
[[nodiscard]] Answer answer_to(const Error& error, std::string_view place = "");
/// Is the error one that only operators can mend, and whose details they need?
[[nodiscard]] bool is_ours(const Error& error);
/// `answer_to`'s code, message and place, as the JSON of an `ApiError`.
[[nodiscard]] std::string error_json(const Error& error);

}  // namespace onrecord::serve
