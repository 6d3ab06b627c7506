#pragma once

#include <cstddef>
#include <string>

namespace onrecord {

/// The sentences of `text` that have code points `first` to `past`, the end excluded, with up to
/// `beside` more on either side; empty where there are none.
[[nodiscard]] std::string sentences_around(const std::string& text, std::size_t first,
                                           std::size_t past, std::size_t beside);

}  // namespace onrecord
