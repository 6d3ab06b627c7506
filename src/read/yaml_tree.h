#pragma once

#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <string>

#include "onrecord/result.h"

namespace onrecord {

/// The value of the one YAML document in `text`. It is bounded, so that no file costs more than a
/// multiple of its size: no anchors and aliases, at most 64 levels, at most 200,000 values.
/// Errors, with line: `bad_record` (no valid YAML, anchors, several documents), `too_large`.
Result<YAML::Node> parse_yaml(const std::string& text, const std::string& name);

/// The line, from 1, in which `node` begins; 0 where that is not known.
[[nodiscard]] std::uint64_t line_of(const YAML::Node& node);

}  // namespace onrecord
