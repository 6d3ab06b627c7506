#pragma once

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

// What tells that a quotation is somebody else's.

/// False where `next` answers the question `before`, or calls a source of `statement` by name:
/// “So I did, Vera.” is not what Vera says.
[[nodiscard]] bool may_go_on(const Document& document, const Statement& statement,
                             const Quotation& before, const Quotation& next);

/// Do both name their sources, without a name in common? Pronouns are no names.
[[nodiscard]] bool have_different_names(const Document& document, const Statement& a,
                                        const Statement& b);

}  // namespace onrecord
