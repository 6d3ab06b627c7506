#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "onrecord/record.h"

namespace onrecord {

// The questions of `Record`, which says what they give. They throw SQLite::Exception. The date
// limits have been checked.

[[nodiscard]] Listing list_statements(SQLite::Database& database, const Question& question);
[[nodiscard]] Listing list_articles(SQLite::Database& database, const Question& question);
[[nodiscard]] Listing list_actors(const SQLite::Database& database, const Question& question);
[[nodiscard]] Listing list_changes(const SQLite::Database& database, const Question& question);
[[nodiscard]] Listing list_duplicates(const SQLite::Database& database, const Question& question);
/// `groups` as `groups_of` gives them.
[[nodiscard]] Listing count_statements(const SQLite::Database& database, const Question& question,
                                       std::span<const std::string_view> groups);
/// What `by` names, parted by commas: speaker, outlet, month, form. None where it names others.
[[nodiscard]] std::optional<std::vector<std::string_view>> groups_of(std::string_view by);
/// Corrections, the last one first.
[[nodiscard]] Listing list_corrections(const SQLite::Database& database, const Question& question);
[[nodiscard]] Listing list_appearances(const SQLite::Database& database, std::int64_t actor);
[[nodiscard]] Listing list_decisions(const SQLite::Database& database);
[[nodiscard]] Listing show_statements(const SQLite::Database& database, std::string_view id);

}  // namespace onrecord
