#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds `rerun`, which reads the articles of a record with another model, to `app`. What is
/// returned runs it.
[[nodiscard]] std::function<ExitCode()> add_rerun(CLI::App& app);

}  // namespace onrecord::cli
