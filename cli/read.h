#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds `onrecord read`; the result runs it.
[[nodiscard]] std::function<ExitCode()> add_read(CLI::App& app);

}  // namespace onrecord::cli
