#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds `onrecord watch`; the result runs it.
[[nodiscard]] std::function<ExitCode()> add_watch(CLI::App& app);

}  // namespace onrecord::cli
