#pragma once

#include <microhttpd.h>

#include <cstddef>
#include <optional>

#include "serve/connections.h"
#include "serve/request.h"

namespace onrecord::serve {

/// One request on its way in and its answer on the way out, as libmicrohttpd's callbacks see it.
struct Exchange {
  Request request;
  Connections::Handle connection;
  bool has_begun = false;     ///< headers are here
  bool is_too_large = false;  ///< of its body only this is kept
  std::size_t body_bytes = 0;
  bool is_counted = false;       ///< it is being answered
  std::optional<Answer> answer;  ///< of a task, once it has replied
};

/// Reads method and headers of the request that has begun.
void read_head(MHD_Connection* connection, const char* method, Exchange& exchange);

/// How many bytes of body the caller says there are; none where he does not say.
[[nodiscard]] std::optional<std::size_t> announced_body(MHD_Connection* connection);

/// Hands `answer` to libmicrohttpd, with the headers that all answers have. `close`: the connection
/// ends with it.
[[nodiscard]] MHD_Result queue(MHD_Connection* connection, const Answer& answer, bool close);

}  // namespace onrecord::serve
