#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/record.h"

namespace onrecord {

// As in `Record`. They throw SQLite::Exception. The date limits have been checked.

[[nodiscard]] std::vector<Unread> list_unread(SQLite::Database& database, const Question& question,
                                              std::string_view model, std::int64_t after,
                                              std::size_t count);
[[nodiscard]] std::vector<Kept> list_kept(SQLite::Database& database, const Question& question,
                                          std::int64_t after, std::size_t count);

/// The articles of the statements with these ids, with them only.
[[nodiscard]] std::vector<Kept> list_kept(SQLite::Database& database,
                                          std::span<const std::string> ids);

/// The next latest versions after `after` that the question chooses, in order, at most `count`.
[[nodiscard]] std::vector<std::int64_t> versions_for(SQLite::Database& database,
                                                     const Question& question, std::int64_t after,
                                                     std::size_t count);
/// The statements of these versions that are asked for; none where all are.
[[nodiscard]] std::optional<std::set<std::int64_t>> statements_for(
    SQLite::Database& database, const Question& question,
    const std::vector<std::int64_t>& versions);

}  // namespace onrecord
