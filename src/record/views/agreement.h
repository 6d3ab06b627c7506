#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>

#include "onrecord/agreement.h"

namespace onrecord {

/// As `RecordViews::agreement`. Time is linear in the corrections of the record. Throws
/// SQLite::Exception.
[[nodiscard]] Agreement agreement_of(SQLite::Database& database, std::size_t limit);

}  // namespace onrecord
