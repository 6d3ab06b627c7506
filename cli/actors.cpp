#include "cli/actors.h"

#include <memory>
#include <string>

#include "cli/article_run.h"
#include "cli/extractor_options.h"
#include "cli/output.h"
#include "cli/record_actors.h"
#include "onrecord/show.h"

namespace onrecord::cli {
namespace {

struct ActorsOptions {
  ArticleOptions articles;
  std::string format;  ///< empty: text for a terminal, else jsonl
  std::string record;  ///< file; empty: articles are looked at
  std::string words;   ///< of names in the record
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
      "actors",
      "List who articles name: forms of the name, mentions and number of statements; or who\n"
      "speaks in a record, and decide who is who there");
  add_article_options(*command, options->articles);
  add_language_option(*command, options->articles);
  command
      ->add_option("--format", options->format,
                   "jsonl (an actor a line), text (a table) or, of a record, table or csv; else a\n"
                   "table for a terminal and jsonl for a file or pipe")
      ->check(CLI::IsMember({"jsonl", "text", "table", "csv"}))
      ->option_text("FORMAT");
  add_model_options(*command, options->model);
  command->add_option("--db", options->record, "List the actors of this record instead")
      ->type_name("FILE");
  command->add_option("--name", options->words, "Of the record, those with these words in the name")
      ->type_name("WORDS");
  auto decide = add_record_actors(*command);
  return [options, decide]() -> ExitCode {
    if (const auto code = decide()) return *code;
    return options->record.empty()
               ? run_actors(*options)
               : list_record_actors(options->record, options->words, options->format);
  };
}

}  // namespace onrecord::cli
