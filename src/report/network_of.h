#pragma once

#include "onrecord/network.h"
#include "onrecord/report.h"
#include "onrecord/result.h"

namespace onrecord {

/// Who agrees with whom, by the stances of the report's statements that score high enough: actors
/// with `for` and `against` among their counts, edges as `NetworkOptions` has them.
[[nodiscard]] Result<Network> network_of(const Report& report);

}  // namespace onrecord
