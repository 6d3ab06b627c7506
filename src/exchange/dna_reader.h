#pragma once

#include <filesystem>

#include "exchange/dna_project.h"
#include "onrecord/result.h"

namespace onrecord {

/// Reads a project of DNA 3.0 from its SQLite file, which stays as it is. Rows that cannot be right
/// are left out and told of in `passed_over`: wrong types, references to what is not there, places
/// outside a text. Values may be missing then (`complete_dna_project`). Waits some seconds for a
/// program that is writing to the file.
/// Errors: `file_missing`; `file_unreadable`; `bad_project`: no SQLite file, another program's
/// database, a damaged one, a project of another version of DNA.
[[nodiscard]] Result<DnaProject> read_dna_project(const std::filesystem::path& file);

}  // namespace onrecord
