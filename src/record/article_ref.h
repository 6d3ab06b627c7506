#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string_view>

#include "onrecord/article_view.h"

namespace onrecord {

/// Columns of an article `a` and its version `v` for links to it.
inline constexpr std::string_view kArticleRef = "v.id, a.name, v.title, v.outlet, v.date, v.url";
inline constexpr int kArticleRefColumns = 6;

/// What stands in these columns, of which `column` is the first.
[[nodiscard]] inline ArticleRef article_ref_at(SQLite::Statement& query, int column) {
  const auto text = [&](int at) { return query.getColumn(column + at).getString(); };
  return {query.getColumn(column).getInt64(), text(1), text(2), text(3), text(4), text(5)};
}

/// A statement `t` and what holds of it elsewhere, `s`: the same words in near-duplicates.
inline constexpr std::string_view kCopies =
    "statement t JOIN statement s ON s.said = t.said AND s.id <> t.id AND s.status NOT IN "
    "('rejected', 'replaced') AND (s.version_id <> t.version_id OR s.key <> t.key)";

}  // namespace onrecord
