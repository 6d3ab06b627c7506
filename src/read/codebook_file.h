#pragma once

#include <string>
#include <string_view>

#include "onrecord/issue.h"
#include "onrecord/result.h"

namespace onrecord {

/// The issues in `bytes`, which are the content of the file called `name` (for messages). The first
/// error in the text ends it: `not_text`, `too_large`, `bad_record`, as of `Codebook::read`.
Result<Codebook> parse_codebook(std::string_view bytes, const std::string& name);

}  // namespace onrecord
