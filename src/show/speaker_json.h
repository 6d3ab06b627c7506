#pragma once

#include <nlohmann/json.hpp>
#include <span>

#include "onrecord/statement.h"
#include "show/json_spans.h"

namespace onrecord {

/// One speaker: name (null where unknown or without one), kind, basis, score, reason, and where
/// there are any: the id of the user's list, the place of the name, candidates.
[[nodiscard]] nlohmann::ordered_json speaker_json(const Speaker& speaker, const JsonSpans& spans);

/// The speakers of a statement as one: null where there is none; of joint ones the names are
/// joined by "and", the score is the lowest, and "joint" lists them.
[[nodiscard]] nlohmann::ordered_json speakers_json(std::span<const Speaker> speakers,
                                                   const JsonSpans& spans);

/// "Ada Lind and Ola Holm"; empty where no speaker has a name.
[[nodiscard]] std::string joined_names(std::span<const Speaker> speakers);

}  // namespace onrecord
