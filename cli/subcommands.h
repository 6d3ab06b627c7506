#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/exit_code.h"
#include "cli/record_options.h"

namespace onrecord::cli {

/// The subcommands of a command that have `Options` with a `file`, the record.
template <class Options>
class Subcommands {
 public:
  explicit Subcommands(CLI::App& command) : command_(command) {}

  template <class Run, class AddOptions>
  void add(const char* name, const char* description, Run run, AddOptions add_options) {
    auto options = std::make_shared<Options>();
    CLI::App* subcommand = command_.add_subcommand(name, description);
    add_options(*subcommand, *options);
    add_record_option(*subcommand, options->file);
    runs_.emplace_back(subcommand, [options, run] { return run(*options); });
  }

  /// Runs the one that was given; no exit code where none was.
  [[nodiscard]] std::function<std::optional<ExitCode>()> take() && {
    return [runs = std::move(runs_)]() -> std::optional<ExitCode> {
      for (const auto& [subcommand, run] : runs) {
        if (subcommand->parsed()) return run();
      }
      return std::nullopt;
    };
  }

 private:
  CLI::App& command_;
  std::vector<std::pair<CLI::App*, std::function<ExitCode()>>> runs_;
};

}  // namespace onrecord::cli
