#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/article.h"

namespace onrecord {

/// What `name`, that of a column or of a line in a header block, stands for in an article: "Author"
/// and "byline" are its author. Null where it is none. Case and what is no letter do not matter.
[[nodiscard]] std::string Article::*article_field(std::string_view name);

/// Whether `name` is one of those.
[[nodiscard]] bool is_article_column(std::string_view name);

/// Whether a table begins that holds articles: in its first line are a column for the text and
/// another one that is known.
[[nodiscard]] bool begins_table(std::string_view beginning);

}  // namespace onrecord
