#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

#include "onrecord/record.h"

namespace onrecord {

/// What is wrong in the record, the file first. Throws SQLite::Exception.
[[nodiscard]] std::vector<Finding> find_damage(SQLite::Database& database);

}  // namespace onrecord
