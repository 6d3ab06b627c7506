#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds `analyse`: articles side by side, without a record. Returns what runs it.
[[nodiscard]] std::function<ExitCode()> add_analyse(CLI::App& app);

}  // namespace onrecord::cli
