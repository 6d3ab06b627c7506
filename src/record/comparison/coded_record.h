#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "onrecord/coded_statement.h"
#include "onrecord/coding_question.h"
#include "onrecord/result.h"

namespace onrecord {

/// As `ComparedRecord::coded`. Throws SQLite::Exception.
[[nodiscard]] Result<CodedStatements> coded_record(SQLite::Database& database,
                                                   const CodingQuestion& question);

}  // namespace onrecord
