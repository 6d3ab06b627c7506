#pragma once

#include "onrecord/reader.h"
#include "onrecord/result.h"
#include "read/input.h"

namespace onrecord {

/// Reads all that is left of `input` as one article; its id is the file name without its
/// ending. Errors: `file_unreadable`, `too_large`, `not_text`.
Result<ReadArticle> read_text(Input& input, std::size_t max_bytes);

/// The file name without folder and ending, as valid UTF-8.
[[nodiscard]] std::string input_stem(const Input& input);

}  // namespace onrecord
