#pragma once

#include <vector>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Completes the contents of `statements` with what the quotation marks tell:
/// - a quotation of which a statement has most becomes its content up to both marks;
/// - a quotation over several paragraphs belongs to one speaker, whichever piece names him;
/// - so does the quotation right after the attribution: “We lost,” she said. “We will be back.”
/// - and a paragraph that is one quotation, after one that ends with a quotation or with its
///   attribution, unless it answers a question, addresses the speaker by name or comes in a
///   dialogue.
/// Quotations in which a statement has a part already are left to it. Contents come out in
/// order and disjoint. Time n log n.
void join_continuations(const Document& document, std::vector<Statement>& statements);

}  // namespace onrecord
