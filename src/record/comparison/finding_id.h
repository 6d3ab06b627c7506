#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// The id of a finding, the same whenever it is found: the first letter of its kind and 12
/// hexadecimal digits of a hash (XXH3) of kind, issue and the keys of its statements, for example
/// "s-1f0c22ab90de". Joint speakers' positions that one statement shows have one id.
[[nodiscard]] std::string finding_id(std::string_view kind, std::string_view issue,
                                     const std::vector<std::string>& statements);

}  // namespace onrecord
