#pragma once

#include <vector>

#include "onrecord/network.h"

namespace onrecord {

/// The statements of `coded` that count: not those of an actor or on an issue without a name, and
/// of duplicates the first, by day, document and text order. In that order. Indexes are in range.
[[nodiscard]] std::vector<CodedStatement> counted_statements(const CodedStatements& coded,
                                                             const NetworkOptions& options);

}  // namespace onrecord
