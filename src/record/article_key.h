#pragma once

#include <string>
#include <string_view>

#include "onrecord/article.h"

namespace onrecord {

/// What makes two inputs versions of one article: its address, else its outlet and name. Where
/// these have been given to several articles, `number` tells them apart, from 1 on.
[[nodiscard]] std::string article_key(const Article& article, int number);

/// XXH3-128 of all that the publisher gives, as 32 hexadecimal digits.
[[nodiscard]] std::string article_hash(const Article& article);

/// SQL of what the ids of statements are made of, for the article `a`: its name, and its key where
/// an earlier article has that name, so that no two statements of a record have one id.
inline constexpr std::string_view kNameForIds =
    "CASE WHEN EXISTS (SELECT 1 FROM article o WHERE o.name = a.name AND o.id < a.id) THEN a.key "
    "ELSE a.name END";

}  // namespace onrecord
