#pragma once

#include "onrecord/reader.h"
#include "onrecord/result.h"
#include "read/input.h"

namespace onrecord {

/// Reads all that is left of `input` as one article, which may begin with a header block; its id is
/// the file name without its ending. Errors: `too_large`, `not_text`, those of the input.
Result<ReadArticle> read_text(Input& input, std::size_t max_bytes);

/// `Input::path` without its ending, as valid UTF-8; the input's name where that is nothing.
[[nodiscard]] std::string input_stem(const Input& input);

}  // namespace onrecord
