#pragma once

#include <cstddef>
#include <optional>

#include "onrecord/document.h"
#include "onrecord/statement.h"

namespace onrecord {

/// What quotation `index` is, where it is nobody's statement: `title` for the name of a work
/// (the novel “Grey Harbour”) or a nickname (Ida “Storm” Holm), `scare` for a few words held at
/// a distance. None where it may be speech: long, left open, or closed with a comma or stop
/// after more than a word.
[[nodiscard]] std::optional<Form> scare_or_title(const Document& document, std::size_t index);

}  // namespace onrecord
