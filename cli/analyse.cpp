#include "cli/analyse.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/article_run.h"
#include "cli/extractor_options.h"
#include "cli/model_folder.h"
#include "cli/output.h"
#include "onrecord/analysis.h"
#include "onrecord/issue.h"
#include "onrecord/show.h"

namespace onrecord::cli {
namespace {

struct AnalyseOptions {
  ArticleOptions articles;
  ModelOptions model;
  std::string codebook;
  AnalyserOptions analyser;
};

/// An article and what was found in it.
struct ReadDocument {
  Document document;
  Reading reading;
};

/// None after an error, which has been printed then.
std::optional<Analyser> load_analyser(const AnalyseOptions& options) {
  AnalyserOptions of_analyser = options.analyser;
  of_analyser.threads = static_cast<int>(options.articles.jobs);
  of_analyser.precision = options.model.extractor.precision;
  const std::filesystem::path models = model_folder(options.model.model).parent_path();
  Result<Analyser> analyser =
      Analyser::load(models / "claims", models / "sentences", std::move(of_analyser));
  if (!analyser) {
    print_message(analyser.error().describe());
    return std::nullopt;
  }
  return *std::move(analyser);
}

ExitCode print_analysis(const std::vector<ReadDocument>& read, const Analyser& analyser,
                        const Codebook& codebook) {
  std::vector<Analysed> articles;
  articles.reserve(read.size());
  for (const ReadDocument& each : read) articles.push_back({&each.document, &each.reading});
  const Result<Analysis> analysis = analyser.analyse(articles, codebook);
  if (!analysis) {
    print_message(analysis.error().describe());
    return nothing_done;
  }
  std::string out;
  write_analysis(articles, *analysis, out);
  return print_result(out) ? all_good : report_output_failure();
}

ExitCode run_analyse(const AnalyseOptions& options) {
  Codebook codebook;
  if (!options.codebook.empty()) {
    Result<Codebook> read = Codebook::read(options.codebook);
    if (!read) {
      print_message(read.error().describe());
      return nothing_done;
    }
    codebook = *std::move(read);
  }
  const auto analyser = load_analyser(options);
  if (!analyser) return nothing_done;
  const auto extractor = load_extractor(options.model, options.articles.jobs);
  if (!extractor) return nothing_done;

  std::vector<ReadDocument> read;
  const Process process = [&](Document document, ReadArticle article) -> Result<Processed> {
    Result<Reading> reading = options.articles.reader.marked
                                  ? extractor->name_speakers(document, std::move(article.marked))
                                  : extractor->read(document);
    if (!reading) return std::move(reading).error();
    const std::size_t statements = reading->statements.size();
    auto kept =
        std::make_shared<ReadDocument>(ReadDocument{std::move(document), *std::move(reading)});
    return Processed{statements, [&read, kept]() -> std::optional<ExitCode> {
                       read.push_back(std::move(*kept));
                       return std::nullopt;
                     }};
  };
  ExitCode printed = all_good;
  const ExitCode code =
      process_articles(options.articles, process, [&]() -> std::optional<ExitCode> {
        if (read.empty()) return std::nullopt;
        printed = print_analysis(read, *analyser, codebook);
        if (printed == all_good) return std::nullopt;
        return printed;
      });
  return printed == all_good ? code : printed;
}

}  // namespace

std::function<ExitCode()> add_analyse(CLI::App& app) {
  auto options = std::make_shared<AnalyseOptions>();
  CLI::App* command = app.add_subcommand(
      "analyse", "Compare articles: positions and shifts, denials and contradictions");
  add_article_options(*command, options->articles);
  add_language_option(*command, options->articles);
  command
      ->add_option("--codebook", options->codebook,
                   "YAML with the issues on which positions are told; without it, none are")
      ->type_name("FILE");
  command
      ->add_option("--cues", options->analyser.cues,
                   "Your own words of saying, a table as data/cues.tsv")
      ->type_name("FILE");
  const auto add_threshold = [&](const char* name, float& value, const char* what) {
    command
        ->add_option(name, value, fmt::format("{} scored below this are not shown, 0 to 1", what))
        ->check(CLI::Range(0.0, 1.0))
        ->option_text(fmt::format("SCORE [{}]", value));
  };
  add_threshold("--min-denial", options->analyser.min_denial, "Denials");
  add_threshold("--min-contradiction", options->analyser.min_contradiction, "Contradictions");
  add_threshold("--min-position", options->analyser.positions.min_position, "First positions");
  add_threshold("--min-shift", options->analyser.positions.min_shift, "Changes of position");
  command
      ->add_option("--format", "json: one object; docs/reference/analysis-json.md has its fields")
      ->check(CLI::IsMember({"json"}))
      ->option_text("FORMAT [json]");
  command->add_flag(
      "--marked", options->articles.reader.marked,
      "Take the statements that rows of JSON Lines mark in \"quotes\" (Citron format)");
  add_model_options(*command, options->model);
  return [options] { return run_analyse(*options); };
}

}  // namespace onrecord::cli
