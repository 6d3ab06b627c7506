#pragma once

#include <span>

#include "attribute/roles.h"
#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// The statement that a labelled cue makes; its `contents` are empty where none was labelled
/// (then it states nothing). Form, id and nesting are filled in later.
[[nodiscard]] Statement cued_statement(const Document& document, const LabelledCue& labelled);

/// Does the content of a labelled cue quote: more than a few words between quotation marks, or
/// any with words of the report around them?
[[nodiscard]] bool quotes_words(std::span<const WordFeatures> features,
                                const LabelledCue& labelled);

}  // namespace onrecord
