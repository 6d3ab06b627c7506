#include "serve/request.h"

#include <array>
#include <nlohmann/json.hpp>

namespace onrecord::serve {
namespace {

struct Told {
  int status;
  std::string_view code;
  std::string_view message;  ///< empty: the error's own
};

constexpr std::string_view kSeeMessages = "this failed; the messages of the service say why";

Told told(const Error& error) {
  switch (error.code) {
    case ErrorCode::record_busy:
      return {503, "busy", "the record is being written to; ask again in a moment"};
    case ErrorCode::bad_option:
    case ErrorCode::bad_actor:
      return {400, "bad_parameter", {}};
    case ErrorCode::not_found:
      return {404, error_name(error.code), {}};
    case ErrorCode::bad_correction:
      return {422, error_name(error.code), {}};
    case ErrorCode::too_large:
    case ErrorCode::empty_text:
    case ErrorCode::not_text:
    case ErrorCode::other_language:
    case ErrorCode::bad_record:
    case ErrorCode::bad_json:
      return {422, error_name(error.code), {}};
    default:
      return {500, "failed", kSeeMessages};
  }
}

std::string error_text(std::string_view code, std::string_view message, std::string_view place) {
  const nlohmann::ordered_json out = {
      {"error", {{"code", code}, {"message", message}, {"place", place}}}};
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

Answer json_answer(std::string json, int status) {
  return {.status = status,
          .type = "application/json",
          .body = std::make_shared<const std::string>(std::move(json))};
}

Answer empty_answer(int status) { return {.status = status}; }

Answer error_answer(int status, std::string_view code, std::string_view message,
                    std::string_view place) {
  Answer out = json_answer(error_text(code, message, place), status);
  if (status == 503 || status == 429) out.headers.emplace_back("Retry-After", "1");
  return out;
}

Answer answer_to(const Error& error, std::string_view place) {
  const Told what = told(error);
  return error_answer(what.status, what.code, what.message.empty() ? error.message : what.message,
                      place);
}

bool is_ours(const Error& error) { return told(error).status == 500; }

std::string error_json(const Error& error) {
  const Told what = told(error);
  return error_text(what.code, what.message.empty() ? error.message : what.message, "");
}

}  // namespace onrecord::serve
