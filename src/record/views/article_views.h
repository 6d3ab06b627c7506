#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string_view>

#include "onrecord/article_view.h"

namespace onrecord {

/// The version of an article; none where there is none. Throws SQLite::Exception.
[[nodiscard]] std::optional<ArticleView> view_article(SQLite::Database& database,
                                                      std::int64_t version);

/// A statement and the version in which it stands.
struct StatementPlace {
  std::int64_t version, row;
};
/// The one whose id begins so, as it stands in the latest version that has it; the one that holds,
/// else the model's answer. Throws SQLite::Exception.
[[nodiscard]] std::optional<StatementPlace> find_statement(SQLite::Database& database,
                                                           std::string_view id);
/// The same of this version, by its whole id.
[[nodiscard]] std::optional<StatementPlace> find_statement(SQLite::Database& database,
                                                           std::int64_t version,
                                                           std::string_view id);

/// None where it is not there, or the text is damaged. Throws SQLite::Exception.
[[nodiscard]] std::optional<StatementView> view_statement(SQLite::Database& database,
                                                          const StatementPlace& place);

}  // namespace onrecord
