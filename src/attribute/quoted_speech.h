#pragma once

#include <vector>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Adds the speech that a quotation itself quotes, where its own words say who speaks:
/// “He told me, ‘Never again,’ and left,” Vale said. The network does not look for it: in its
/// training articles nobody annotated within quotations. Taken is a quotation inside another one
/// that a reporting verb stands before (or, after a pronoun, behind), the verb with a pronoun, a
/// name or a noun phrase for its subject. “I want to say, ‘no’” is nobody's report and left out.
/// Statements whose cue another one has already go in `order_and_nest`. Time n log n.
void add_quoted_speech(const Document& document, std::vector<Statement>& statements);

}  // namespace onrecord
