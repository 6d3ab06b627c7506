#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "cli/exit_code.h"
#include "onrecord/comparer.h"
#include "onrecord/record.h"

namespace onrecord::cli {

/// The options of subcommands that load the networks that compare.
struct ComparerSettings {
  std::string model;  ///< folder of the attribution model, beside which those that compare are
  ComparerOptions comparer;
  std::size_t jobs = 1;
};

/// Adds --cues. `settings` must outlive `command`, here and below.
void add_cues_option(CLI::App& command, ComparerSettings& settings);
/// Adds --cues, --jobs, --precision and --model.
void add_comparer_options(CLI::App& command, ComparerSettings& settings);
/// None after an error, which has been printed then.
[[nodiscard]] std::optional<Comparer> load_comparer(const ComparerSettings& settings);

/// Adds --min-relevance and --pairs.
void add_comparison_options(CLI::App& command, ComparerSettings& settings);

/// Makes the issues of the file `codebook` those of the record `file`, and says which are new to
/// it, changed or gone. False after an error, which has been printed then.
[[nodiscard]] bool enter_codebook(const std::string& codebook, const Record& record,
                                  const std::string& file);
/// `Comparer::compare` with a line of progress.
[[nodiscard]] Result<CompareTally> compare_record(const Comparer& comparer, Record& record,
                                                  const std::function<bool()>& is_stopped = {});
/// What was compared, in words.
[[nodiscard]] std::string described(const CompareTally& tally);

/// Adds `compare` to `app`. The function runs it.
std::function<ExitCode()> add_compare(CLI::App& app);

}  // namespace onrecord::cli
