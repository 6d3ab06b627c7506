#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "onrecord/document.h"

namespace onrecord {

/// The quotations of `text`, each within one of `paragraphs`, in order of their beginning,
/// outer ones before inner ones.
///
/// Every paragraph is read by itself, so that a bad mark costs one quotation and never more
/// than its paragraph. Of all ways to pair the marks of a paragraph the one of least cost is
/// taken (`find_marks` says what speaks for and against a mark as opening or closing one),
/// found by a beam search in linear time. A quotation that is left open ends with its
/// paragraph, or before the closing mark of the one around it; it `continues` where the next
/// paragraph opens with marks of the same kind. Marks with nothing between them are none.
[[nodiscard]] std::vector<Quotation> find_quotations(std::string_view text,
                                                     std::span<const Span> paragraphs);

}  // namespace onrecord
