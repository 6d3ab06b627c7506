#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "exchange/dna_project.h"

namespace onrecord {

/// Inserts all of a sound project into the empty tables of `database`, with long names cut. Where
/// SQLite refuses a row, it throws SQLite::Exception, whose message begins with the table.
void insert_dna_rows(SQLite::Database& database, const DnaProject& project);

}  // namespace onrecord
