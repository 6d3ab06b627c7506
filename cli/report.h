#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds `report` to `app`. The function runs it.
[[nodiscard]] std::function<ExitCode()> add_report(CLI::App& app);

}  // namespace onrecord::cli
