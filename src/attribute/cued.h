#pragma once

#include <vector>

#include "attribute/roles.h"
#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// The statement that a labelled cue makes; its `contents` are empty where none was labelled
/// (then it states nothing). Form, id and nesting are filled in later.
[[nodiscard]] Statement cued_statement(const Document& document, const LabelledCue& labelled);

}  // namespace onrecord
