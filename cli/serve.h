#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds `onrecord serve`; the result runs it until SIGINT or SIGTERM.
[[nodiscard]] std::function<ExitCode()> add_serve(CLI::App& app);

}  // namespace onrecord::cli
