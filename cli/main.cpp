#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <functional>
#include <utility>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/actors.h"
#include "cli/add.h"
#include "cli/analyse.h"
#include "cli/ask.h"
#include "cli/compare.h"
#include "cli/doctor.h"
#include "cli/exchange.h"
#include "cli/exit_code.h"
#include "cli/extract.h"
#include "cli/findings.h"
#include "cli/issues.h"
#include "cli/network.h"
#include "cli/output.h"
#include "cli/read.h"
#include "cli/report.h"
#include "cli/rerun.h"
#include "cli/review.h"
#include "cli/segment.h"
#include "cli/serve.h"
#include "cli/watch.h"

namespace {

using onrecord::cli::ExitCode;

constexpr const char* kFooter =
    "Exit codes: 0 all good, 1 some inputs failed, 2 wrong usage,\n"
    "3 nothing could be processed or no model, 4 output cannot be written.";

/// Gives freed memory back. By itself glibc raises its limits with each large buffer that the
/// engine frees, and two jobs keep 50 MB more, at the same speed.
void trim_heap_early() {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
#endif
}

int run(int argc, char** argv) {
  CLI::App app("onrecord: who said what in the news", "onrecord");
  app.set_version_flag("--version", ONRECORD_VERSION);
  app.require_subcommand(1);
  app.footer(kFooter);
  std::vector<std::pair<const char*, std::function<ExitCode()>>> commands = {
      {"extract", onrecord::cli::add_extract(app)}, {"actors", onrecord::cli::add_actors(app)},
      {"segment", onrecord::cli::add_segment(app)}, {"add", onrecord::cli::add_add(app)},
      {"review", onrecord::cli::add_review(app)},   {"rerun", onrecord::cli::add_rerun(app)},
      {"export", onrecord::cli::add_export(app)},   {"learned", onrecord::cli::add_learned(app)},
      {"import", onrecord::cli::add_import(app)},   {"doctor", onrecord::cli::add_doctor(app)},
      {"analyse", onrecord::cli::add_analyse(app)}, {"compare", onrecord::cli::add_compare(app)},
      {"issues", onrecord::cli::add_issues(app)},   {"network", onrecord::cli::add_network(app)},
      {"read", onrecord::cli::add_read(app)},       {"watch", onrecord::cli::add_watch(app)},
      {"serve", onrecord::cli::add_serve(app)},     {"report", onrecord::cli::add_report(app)},
  };
  for (auto& question : onrecord::cli::add_questions(app)) commands.push_back(std::move(question));
  for (auto& question : onrecord::cli::add_findings(app)) commands.push_back(std::move(question));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? onrecord::cli::all_good : onrecord::cli::usage_error;
  }
  for (const auto& [name, command] : commands) {
    if (app.got_subcommand(name)) return command();
  }
  return onrecord::cli::usage_error;
}

}  // namespace

int main(int argc, char** argv) {
  trim_heap_early();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of the write, not a signal
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    onrecord::cli::print_message(std::string("onrecord: ") + error.what());
    return onrecord::cli::nothing_done;
  }
}
