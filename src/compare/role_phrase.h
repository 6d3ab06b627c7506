#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// The words of a phrase that tells one person by his role, each in usual form and in byte order:
/// "harbour", "master" of "the harbour master", "minister" of "Lethia's minister". Empty for all
/// that may be somebody else: "a minister", "two ministers", "the former minister", "his deputy
/// minister's aide", "the man".
[[nodiscard]] std::vector<std::string> definite_role(std::string_view phrase);

}  // namespace onrecord
