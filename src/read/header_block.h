#pragma once

#include <cstddef>
#include <string_view>

#include "onrecord/article.h"

namespace onrecord {

/// Reads the lines at the beginning of `text` that tell of the article, up to an empty line:
///
///     Title: Ferry to sail again
///     Outlet: The Brenn Post
///     Date: 2031-05-01
///
/// into fields of `article`, and returns the offset at which the text begins: behind empty lines.
/// Names are those of `article_field`, but for its text. Where a line among them is none, there is
/// no such block: 0, and `article` stays as it is.
std::size_t take_header_block(std::string_view text, Article& article);

}  // namespace onrecord
