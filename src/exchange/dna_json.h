#pragma once

#include <nlohmann/json_fwd.hpp>

#include "exchange/dna_project.h"
#include "onrecord/result.h"

namespace onrecord {

/// The project as JSON: an array of objects for each list. Members are left out that have no value,
/// 0, false or an empty text; `passed_over` is left out, too.
[[nodiscard]] nlohmann::ordered_json dna_json(const DnaProject& project);

/// The project of which `dna_json` made that; it passes over members that it does not know.
/// Error: `bad_project` where one has another type.
[[nodiscard]] Result<DnaProject> dna_project_of(const nlohmann::ordered_json& json);

}  // namespace onrecord
