#pragma once

#include <string_view>
#include <vector>

#include "onrecord/document.h"

namespace onrecord {

/// The words of `text` (valid UTF-8, at most 4 GiB), in order: what BERT's uncased
/// pre-tokenizer makes of it, as spans into `text` itself. White space parts words; each
/// punctuation mark and each Chinese character is a word of its own.
///
/// A word begins at its first character that the vocabulary sees and ends after its last
/// one and the accents upon it. Characters that BERT removes (control and format characters
/// such as the soft hyphen, U+FFFD) do not part a word, and alone they make none.
[[nodiscard]] std::vector<Word> find_words(std::string_view text);

}  // namespace onrecord
