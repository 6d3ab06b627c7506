#pragma once

#include "onrecord/article_part.h"
#include "read/html_blocks.h"
#include "read/html_tree.h"

namespace onrecord {

/// The kind of a block by its element and those next around it, from within: headings and captions
/// by their elements or the words of their classes, posts of social networks by those of the
/// <blockquote> that these have pages embed, pull quotes by theirs.
[[nodiscard]] PartKind html_part_kind(const HtmlTree& tree, const HtmlBlock& block);

}  // namespace onrecord
