#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "cli/exit_code.h"
#include "onrecord/comparer.h"

namespace onrecord::cli {

/// The options of subcommands that load the networks that compare.
struct ComparerSettings {
  std::string model;  ///< folder of the attribution model, beside which those that compare are
  ComparerOptions comparer;
  std::size_t jobs = 1;
};

/// Adds --cues, --jobs, --precision and --model. `settings` must outlive `command`.
void add_comparer_options(CLI::App& command, ComparerSettings& settings);
/// None after an error, which has been printed then.
[[nodiscard]] std::optional<Comparer> load_comparer(const ComparerSettings& settings);

/// Adds `compare` to `app`. The function runs it.
std::function<ExitCode()> add_compare(CLI::App& app);

}  // namespace onrecord::cli
