#include "cli/compare.h"

#include <fmt/format.h>

#include <utility>

#include "cli/article_run.h"
#include "cli/extractor_options.h"
#include "cli/model_folder.h"
#include "cli/output.h"
#include "cli/record_options.h"
#include "onrecord/issue.h"
#include "onrecord/record_issues.h"

namespace onrecord::cli {
namespace {

struct CompareOptions {
  std::string file;
  std::string codebook;
  ComparerSettings settings;
};

ExitCode run_compare(const CompareOptions& options) {
  std::optional<Record> record = open_record_to_write(options.file);
  if (!record) return nothing_done;
  if (!options.codebook.empty() && !enter_codebook(options.codebook, *record, options.file)) {
    return nothing_done;
  }
  const std::optional<Comparer> comparer = load_comparer(options.settings);
  if (!comparer) return nothing_done;
  const Result<CompareTally> done = compare_record(*comparer, *record);
  if (!done) {
    print_message(done.error().describe());
    return nothing_done;
  }
  print_message(fmt::format("{}: {}", options.file, described(*done)));
  return all_good;
}

}  // namespace

void add_cues_option(CLI::App& command, ComparerSettings& settings) {
  command
      .add_option("--cues", settings.comparer.cues,
                  "Your own words of saying, a table as data/cues.tsv")
      ->type_name("FILE");
}

void add_comparer_options(CLI::App& command, ComparerSettings& settings) {
  add_cues_option(command, settings);
  add_jobs_option(command, settings.jobs);
  add_engine_options(command, settings.model, settings.comparer.precision);
}

void add_comparison_options(CLI::App& command, ComparerSettings& settings) {
  command
      .add_option("--min-relevance", settings.comparer.min_relevance,
                  "Statements that score below it are not about an issue, 0 to 1")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("SCORE [0.35]");
  command
      .add_option("--pairs", settings.comparer.most_pairs,
                  "How many earlier statements of an issue each one is compared with; fewer is\n"
                  "faster and finds fewer denials and contradictions")
      ->check(CLI::Range(0, 100))
      ->option_text("N [8]");
}

std::optional<Comparer> load_comparer(const ComparerSettings& settings) {
  ComparerOptions options = settings.comparer;
  options.threads = static_cast<int>(settings.jobs);
  const std::filesystem::path models = model_folder(settings.model).parent_path();
  Result<Comparer> comparer =
      Comparer::load(models / "claims", models / "sentences", std::move(options));
  if (comparer) return *std::move(comparer);
  print_message(comparer.error().describe());
  return std::nullopt;
}

bool enter_codebook(const std::string& codebook, const Record& record, const std::string& file) {
  const Result<Codebook> read = Codebook::read(codebook);
  if (!read) {
    print_message(read.error().describe());
    return false;
  }
  const Result<IssueChanges> changes = RecordIssues(record).enter(*read);
  if (!changes) {
    print_message(changes.error().describe());
    return false;
  }
  print_message(fmt::format("{}: {} new issues, {} changed", file, changes->added.size(),
                            changes->changed.size()));
  for (const std::string& issue : changes->gone) {
    print_message(
        fmt::format("{}: issue {} is not in {}; it keeps what it has and gets no more statements",
                    file, issue, codebook));
  }
  return true;
}

Result<CompareTally> compare_record(const Comparer& comparer, Record& record,
                                    const std::function<bool()>& is_stopped) {
  std::optional<ProgressLine> progress;
  const auto draw = [&](const CompareTally& tally) {
    if (!progress) progress.emplace(tally.articles_all);
    progress->draw({.articles = tally.articles,
                    .statements = tally.statements,
                    .bytes_read = tally.articles});  // the bar is by articles
  };
  return comparer.compare(record, draw, is_stopped);
}

std::string described(const CompareTally& tally) {
  return fmt::format("{} articles compared, {} statements, {} stances, {} that clash",
                     tally.articles, tally.statements, tally.stances, tally.relations);
}

std::function<ExitCode()> add_compare(CLI::App& app) {
  auto options = std::make_shared<CompareOptions>();
  CLI::App* command = app.add_subcommand(
      "compare", "Compare the statements of a record: where they stand, and which of them clash");
  add_record_option(*command, options->file);
  command
      ->add_option("--codebook", options->codebook,
                   "YAML with issues, which become those of the record; else those that it has")
      ->type_name("FILE");
  add_comparison_options(*command, options->settings);
  add_comparer_options(*command, options->settings);
  return [options] { return run_compare(*options); };
}

}  // namespace onrecord::cli
