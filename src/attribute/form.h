#pragma once

#include <vector>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// How `statement` gives its words. Headline: all of it stands in a headline, the first
/// paragraph of several, of at most 25 words and without a final stop. Direct: every word of
/// the contents stands within quotation marks, or after a transcript label. Mixed: some do.
///
/// What is reported inside a quotation is judged by the marks within that quotation only:
/// “He said it was over” holds an indirect statement of his. Scare and title stay as they are.
[[nodiscard]] Form classify_form(const Document& document, const Statement& statement);

/// Sets the form of all `statements`, in time linear in the text; `classify_form` by itself takes
/// that long for one.
void set_forms(const Document& document, std::vector<Statement>& statements);

}  // namespace onrecord
