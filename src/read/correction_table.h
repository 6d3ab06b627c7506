#pragma once

#include <string>
#include <string_view>

#include "onrecord/review.h"

namespace onrecord {

/// As `CorrectionTable::read`; `name` is the file's, for messages.
[[nodiscard]] Result<CorrectionTable> parse_corrections(std::string_view bytes,
                                                        const std::string& name);

}  // namespace onrecord
