#include "cli/add.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/article_run.h"
#include "cli/batch.h"
#include "cli/extractor_options.h"
#include "cli/output.h"
#include "cli/record_options.h"
#include "onrecord/extractor.h"
#include "onrecord/record.h"

namespace onrecord::cli {
namespace {

struct AddOptions {
  ArticleOptions articles;
  ModelOptions model;
  std::string file;
  bool statements = true;
};

ExitCode run_add(const AddOptions& options) {
  std::optional<Record> record = make_record(options.file);
  if (!record) return nothing_done;
  std::optional<Extractor> extractor;
  if (options.statements) {
    extractor = load_extractor(options.model, options.articles.jobs);
    if (!extractor) return nothing_done;
  }
  Batch batch(*record, extractor ? extractor->fingerprint() : "");
  const Process process = [&](Document document, const ReadArticle& read) -> Result<Processed> {
    const Result<bool> held = record->holds(document.article(), options.statements);
    if (!held) return held.error();
    if (*held) {
      return Processed{0, [&batch]() -> std::optional<ExitCode> {
                         batch.skip();
                         return std::nullopt;
                       }};
    }
    std::optional<Reading> reading;
    if (extractor) {
      Result<Reading> found = extractor->read(document);
      if (!found) return std::move(found).error();
      reading = *std::move(found);
    }
    const std::size_t statements = reading ? reading->statements.size() : 0;
    auto waiting = std::make_shared<Waiting>(
        Waiting{std::move(document), std::move(reading), described(read.place)});
    return Processed{statements, [&batch, waiting] { return batch.add(std::move(*waiting)); }};
  };
  const ExitCode code = process_articles(options.articles, process, [&] { return batch.write(); });
  if (code == all_good || code == some_failed) {
    print_message(fmt::format("{}: {}", options.file, batch.summary()));
  }
  return code;
}

}  // namespace

std::function<ExitCode()> add_add(CLI::App& app) {
  auto options = std::make_shared<AddOptions>();
  CLI::App* command = app.add_subcommand(
      "add", "Keep articles and their statements in a record; what it has already stays as it is");
  add_record_option(*command, options->file);
  add_article_options(*command, options->articles);
  add_language_option(*command, options->articles);
  command->add_flag_callback(
      "--no-statements", [options] { options->statements = false; },
      "Keep the articles only; to be read by another `onrecord add` of them");
  add_model_options(*command, options->model);
  return [options] { return run_add(*options); };
}

}  // namespace onrecord::cli
