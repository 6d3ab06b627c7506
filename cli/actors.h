#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds `onrecord actors` to `app`; the function returned runs it once `app` is parsed.
std::function<ExitCode()> add_actors(CLI::App& app);

}  // namespace onrecord::cli
