#pragma once

#include <vector>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// Adds the turns of transcripts and interviews: paragraphs that begin with the speaker's label
/// and a colon. The content is the rest of the paragraph, and in a transcript (three turns or
/// more, in at least half of the paragraphs from the first to the last) the unlabelled
/// paragraphs up to the next turn.
///
/// A label counts where it comes twice or has a note ("(by phone)"), or others come twice in
/// what would be a transcript; where a quotation follows;
/// or where a sentence follows and the label names an office, or a source of another statement,
/// or the sentence speaks of I, we or you. Statements with a part in the label, or whose words
/// reach in from another paragraph, win.
void add_turns(const Document& document, std::vector<Statement>& statements);

}  // namespace onrecord
