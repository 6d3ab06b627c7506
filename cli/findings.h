#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "cli/exit_code.h"
#include "onrecord/compared_record.h"

namespace onrecord::cli {

/// Adds --since and --until to `command`. What they set must outlive it.
void add_days(CLI::App& command, std::string& since, std::string& until);

/// Adds --min-score to `command`. `question` must outlive it.
void add_min_finding_score(CLI::App& command, FindingQuestion& question);

/// Adds `timeline`, `positions`, `shifts`, `denials` and `contradictions` to `app`: their names and
/// the functions that run them.
std::vector<std::pair<const char*, std::function<ExitCode()>>> add_findings(CLI::App& app);

}  // namespace onrecord::cli
