#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "onrecord/extractor.h"

namespace onrecord::cli {

/// The options of every subcommand that loads the model.
struct ModelOptions {
  std::string model;   ///< folder; empty: $ONRECORD_MODEL, else the installed one
  std::string actors;  ///< file with the user's list; empty: none
  ExtractorOptions extractor;
};

/// Adds --actors, --min-score, --min-speaker-score, --precision and --model. `options` must outlive
/// `command`.
void add_model_options(CLI::App& command, ModelOptions& options);

/// Adds --precision and --model. Both must outlive `command`.
void add_engine_options(CLI::App& command, std::string& model, std::optional<Precision>& precision);

/// The model with `threads` calls at a time; none after an error, which has been printed then.
/// Entries of the list that were left out are printed and no error.
[[nodiscard]] std::optional<Extractor> load_extractor(const ModelOptions& options,
                                                      std::size_t threads);

}  // namespace onrecord::cli
