#pragma once

#include <string>
#include <utility>

#include "onrecord/views.h"
#include "serve/route.h"

namespace onrecord::serve {

/// The answer to what failed. Where it is the service's own fault, operators are told.
[[nodiscard]] Answer failed(const Call& call, const Error& error);
/// The same of a change: what does not go with the record is 422.
[[nodiscard]] Answer change_failed(const Call& call, const Error& error);
/// The same of taking something back that is not there: 404.
[[nodiscard]] Answer undo_failed(const Call& call, const Error& error);

/// Answers with what `ask` finds in the views of the record, as `write` writes it.
template <class Ask, class Write>
Answer viewed(const Call& call, Ask ask, Write write) {
  const auto found = call.context.records.reading(
      [&](const Record& record) { return ask(RecordViews(record, call.context.views)); });
  if (!found) return failed(call, found.error());
  std::string out;
  write(*found, out);
  return json_answer(std::move(out));
}

}  // namespace onrecord::serve
