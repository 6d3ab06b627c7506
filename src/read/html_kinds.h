#pragma once

#include <cstdint>
#include <string_view>

#include "read/html_blocks.h"
#include "read/html_tree.h"

namespace onrecord {

/// What a piece of an article is.
enum class HtmlPartKind : std::uint8_t { paragraph, heading, caption, pull_quote, embedded_post };

/// "paragraph", "embedded_post".
[[nodiscard]] std::string_view part_name(HtmlPartKind kind);

/// The kind of a block by its element and those next around it, from within: headings and captions
/// by their elements or the words of their classes, posts of social networks by those of the
/// <blockquote> that these have pages embed, pull quotes by theirs.
[[nodiscard]] HtmlPartKind html_part_kind(const HtmlTree& tree, const HtmlBlock& block);

}  // namespace onrecord
