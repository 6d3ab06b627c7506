#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <utility>
#include <vector>

#include "cli/exit_code.h"

namespace onrecord::cli {

/// Adds the commands that ask a record: search, statements, articles, speakers, stats, changes,
/// show and check. Each with what runs it.
[[nodiscard]] std::vector<std::pair<const char*, std::function<ExitCode()>>> add_questions(
    CLI::App& app);

}  // namespace onrecord::cli
