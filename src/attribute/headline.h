#pragma once

#include <optional>

#include "attribute/known_names.h"
#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// The statement of a headline that names its speaker without a verb: "Minister: taxes will
/// rise", "Taxes will rise – minister", "Taxes will rise: Holm". Since headlines also begin with
/// their topic ("Football: late goals"), the speaker must be an office or a kind of speaker, or
/// one of `names`.
[[nodiscard]] std::optional<Statement> headline_statement(const Document& document,
                                                          const KnownNames& names);

}  // namespace onrecord
