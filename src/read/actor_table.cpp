#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "onrecord/utf8.h"
#include "read/actor_entries.h"
#include "read/actor_fields.h"
#include "read/actor_files.h"
#include "read/csv_reader.h"

namespace onrecord {
namespace {

using Columns = std::vector<std::optional<ActorField>>;

bool is_column(std::string_view name) { return actor_field(name).has_value(); }

Result<Columns> columns_of(const CsvRow& header, const Place& place) {
  if (!header.error.empty()) return Error{ErrorCode::bad_record, header.error, place};
  Columns columns;
  for (const std::string& name : header.fields) {
    const std::optional<ActorField> field = actor_field(name);
    if (field && std::find(columns.begin(), columns.end(), field) != columns.end()) {
      return Error{ErrorCode::bad_record, fmt::format("the column {} is there twice", shown(name)),
                   place};
    }
    columns.push_back(field);
  }
  if (std::find(columns.begin(), columns.end(), ActorField::name) == columns.end()) {
    return Error{
        ErrorCode::bad_record,
        fmt::format("the first row names no column \"name\", expected some of {}", kActorFields),
        place};
  }
  return columns;
}

/// What is wrong with a row before its fields are looked at.
std::optional<Error> row_error(const CsvRow& row, std::size_t columns) {
  if (!row.error.empty()) return bad_field(row.error);
  const auto is_invalid = [](const std::string& field) {
    return first_invalid_utf8(field).has_value();
  };
  if (std::any_of(row.fields.begin(), row.fields.end(), is_invalid)) {
    return bad_field("the row is not UTF-8; save the table as UTF-8");
  }
  const auto is_filled = [](const std::string& field) { return !field.empty(); };
  const auto behind =
      row.fields.begin() + static_cast<std::ptrdiff_t>(std::min(columns, row.fields.size()));
  if (std::any_of(behind, row.fields.end(), is_filled)) {
    return bad_field(
        fmt::format("{} fields where the first row has {}; put a field that has the "
                    "separator in it between quotes",
                    row.fields.size(), columns));
  }
  return std::nullopt;
}

Result<ListedActor> actor_of(const CsvRow& row, const CsvRow& header, const Columns& columns,
                             const EntryPlace& place) {
  if (auto error = row_error(row, columns.size())) return place.error_at("", *error);
  ListedActor actor;
  for (std::size_t i = 0; i < std::min(columns.size(), row.fields.size()); ++i) {
    if (!columns[i]) continue;
    if (auto error = set_field(actor, *columns[i], row.fields[i])) {
      return place.error_at(header.fields[i], *error);
    }
  }
  return actor;
}

}  // namespace

Result<ActorList> parse_actor_table(std::string_view text, const std::string& name) {
  CsvReader rows(text, separator_of(text, is_column));
  const std::optional<CsvRow> header = rows.next();
  if (!header) return Error{ErrorCode::empty_text, "the list of actors is empty", Place{name}};
  const Result<Columns> columns = columns_of(*header, Place{name, header->line});
  if (!columns) return columns.error();

  ActorEntries entries(name);
  for (std::size_t i = 0; i < columns->size(); ++i) {
    const std::string& column = header->fields[i];
    if (!(*columns)[i] && !column.empty()) entries.add_unknown_field(column);
  }
  while (const std::optional<CsvRow> row = rows.next()) {
    if (row->is_empty()) continue;
    const EntryPlace place{Place{name, row->line}, ""};
    entries.add(actor_of(*row, *header, *columns, place), place);
  }
  return std::move(entries).finish();
}

}  // namespace onrecord
