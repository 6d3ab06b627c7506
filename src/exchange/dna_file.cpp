#include "exchange/dna_file.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <set>
#include <utility>

#include "exchange/dna_schema.h"
#include "onrecord/utf8.h"

namespace onrecord {
namespace {

constexpr std::string_view kDamaged =
    "the file is damaged; restore a copy, or see what `sqlite3 FILE .recover` saves";

// Names of tables and columns in upper case, which SQLite does not tell apart.
std::set<std::pair<std::string, std::string>> columns_of(SQLite::Database& database) {
  SQLite::Statement query(database,
                          "SELECT upper(tables.name), upper(columns.name) "
                          "FROM pragma_table_list AS tables "
                          "JOIN pragma_table_info(tables.name) AS columns "
                          "WHERE tables.schema = 'main' AND tables.type = 'table'");
  std::set<std::pair<std::string, std::string>> columns;
  while (query.executeStep()) {
    columns.emplace(query.getColumn(0).getString(), query.getColumn(1).getString());
  }
  return columns;
}

// The version of DNA that a project names; empty where it names none.
std::string version_of(SQLite::Database& database) {
  SQLite::Statement query(database, "SELECT Value FROM SETTINGS WHERE Property = 'version'");
  return query.executeStep() ? repair_utf8(query.getColumn(0).getString()).text : std::string();
}

Result<std::monostate> check_version(SQLite::Database& database, const std::string& file) {
  const auto columns = columns_of(database);
  const bool has_settings =
      columns.contains({"SETTINGS", "PROPERTY"}) && columns.contains({"SETTINGS", "VALUE"});
  const std::string version = has_settings ? version_of(database) : std::string();
  if (version.starts_with('2') || columns.contains({"CODERPERMISSIONS", "PERMISSION"})) {
    return Error{ErrorCode::bad_project,
                 fmt::format("a project of DNA {}, onrecord reads those of DNA 3.0; import it into "
                             "a new project with DNA 3",
                             version.empty() ? "2" : version),
                 Place{file}};
  }
  if (!version.empty() && version != "3.0" && !version.starts_with("3.0.")) {
    return Error{ErrorCode::bad_project,
                 fmt::format("SETTINGS has the version {}, onrecord reads projects of DNA 3.0; "
                             "import it into a new project with DNA 3.0",
                             version),
                 Place{file}};
  }
  return std::monostate{};
}

Result<std::monostate> check_tables(SQLite::Database& database, const std::string& file) {
  SQLite::Database made(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  made.exec(std::string(dna_schema()));
  const auto columns = columns_of(database);
  for (const auto& [table, column] : columns_of(made)) {
    if (columns.contains({table, column})) continue;
    return Error{ErrorCode::bad_project,
                 fmt::format("an SQLite file, but no project of DNA 3.0: it has no table {} with a "
                             "column {}; check the name",
                             table, column),
                 Place{file}};
  }
  return std::monostate{};
}

// NULL and other values where the schema does not want them concern single rows.
bool is_about_a_value(std::string_view finding) {
  return finding.find(" value in ") != std::string_view::npos;
}

Result<std::monostate> check_pages(SQLite::Database& database, const std::string& file) {
  database.exec("PRAGMA ignore_check_constraints = ON");  // they concern single rows, too
  SQLite::Statement query(database, "PRAGMA quick_check");
  while (query.executeStep()) {
    const std::string finding = query.getColumn(0).getString();
    if (finding == "ok" || is_about_a_value(finding)) continue;
    return Error{ErrorCode::bad_project, fmt::format("{}: {}", repair_utf8(finding).text, kDamaged),
                 Place{file}};
  }
  return std::monostate{};
}

}  // namespace

Error dna_read_error(const SQLite::Exception& thrown, const std::string& file) {
  const auto error = [&](ErrorCode code, std::string_view advice) {
    return Error{code, fmt::format("{}: {}", repair_utf8(thrown.what()).text, advice), Place{file}};
  };
  switch (thrown.getErrorCode() & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return error(ErrorCode::file_unreadable,
                   "another program is writing to it; run this again when that has ended");
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_ERROR:  // the schema makes no sense
      return error(ErrorCode::bad_project, kDamaged);
    case SQLITE_NOTADB:
      return error(ErrorCode::bad_project,
                   "no SQLite file, so no project of DNA 3.0; check the name");
    default:
      return error(ErrorCode::file_unreadable,
                   "check the permissions and the disk; close the project in DNA");
  }
}

Result<std::monostate> check_dna_file(SQLite::Database& database, const std::string& file) {
  if (auto checked = check_version(database, file); !checked) return checked;
  if (auto checked = check_tables(database, file); !checked) return checked;
  return check_pages(database, file);
}

}  // namespace onrecord
