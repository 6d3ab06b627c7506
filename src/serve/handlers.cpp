#include "serve/handlers.h"

namespace onrecord::serve {

Answer failed(const Call& call, const Error& error) {
  if (is_ours(error)) call.context.report(error);
  return answer_to(error);
}

Answer change_failed(const Call& call, const Error& error) {
  if (error.code == ErrorCode::bad_option || error.code == ErrorCode::bad_actor) {
    return error_answer(422, error_name(error.code), error.message);
  }
  return failed(call, error);
}

Answer undo_failed(const Call& call, const Error& error) {
  if (error.code == ErrorCode::bad_option || error.code == ErrorCode::bad_actor ||
      error.code == ErrorCode::bad_correction) {
    return error_answer(404, "not_found", error.message);
  }
  return failed(call, error);
}

}  // namespace onrecord::serve
