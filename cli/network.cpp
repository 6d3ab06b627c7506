#include "cli/network.h"

#include <fmt/format.h>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "cli/findings.h"
#include "cli/output.h"
#include "cli/record_options.h"
#include "onrecord/compared_record.h"
#include "onrecord/network.h"
#include "onrecord/show_network.h"

namespace onrecord::cli {
namespace {

struct NetworkCommand {
  std::string file;
  std::string format;
  CodingQuestion question;
  std::string mode = "onemode";
  std::string duplicates = "document";
  std::string aggregation = "subtract";
  std::string normalisation;  ///< empty: average of actors, none of actors and issues
  std::string conditional = "agrees";
  bool isolates = false;
  std::size_t most_actors = 0;
  double min_weight = 0;
  bool only_nodes = false;
  bool matrix = false;
};

using Writer = void (*)(const Network& network, std::string& out);

// None for what is printed as a listing.
Writer writer_of(const NetworkCommand& command) {
  if (command.only_nodes) return write_network_nodes;
  if (command.matrix) return write_network_matrix;
  if (command.format == "graphml") return write_graphml;
  if (command.format == "gexf") return write_gexf;
  if (command.format == "csv") return write_network_edges;
  return nullptr;
}

// The parser has let only names through that there are.
NetworkOptions options_of(const NetworkCommand& command) {
  NetworkOptions out;
  out.mode = network_mode_of(command.mode).value_or(out.mode);
  out.duplicates = duplicates_of(command.duplicates).value_or(out.duplicates);
  out.aggregation = aggregation_of(command.aggregation).value_or(out.aggregation);
  if (out.mode == NetworkMode::two_mode) out.normalisation = Normalisation::no;
  out.normalisation = normalisation_of(command.normalisation).value_or(out.normalisation);
  out.isolates = command.isolates;
  out.most_actors = command.most_actors;
  return out;
}

Result<Network> network_of(const Record& record, const NetworkCommand& command) {
  CodingQuestion question = command.question;
  question.conditional_agrees = command.conditional == "agrees";
  const Result<CodedStatements> coded = ComparedRecord(record).coded(question);
  if (!coded) return coded.error();
  Result<Network> network = make_network(*coded, options_of(command));
  if (network) drop_weak_edges(*network, command.min_weight);
  return network;
}

ExitCode run_network(const NetworkCommand& command) {
  if ((command.only_nodes || command.matrix) && !command.format.empty() &&
      command.format != "csv") {
    print_message("onrecord: --nodes and --matrix are csv; give no other --format");
    return usage_error;
  }
  const std::optional<Record> record = open_record(command.file);
  if (!record) return nothing_done;
  const Result<Network> network = network_of(*record, command);
  if (!network) {
    print_message(network.error().describe());
    return nothing_done;
  }
  if (network->statements == 0) {
    print_message(
        "onrecord: no statement counts; `onrecord compare` finds who is for and against, and "
        "`onrecord issues` lists what the record has");
  }
  if (network->left_out > 0) {
    print_message(
        fmt::format("onrecord: {} actors with fewer statements are left out", network->left_out));
  }
  const Writer write = writer_of(command);
  if (write == nullptr) {
    return print_listing(list_network_edges(*network), command.format, stdout_width(),
                         {"source_name", "target_name", "weight"});
  }
  std::string out;
  write(*network, out);
  return print_result(out) ? all_good : report_output_failure();
}

void add_question(CLI::App& command, CodingQuestion& question) {
  command
      .add_option("ISSUE", question.issues,
                  "Ids or labels, as `onrecord issues` lists them; none: all")
      ->option_text(" ");
  add_days(command, question.since, question.until);
  command.add_option("--outlet", question.outlet, "What this outlet printed, its name whole")
      ->type_name("NAME");
  command
      .add_option("--actor", question.actors,
                  "Of this actor only: his number or name; may be given several times")
      ->allow_extra_args(false)
      ->type_name("NAME");
  command
      .add_option("--min-score", question.min_score,
                  "Stances that score below this do not count, 0 to 1")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("SCORE [0.4]");
}

// An option that has one of `names`; the first one is what holds without it.
void add_choice(CLI::App& command, const char* name, std::string& value,
                const std::vector<std::string>& names, const char* description) {
  command.add_option(name, value, description)
      ->check(CLI::IsMember(names))
      ->option_text("NAME [" + names.front() + "]");
}

void add_choices(CLI::App& command, NetworkCommand& network) {
  add_choice(command, "--mode", network.mode, {"onemode", "twomode"},
             "onemode: who agrees with whom; twomode: actors and their issues");
  add_choice(command, "--duplicates", network.duplicates,
             {"document", "include", "week", "month", "year", "acrossrange"},
             "Where statements of an actor on an issue, with the same side, count once:\n"
             "document, week, month, year, acrossrange (anywhere), include (nowhere)");
  add_choice(command, "--aggregation", network.aggregation,
             {"subtract", "ignore", "combine", "congruence", "conflict"},
             "Weights: ignore, subtract; in onemode congruence, conflict; in twomode combine");
  command
      .add_option("--normalisation", network.normalisation,
                  "Of weights: in onemode average, jaccard, cosine, no; in twomode activity,\n"
                  "prominence, no")
      ->check(CLI::IsMember({"no", "activity", "prominence", "average", "jaccard", "cosine"}))
      ->option_text("NAME [average; in twomode no]");
  add_choice(command, "--conditional", network.conditional, {"agrees", "ignored"},
             "Whether support on a condition agrees or does not count");
}

void add_output(CLI::App& command, NetworkCommand& network) {
  command.add_flag("--isolates", network.isolates,
                   "Also issues, and actors who speak on them, of which nothing counts");
  command
      .add_option("--most-actors", network.most_actors,
                  "So many actors at most, those with most statements")
      ->check(CLI::PositiveNumber)
      ->option_text("N [all]");
  command
      .add_option("--min-weight", network.min_weight,
                  "Edges that weigh less than this, or less than it below 0, are left out")
      ->check(CLI::NonNegativeNumber)
      ->option_text("WEIGHT");
  command
      .add_option("--format", network.format,
                  "graphml, gexf (for Gephi), csv, table or jsonl (an object an edge); else table\n"
                  "for a terminal and jsonl for a file or pipe")
      ->check(CLI::IsMember({"graphml", "gexf", "csv", "table", "jsonl"}))
      ->option_text("FORMAT");
  CLI::Option* nodes =
      command.add_flag("--nodes", network.only_nodes, "As csv, a row a node instead of an edge");
  command.add_flag("--matrix", network.matrix, "As csv, the matrix of weights")->excludes(nodes);
}

}  // namespace

std::function<ExitCode()> add_network(CLI::App& app) {
  auto network = std::make_shared<NetworkCommand>();
  CLI::App* command =
      app.add_subcommand("network", "Make a network of who agrees with whom in a record");
  add_question(*command, network->question);
  add_choices(*command, *network);
  add_output(*command, *network);
  add_record_option(*command, network->file);
  return [network] { return run_network(*network); };
}

}  // namespace onrecord::cli
