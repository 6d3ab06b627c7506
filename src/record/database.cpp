#include "record/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <system_error>
#include <variant>

namespace onrecord {
namespace {

constexpr std::string_view kSchema =
#include "embedded/record_schema.inc"
    ;
constexpr std::string_view kFindingTriggers =
#include "embedded/record_finding_triggers.inc"
    ;
// From each version of the schema to the next one. An older one is never changed, nor left out.
constexpr std::array<std::string_view, 3> kMigrations = {
#include "embedded/record_1_to_2.inc"
    ,
#include "embedded/record_2_to_3.inc"
    ,
#include "embedded/record_3_to_4.inc"
};
constexpr int kApplication = 0x6F6E7263;                            // "onrc"
constexpr int kVersion = 1 + static_cast<int>(kMigrations.size());  // of the schema
constexpr int kPatience = 60'000;                                   // ms to wait for another writer

ErrorCode code_of(int sqlite_code) {
  switch (sqlite_code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorCode::record_busy;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      return ErrorCode::record_damaged;
    case SQLITE_NOTADB:
      return ErrorCode::no_record;
    default:
      return ErrorCode::record_failed;
  }
}

std::string_view advice_for(ErrorCode code) {
  switch (code) {
    case ErrorCode::record_busy:
      return "another program is writing to it; run this again when that has ended";
    case ErrorCode::record_damaged:
      return "the file is damaged; restore a copy, or see what `sqlite3 FILE .recover` saves";
    case ErrorCode::no_record:
      return "this is no record of onrecord; check the name";
    default:
      return "nothing of this step was kept; mend the cause and run it again";
  }
}

int number_of(SQLite::Database& database, const char* pragma) {
  return database.execAndGet(pragma).getInt();
}

bool is_empty(SQLite::Database& database) {
  return number_of(database, "SELECT count(*) FROM sqlite_schema") == 0;
}

// The same, also of a file whose maker was killed while SQLite kept a journal beside it: only those
// who may write can take that back.
bool is_empty(SQLite::Database& database, const std::string& file) {
  try {
    return is_empty(database);
  } catch (const SQLite::Exception& thrown) {
    if (thrown.getExtendedErrorCode() != SQLITE_READONLY_ROLLBACK) throw;
  }
  SQLite::Database writable(file, SQLite::OPEN_READWRITE, kPatience);
  return is_empty(writable);
}

// Tables, application id and version come into being at once or not at all.
void make_tables(SQLite::Database& database) {
  database.exec("PRAGMA journal_mode = WAL");
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  if (is_empty(database)) {  // else another process was faster
    database.exec(std::string(kSchema));
    database.exec(std::string(kFindingTriggers));
    database.exec(fmt::format("PRAGMA application_id = {}", kApplication));
    database.exec(fmt::format("PRAGMA user_version = {}", kVersion));
  }
  transaction.commit();
}

// All steps or none; foreign keys must not be checked meanwhile.
void migrate(SQLite::Database& database) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  const int version = number_of(database, "PRAGMA user_version");  // another process may be faster
  for (int from = version; from < kVersion; ++from) {
    database.exec(std::string(kMigrations.at(static_cast<std::size_t>(from) - 1)));
  }
  database.exec(std::string(kFindingTriggers));
  database.exec(fmt::format("PRAGMA user_version = {}", kVersion));
  transaction.commit();
}

// The same, with a message that tells why a record that is only read must be written to.
Result<std::monostate> make_present(SQLite::Database& database, const std::string& file) {
  const int version = number_of(database, "PRAGMA user_version");
  try {
    migrate(database);
  } catch (const SQLite::Exception& thrown) {
    if ((thrown.getErrorCode() & 0xFF) != SQLITE_READONLY) throw;
    return Error{ErrorCode::record_failed,
                 fmt::format("the record has schema {} and must become one of schema {}, but can't "
                             "be written to; allow that, or use a copy",
                             version, kVersion),
                 Place{file}};
  }
  return std::monostate{};
}

bool is_older(SQLite::Database& database) {
  return number_of(database, "PRAGMA user_version") < kVersion;
}

Result<std::monostate> check_version(SQLite::Database& database, const std::string& file) {
  if (number_of(database, "PRAGMA application_id") != kApplication) {
    return Error{ErrorCode::no_record, "an SQLite file of another program; check the name",
                 Place{file}};
  }
  const int version = number_of(database, "PRAGMA user_version");
  if (version > kVersion) {
    return Error{ErrorCode::record_version,
                 fmt::format("the record has schema {}, this program knows those up to {}; update "
                             "onrecord",
                             version, kVersion),
                 Place{file}};
  }
  if (version < 1) {
    return Error{ErrorCode::record_damaged,
                 fmt::format("the record has schema {}; restore a copy", version), Place{file}};
  }
  return std::monostate{};
}

}  // namespace

Error record_error(const SQLite::Exception& thrown, const std::filesystem::path& file) {
  const ErrorCode code = code_of(thrown.getErrorCode());
  const bool is_fixed = (thrown.getErrorCode() & 0xFF) == SQLITE_READONLY;
  // SQLite keeps a log and locks beside the file, for readers, too.
  const std::string_view advice =
      is_fixed ? "allow to write to the file and its folder, or use a copy" : advice_for(code);
  return {code, fmt::format("{}: {}", thrown.what(), advice), Place{file.string()}};
}

Error damage_error(const nlohmann::json::exception& thrown, const std::filesystem::path& file) {
  const ErrorCode code = ErrorCode::record_damaged;
  return {code, fmt::format("{}: {}", thrown.what(), advice_for(code)), Place{file.string()}};
}

Result<SQLite::Database> open_database(const std::filesystem::path& file, bool write) {
  const std::string name = file.string();
  std::error_code error;
  const bool is_there = std::filesystem::exists(file, error);
  if (!is_there && !write) {
    return Error{ErrorCode::file_missing, "there is no such record; `onrecord add` makes one",
                 Place{name}};
  }
  if (is_there && !std::filesystem::is_regular_file(file, error)) {
    return Error{ErrorCode::no_record, "this is no file; name one", Place{name}};
  }
  return guarded(file, [&]() -> Result<SQLite::Database> {
    const int flags = write ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY;
    SQLite::Database database(name, flags, kPatience);
    if (is_empty(database, name)) {
      if (!write) {  // as a first `add` leaves it that was killed
        return Error{ErrorCode::no_record,
                     "nothing was added to it; `onrecord add` makes it a record", Place{name}};
      }
      make_tables(database);
    }
    if (const auto checked = check_version(database, name); !checked) return checked.error();
    if (is_older(database) && write) {
      if (const auto made = make_present(database, name); !made) return made.error();
    } else if (is_older(database)) {  // the present tables are needed for reading, too
      SQLite::Database writable(name, SQLite::OPEN_READWRITE, kPatience);
      if (const auto made = make_present(writable, name); !made) return made.error();
    }
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec("PRAGMA trusted_schema = OFF");
    return database;
  });
}

}  // namespace onrecord
