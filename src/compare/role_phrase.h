#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

/// The words of a phrase that tells one person by his role, each in usual form and in byte order:
/// "harbour", "master" of "the harbour master", "lethia", "minister" of "Lethia's minister". Empty
/// for all that may be somebody else: "a minister", "two ministers", "the former minister", "the
/// man"; and for "its minister" and "the minister of the island", unless the body is known of which
/// he is: `body`, whose words are then among them.
[[nodiscard]] std::vector<std::string> definite_role(std::string_view phrase,
                                                     std::string_view body = {});

}  // namespace onrecord
