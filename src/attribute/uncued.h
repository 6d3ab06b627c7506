#pragma once

#include <vector>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Adds the statements that no verb introduces, and the quotations that are nobody's. Call it
/// after `join_continuations`; words that a statement has already are left to it. What is added
/// has a form, no cue and a score that tells its rule (uncued_scores.h). Time n log n.
///
/// - Turns: “NORA VALE (by phone): We are fine.”, “Q: Why now?”; see turns.h.
/// - Quotations named by a dash, a colon or the line before; see named_quotations.h.
/// - Floating ones: whole sentences between outermost marks, with no speaker named: no sources.
/// - Headlines with a speaker before the colon or after a colon or dash.
/// - Scare quotes and titles among the quotations that remain; see scare.h.
void add_uncued(const Document& document, std::vector<Statement>& statements);

}  // namespace onrecord
