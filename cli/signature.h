#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

#include "cli/exit_code.h"
#include "onrecord/decision.h"
#include "onrecord/record.h"

namespace onrecord::cli {

/// Adds --note and --by to `command`. `by` must outlive it.
void add_signature(CLI::App& command, Signed& by);

/// Decides something in the record, and says which number the decision has.
[[nodiscard]] ExitCode print_decision(const std::string& file,
                                      const std::function<Result<std::int64_t>(Record&)>& decide);

}  // namespace onrecord::cli
