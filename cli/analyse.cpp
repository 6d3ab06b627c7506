#include "cli/analyse.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/article_run.h"
#include "cli/extractor_options.h"
#include "cli/model_folder.h"
#include "cli/output.h"
#include "onrecord/analysis.h"
#include "onrecord/show.h"

namespace onrecord::cli {
namespace {

struct AnalyseOptions {
  ArticleOptions articles;
  ModelOptions model;
  std::string codebook;
};

// The articles that were read so far, in the order of the input.
struct ReadArticles {
  std::vector<Document> documents;
  std::vector<Reading> readings;
};

std::optional<Codebook> codebook_of(const AnalyseOptions& options) {
  if (options.codebook.empty()) return Codebook();
  Result<Codebook> read = Codebook::read(options.codebook);
  if (read) return *std::move(read);
  print_message(read.error().describe());
  return std::nullopt;
}

ExitCode analyse_all(const AnalyseOptions& options, const Codebook& codebook,
                     const ReadArticles& read) {
  AnalysisOptions analysis_options;
  analysis_options.threads = static_cast<int>(options.articles.jobs);
  const auto folder = model_folder(options.model.model).parent_path() / "claims";
  const Result<Analyser> analyser = Analyser::load(folder, analysis_options);
  if (!analyser) {
    print_message(analyser.error().describe());
    return nothing_done;
  }
  std::vector<ReadDocument> articles;
  for (std::size_t i = 0; i < read.documents.size(); ++i) {
    articles.push_back({&read.documents[i], &read.readings[i]});
  }
  const Result<Analysis> analysis = analyser->analyse(articles, codebook);
  if (!analysis) {
    print_message(analysis.error().describe());
    return nothing_done;
  }
  std::string out;
  write_analysis(articles, codebook, *analysis, out);
  return print_result(out) ? all_good : report_output_failure();
}

ExitCode run_analyse(const AnalyseOptions& options) {
  const std::optional<Codebook> codebook = codebook_of(options);
  if (!codebook) return nothing_done;
  const auto extractor = load_extractor(options.model, options.articles.jobs);
  if (!extractor) return nothing_done;
  ReadArticles read;
  const Process process = [&](Document document, ReadArticle row) -> Result<Processed> {
    Result<Reading> reading = options.articles.reader.marked
                                  ? extractor->name_speakers(document, std::move(row.marked))
                                  : extractor->read(document);
    if (!reading) return std::move(reading).error();
    const std::size_t statements = reading->statements.size();
    // A Deliver is copied, and documents can't be.
    auto kept =
        std::make_shared<std::pair<Document, Reading>>(std::move(document), *std::move(reading));
    return Processed{statements, [&read, kept]() -> std::optional<ExitCode> {
                       read.documents.push_back(std::move(kept->first));
                       read.readings.push_back(std::move(kept->second));
                       return std::nullopt;
                     }};
  };
  return process_articles(options.articles, process, [&]() -> std::optional<ExitCode> {
    const ExitCode code = analyse_all(options, *codebook, read);
    return code == all_good ? std::nullopt : std::optional(code);
  });
}

}  // namespace

std::function<ExitCode()> add_analyse(CLI::App& app) {
  auto options = std::make_shared<AnalyseOptions>();
  CLI::App* command =
      app.add_subcommand("analyse",
                         "Compare the statements of articles on one subject: positions, shifts,\n"
                         "denials, contradictions, as one JSON object");
  add_article_options(*command, options->articles);
  command
      ->add_option("--codebook", options->codebook,
                   "YAML file of the issues on which positions are looked for")
      ->option_text("FILE");
  command->add_flag(
      "--marked", options->articles.reader.marked,
      "Take the statements that rows of JSON Lines mark in \"quotes\" (Citron format)");
  command->add_option("--format", "json, the only one so far")
      ->check(CLI::IsMember({"json"}))
      ->option_text("FORMAT [json]");
  add_model_options(*command, options->model);
  return [options] { return run_analyse(*options); };
}

}  // namespace onrecord::cli
