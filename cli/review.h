#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds `review`, whose subcommands correct statements of a record, to `app`. What is returned
/// runs it.
[[nodiscard]] std::function<ExitCode()> add_review(CLI::App& app);

}  // namespace onrecord::cli
