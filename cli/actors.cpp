#include "cli/actors.h"

#include <memory>
#include <string>

#include "cli/article_run.h"
#include "cli/extractor_options.h"
#include "cli/output.h"
#include "onrecord/show.h"

namespace onrecord::cli {
namespace {

struct ActorsOptions {
  ArticleOptions articles;
  std::string format;  ///< empty: text for a terminal, else jsonl
  ModelOptions model;
};

ExitCode run_actors(const ActorsOptions& options) {
  const auto extractor = load_extractor(options.model, options.articles.jobs);
  if (!extractor) return nothing_done;
  const bool is_text = options.format.empty() ? stdout_is_terminal() : options.format == "text";
  const auto write = is_text ? write_actors_table : write_actors_json;
  return run_articles(options.articles, "",
                      [&](const Document& document, const auto&) -> Result<Rendered> {
                        const Result<Reading> reading = extractor->read(document);
                        if (!reading) return reading.error();
                        Rendered rendered{.out = {}, .statements = reading->statements.size()};
                        write(document, *reading, rendered.out);
                        return rendered;
                      });
}

}  // namespace

std::function<ExitCode()> add_actors(CLI::App& app) {
  auto options = std::make_shared<ActorsOptions>();
  CLI::App* command = app.add_subcommand(
      "actors", "List who articles name: forms of the name, mentions and number of statements");
  add_article_options(*command, options->articles);
  command
      ->add_option("--format", options->format,
                   "jsonl (an actor a line) or text (a table); else text for a terminal and jsonl\n"
                   "for a file or pipe")
      ->check(CLI::IsMember({"jsonl", "text"}))
      ->option_text("FORMAT");
  add_model_options(*command, options->model);
  return [options] { return run_actors(*options); };
}

}  // namespace onrecord::cli
