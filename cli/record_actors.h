#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds to `actors` the subcommands that look at the actors of a record and decide who is who:
/// show, merge, split, rename, undo, decisions. What is returned runs the one that was given; no
/// exit code where none was.
[[nodiscard]] std::function<std::optional<ExitCode>()> add_record_actors(CLI::App& actors);

/// Lists the actors of the record in `file`, or those with such words in their names.
[[nodiscard]] ExitCode list_record_actors(const std::string& file, const std::string& words,
                                          const std::string& format);

}  // namespace onrecord::cli
