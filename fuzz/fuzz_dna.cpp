// Lines of a table's name and cells, parted by tabs -> a DNA database without constraints -> the
// reader -> the writer -> the reader. A cell is a whole number, NULL, or a text.
#include <SQLiteCpp/SQLiteCpp.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "exchange/dna_reader.h"
#include "exchange/dna_schema.h"
#include "exchange/dna_writer.h"
#include "exchange/utf16_offsets.h"
#include "fuzz/check.h"
#include "fuzz/target.h"
#include "onrecord/utf8.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;

/// A new folder, removed at the end of the program.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    const fs::path memory = "/dev/shm";
    const fs::path parent = fs::exists(memory) ? memory : fs::temp_directory_path();
    std::string pattern = (parent / "onrecord-fuzz-XXXXXX").string();
    check(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string_view take_until(char end, std::string_view& rest) {
  const std::size_t size = std::min(rest.find(end), rest.size());
  const std::string_view part = rest.substr(0, size);
  rest.remove_prefix(std::min(size + 1, rest.size()));
  return part;
}

/// The tables of DNA, whose columns take anything.
std::vector<std::pair<std::string, int>> make_tables(SQLite::Database& database) {
  SQLite::Database made(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  made.exec(std::string(dna_schema()));
  SQLite::Statement query(made,
                          "SELECT t.name, group_concat(c.name), count(*) FROM pragma_table_list AS "
                          "t JOIN pragma_table_info(t.name) AS c WHERE t.type = 'table' AND "
                          "t.name NOT LIKE 'sqlite%' GROUP BY t.name");
  std::vector<std::pair<std::string, int>> tables;
  while (query.executeStep()) {
    const std::string name = query.getColumn(0).getString();
    database.exec("CREATE TABLE " + name + "(" + query.getColumn(1).getString() + ")");
    tables.emplace_back(name, query.getColumn(2).getInt());
  }
  return tables;
}

void bind_cell(SQLite::Statement& insert, int at, std::string_view cell) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error == std::errc() && end == cell.data() + cell.size()) {
    insert.bind(at, number);
  } else if (cell != "NULL") {
    insert.bind(at, std::string(cell));
  }
}

void insert_row(SQLite::Database& database, const std::string& table, int columns,
                std::string_view cells) {
  std::string places = "?";
  for (int i = 1; i < columns; ++i) places += ", ?";
  SQLite::Statement insert(database, "INSERT INTO " + table + " VALUES (" + places + ")");
  for (int i = 1; i <= columns; ++i) bind_cell(insert, i, take_until('\t', cells));
  insert.exec();
}

void make_file(const fs::path& file, std::string_view lines) {
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; BEGIN");
  const auto tables = make_tables(database);
  while (!lines.empty()) {
    std::string_view cells = take_until('\n', lines);
    const std::string_view name = take_until('\t', cells);
    for (const auto& [table, columns] : tables) {
      if (name == table) insert_row(database, table, columns, cells);
    }
  }
  database.exec("COMMIT");
}

void check_project(const DnaProject& project) {
  for (const DnaStatement& statement : project.statements) {
    bool found = false;
    for (const DnaDocument& document : project.documents) {
      if (document.id != statement.document_id) continue;
      check(Utf16Offsets(document.text).span_of({statement.start, statement.stop}).ok());
      found = true;
    }
    check(found);
  }
  for (const DnaDocument& document : project.documents) check(!first_invalid_utf8(document.text));
  for (const Error& error : project.passed_over) {
    check(!first_invalid_utf8(error.message));
    check(!error.describe().empty());
  }
}

}  // namespace

void fuzz(std::string_view input) {
  static const TemporaryFolder folder;
  const fs::path given = folder.path() / "given.dna";
  const fs::path written = folder.path() / "written.dna";
  fs::remove(given);
  fs::remove(written);
  make_file(given, input);
  auto project = read_dna_project(given);
  if (!project) return;  // another version
  check_project(*project);
  complete_dna_project(*project);
  if (!write_dna_project(*project, written)) {
    check(!fs::exists(written));  // a number that DNA does not take, say
    return;
  }
  const auto again = read_dna_project(written);
  check(again.ok());
  check(again->passed_over.empty());
  check(again->documents.size() == project->documents.size());
  check(again->statements == project->statements);
}

}  // namespace onrecord
