#include "exchange/dna_writer.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <random>
#include <string>
#include <system_error>

#include "exchange/dna_rows.h"
#include "exchange/dna_schema.h"
#include "exchange/dna_soundness.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

template <class Row>
std::string name_of(const Row& row) {
  if constexpr (requires { row.id; }) {
    return std::to_string(row.id);
  } else if constexpr (requires { row.label; }) {
    return row.label;
  } else {
    return row.property;
  }
}

Error unsound(std::string_view table, std::string_view name, std::string_view problem) {
  return {ErrorCode::bad_project, fmt::format("{} {}: {}", table, name, problem), {}};
}

/// The first problem of a table's rows.
template <class Rows>
std::optional<Error> problem_of(DnaSoundness& soundness, std::string_view table, const Rows& rows) {
  for (const auto& row : rows) {
    if (const auto problem = soundness.take(row)) return unsound(table, name_of(row), *problem);
  }
  return std::nullopt;
}

std::optional<Error> problem_of_values(DnaSoundness& soundness, const DnaStatement& statement) {
  const std::string name = std::to_string(statement.id);
  for (const DnaValue& value : statement.values) {
    if (const auto problem = soundness.take(statement, value)) {
      return unsound("the value of STATEMENTS", name, *problem);
    }
  }
  if (const auto variable = soundness.lacks(statement)) {
    return unsound("STATEMENTS", name, fmt::format("it has no value of variable {}", *variable));
  }
  return std::nullopt;
}

std::optional<Error> problem_of(const DnaProject& project) {
  DnaSoundness soundness(project.documents);
  std::optional<Error> problem;
  const auto check = [&](std::string_view table, const auto& rows) {
    if (!problem) problem = problem_of(soundness, table, rows);
  };
  check("SETTINGS", project.settings);
  check("CODERS", project.coders);
  check("CODERRELATIONS", project.coder_relations);
  check("DOCUMENTS", project.documents);
  check("STATEMENTTYPES", project.statement_types);
  check("VARIABLES", project.variables);
  check("VARIABLELINKS", project.variable_links);
  check("REGEXES", project.regexes);
  check("ENTITIES", project.entities);
  check("ATTRIBUTEVARIABLES", project.attribute_variables);
  check("ATTRIBUTEVALUES", project.attribute_values);
  check("STATEMENTS", project.statements);
  for (const DnaEntity& entity : project.entities) {
    if (problem) return problem;
    if (soundness.has_parent(entity)) continue;
    problem =
        unsound("ENTITIES", name_of(entity),
                fmt::format("there is no entity {} for it to be a child of", *entity.child_of));
  }
  for (const DnaStatement& statement : project.statements) {
    if (problem) return problem;
    problem = problem_of_values(soundness, statement);
  }
  return problem;
}

/// The name of a file that is removed at the end, if it is there still.
class PassingFile {
 public:
  /// Beside `file`, so that it can become that one in one step.
  explicit PassingFile(const fs::path& file) : path_(file) {
    path_ += fmt::format(".{:08x}.part", std::random_device()());
  }
  ~PassingFile() {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }
  PassingFile(const PassingFile&) = delete;
  PassingFile& operator=(const PassingFile&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void write_into(const fs::path& part, const DnaProject& project) {
  SQLite::Database database(part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("PRAGMA journal_mode = MEMORY");  // what is not complete is removed anyway
  database.exec("PRAGMA foreign_keys = ON");
  SQLite::Transaction transaction(database);
  database.exec("PRAGMA defer_foreign_keys = ON");  // a parent may come after its children
  database.exec(std::string(dna_schema()));
  insert_dna_rows(database, project);
  transaction.commit();
}

Error write_error(const SQLite::Exception& thrown, const std::string& file) {
  if ((thrown.getErrorCode() & 0xFF) == SQLITE_CONSTRAINT) {
    return {ErrorCode::bad_project, fmt::format("DNA takes no such value: {}", thrown.what()),
            Place{file}};
  }
  return {
      ErrorCode::write_failed,
      fmt::format("{}: nothing was written; check the folder and its free space", thrown.what()),
      Place{file}};
}

std::optional<Error> problem_of_target(const fs::path& path) {
  std::error_code error;
  if (fs::symlink_status(path, error).type() == fs::file_type::not_found) return std::nullopt;
  return Error{ErrorCode::write_failed, "there is such a file; name another one or remove it",
               Place{path.string()}};
}

}  // namespace

Result<std::monostate> write_dna_project(const DnaProject& project, const fs::path& path) {
  const std::string file = path.string();
  if (auto problem = problem_of_target(path)) return *std::move(problem);
  if (auto problem = problem_of(project)) {
    problem->place.input = file;
    return *std::move(problem);
  }
  std::error_code error;
  // Absolute, since SQLite gives names such as ":memory:" a meaning.
  const fs::path target = fs::absolute(path, error);
  if (error) return Error{ErrorCode::write_failed, error.message(), Place{file}};
  const PassingFile part(target);
  try {
    write_into(part.path(), project);
  } catch (const SQLite::Exception& thrown) {
    return write_error(thrown, file);
  }
  if (auto problem = problem_of_target(path)) return *std::move(problem);
  fs::rename(part.path(), path, error);
  if (error) return Error{ErrorCode::write_failed, error.message(), Place{file}};
  return std::monostate{};
}

}  // namespace onrecord
