#pragma once

#include <optional>
#include <string>

#include "onrecord/result.h"
#include "read/input_kind.h"

namespace onrecord {

/// That `name`, which was read to its end, gave nothing at all, neither an article nor an error;
/// with what it lacks and what to do. `kind`: how it was read; none of a folder.
[[nodiscard]] Error nothing_found(const std::string& name, std::optional<InputKind> kind);

/// That `name` has no bytes.
[[nodiscard]] Error empty_input(const std::string& name);

}  // namespace onrecord
