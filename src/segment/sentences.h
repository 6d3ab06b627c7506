#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "onrecord/document.h"

namespace onrecord {

/// The sentences of `text`, in order, each within one of `paragraphs` and all of them together
/// covering all but the white space between them.
///
/// A closed quotation is never cut: the sentence goes on to its closing mark, and beyond where
/// the attribution follows (“Stop!” he cried.). A quotation that is left open may be cut, lest
/// it glue the rest of its paragraph together. Abbreviations, initials, decimals and addresses
/// do not end a sentence; a stop whose space was lost ("late Sunday.Police say") does.
/// English abbreviations only; other languages fare well where theirs are the same.
[[nodiscard]] std::vector<Span> find_sentences(std::string_view text,
                                               std::span<const Span> paragraphs,
                                               std::span<const Quotation> quotations);

}  // namespace onrecord
