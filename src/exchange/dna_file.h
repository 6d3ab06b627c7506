#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

#include "onrecord/result.h"

namespace onrecord {

/// What SQLite threw while `file` was read, as an error that says what to do.
[[nodiscard]] Error dna_read_error(const SQLite::Exception& thrown, const std::string& file);

/// Is the database a project of DNA 3.0, and sound as far as SQLite can tell? Linear in its size.
/// Errors: `bad_project`. Throws SQLite::Exception.
[[nodiscard]] Result<std::monostate> check_dna_file(SQLite::Database& database,
                                                    const std::string& file);

}  // namespace onrecord
