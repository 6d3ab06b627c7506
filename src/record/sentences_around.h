#pragma once

#include <cstddef>
#include <string>

#include "onrecord/document.h"

namespace onrecord {

/// The sentences of `text` that have code points `first` to `past`, the end excluded, with up to
/// `beside` more on either side; empty where there are none.
[[nodiscard]] std::string sentences_around(const std::string& text, std::size_t first,
                                           std::size_t past, std::size_t beside);

/// The same of a document, of which `place` is a part.
[[nodiscard]] std::string sentences_around(const Document& document, Span place,
                                           std::size_t beside);

}  // namespace onrecord
