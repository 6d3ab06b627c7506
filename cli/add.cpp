#include "cli/add.h"

#include <fmt/format.h>

#include <memory>
#include <optional>

#include "cli/adder.h"
#include "cli/article_run.h"
#include "cli/output.h"

namespace onrecord::cli {
namespace {

ExitCode run_add(const AdderOptions& options) {
  std::optional<Adder> adder = Adder::open(options);
  if (!adder) return nothing_done;
  const ExitCode code = process_read(options.articles, adder->process(&reported),
                                     [&] { return reported(adder->batch().write()); });
  if (code == all_good || code == some_failed) {
    print_message(fmt::format("{}: {}", options.file, adder->batch().summary()));
  }
  return code;
}

}  // namespace

std::function<ExitCode()> add_add(CLI::App& app) {
  auto options = std::make_shared<AdderOptions>();
  CLI::App* command = app.add_subcommand(
      "add", "Keep articles and their statements in a record; what it has already stays as it is");
  add_adder_options(*command, *options);
  return [options] { return run_add(*options); };
}

}  // namespace onrecord::cli
