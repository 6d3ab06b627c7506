#pragma once

#include <cstddef>
#include <optional>

#include "onrecord/document.h"
#include "onrecord/span.h"

namespace onrecord {

/// The speaker of a quotation as something other than a verb names him.
struct NamedSpeaker {
  Span source;
  float score;  ///< that of the rule, from uncued_scores.h
};

/// Who is named before quotation `index` by a colon (Name: “...”), or after it, to the end of
/// its paragraph or in a paragraph of its own, by a dash or a colon (“...” — Name, role), or by
/// the line before it ("From the desk of Name, role.").
[[nodiscard]] std::optional<NamedSpeaker> named_speaker(const Document& document,
                                                        std::size_t index);

/// Where the dash and the spaces around it at the beginning of `span` end; none where it
/// begins with no dash. A hyphen counts where space stands before it, or nothing.
[[nodiscard]] std::optional<std::uint32_t> after_dash(std::string_view text, Span span);

}  // namespace onrecord
