#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

// Each adds a command to `app`; what is returned runs it.

/// `export`: statements of a record in the formats of others.
[[nodiscard]] std::function<ExitCode()> add_export(CLI::App& app);
/// `learned`: what people confirmed, as training data.
[[nodiscard]] std::function<ExitCode()> add_learned(CLI::App& app);
/// `import`: marked articles and projects of others into a record.
[[nodiscard]] std::function<ExitCode()> add_import(CLI::App& app);

}  // namespace onrecord::cli
