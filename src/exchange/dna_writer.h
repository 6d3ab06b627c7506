#pragma once

#include <filesystem>
#include <variant>

#include "exchange/dna_project.h"
#include "onrecord/result.h"

namespace onrecord {

/// Writes `project` into a new file, which DNA 3.0 opens. The file is there when all of it is
/// written, or not at all. Names, titles and entities of more than 190 code points, which is all
/// that DNA takes, are cut at a word and end in "…"; where they have to be unique they stay so.
/// `passed_over` is not looked at.
/// Errors: `write_failed`, also where there is such a file; `bad_project` where a row refers to
/// what is not there, a place lies outside its text, a statement has no value of a variable
/// (`complete_dna_project`), or the like.
[[nodiscard]] Result<std::monostate> write_dna_project(const DnaProject& project,
                                                       const std::filesystem::path& file);

}  // namespace onrecord
