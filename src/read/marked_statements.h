#pragma once

#include <simdjson.h>

#include <string_view>
#include <vector>

#include "onrecord/result.h"
#include "onrecord/statement.h"

namespace onrecord {

struct MarkedStatements {
  std::vector<Statement> statements;  ///< in the order of the row; without ids and actors
  std::vector<Error> errors;          ///< `bad_record`, without place: marks that were passed over
};

/// The statements that `row`, an object of the Citron format, marks in its `quotes`: cue, sources
/// and contents as {"start", "end"} in code points of `text`; where they are given also form,
/// score, speaker and nesting. One that has a field of another type
/// or a span that reaches out of the text is passed over.
[[nodiscard]] MarkedStatements marked_statements(simdjson::dom::object row, std::string_view text);

}  // namespace onrecord
