#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds `network` to `app`. The function it returns runs it.
std::function<ExitCode()> add_network(CLI::App& app);

}  // namespace onrecord::cli
