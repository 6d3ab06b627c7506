#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds `issues` and its subcommands to `app`. The function runs the one that was given.
std::function<ExitCode()> add_issues(CLI::App& app);

}  // namespace onrecord::cli
