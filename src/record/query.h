#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onrecord {

// Small steps with prepared statements, each of which leaves the statement ready for the next one.
// All throw SQLite::Exception.

inline void bind_at(SQLite::Statement& query, int at, std::string_view text) {
  query.bind(at, std::string(text));
}
inline void bind_at(SQLite::Statement& query, int at, std::floating_point auto number) {
  query.bind(at, static_cast<double>(number));
}
inline void bind_at(SQLite::Statement& query, int at, std::integral auto number) {
  query.bind(at, static_cast<std::int64_t>(number));
}
template <class Value>
void bind_at(SQLite::Statement& query, int at, const std::optional<Value>& value) {
  if (value) {
    bind_at(query, at, *value);
  } else {
    query.bind(at);  // NULL
  }
}

/// Gives the statement its values, the first one for ?1.
template <class... Values>
SQLite::Statement& with(SQLite::Statement& query, const Values&... values) {
  query.reset();
  int at = 0;
  (bind_at(query, ++at, values), ...);
  return query;
}

/// Runs a statement that returns no rows.
template <class... Values>
void run(SQLite::Statement& query, const Values&... values) {
  with(query, values...).exec();
  query.reset();
}

/// The number in the first column of the first row; none where there is no row.
template <class... Values>
std::optional<std::int64_t> first_number(SQLite::Statement& query, const Values&... values) {
  std::optional<std::int64_t> out;
  if (with(query, values...).executeStep()) out = query.getColumn(0).getInt64();
  query.reset();
  return out;
}

/// The numbers in the first column of all rows.
template <class... Values>
std::vector<std::int64_t> all_numbers(SQLite::Statement& query, const Values&... values) {
  std::vector<std::int64_t> out;
  with(query, values...);
  while (query.executeStep()) out.push_back(query.getColumn(0).getInt64());
  query.reset();
  return out;
}

/// The text in the first column of the first row; empty where there is no row.
template <class... Values>
std::string first_text(SQLite::Statement& query, const Values&... values) {
  std::string out;
  if (with(query, values...).executeStep()) out = query.getColumn(0).getString();
  query.reset();
  return out;
}

/// Takes row `decision` of a table of decisions back; false where it does not hold.
inline bool undo_row(SQLite::Database& database, const std::string& table, std::int64_t decision,
                     std::string_view by) {
  SQLite::Statement update(database,
                           "UPDATE " + table +
                               " SET undone_by = ?2, undone_at = strftime('%Y-%m-%dT%H:%M:%SZ', "
                               "'now') WHERE id = ?1 AND undone_at IS NULL");
  run(update, decision, by);
  return database.getChanges() > 0;
}

}  // namespace onrecord
