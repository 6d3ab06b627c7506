#include "cli/extract.h"

#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "cli/article_run.h"
#include "cli/extractor_options.h"
#include "cli/output.h"
#include "onrecord/extractor.h"
#include "onrecord/show.h"

namespace onrecord::cli {
namespace {

struct ExtractOptions {
  ArticleOptions articles;
  std::string format;  ///< empty: text for a terminal, else jsonl
  std::string colour = "auto";
  ModelOptions model;
};

using Write = std::function<void(const Document&, std::span<const Statement>, std::string&)>;

bool use_colour(const std::string& option) {
  if (option != "auto") return option == "always";
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return stdout_is_terminal() && (no_colour == nullptr || *no_colour == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

Write writer_of(const std::string& format, const std::string& colour) {
  if (format == "jsonl") return write_json_lines;
  if (format == "citron") return write_citron;
  if (format == "csv") return write_csv;
  return [coloured = use_colour(colour)](const Document& document,
                                         std::span<const Statement> statements, std::string& out) {
    write_terminal(document, statements, coloured, out);
  };
}

ExitCode run_extract(const ExtractOptions& options) {
  const auto extractor = load_extractor(options.model, options.articles.jobs);
  if (!extractor) return nothing_done;
  std::string format = options.format;
  if (format.empty()) format = stdout_is_terminal() ? "text" : "jsonl";
  const Write write = writer_of(format, options.colour);
  const Render render = [&](const Document& document,
                            std::vector<Statement> marked) -> Result<Rendered> {
    const Result<Reading> reading = options.articles.reader.marked
                                        ? extractor->name_speakers(document, std::move(marked))
                                        : extractor->read(document);
    if (!reading) return reading.error();
    Rendered rendered{.out = {}, .statements = reading->statements.size()};
    write(document, reading->statements, rendered.out);
    return rendered;
  };
  return run_articles(options.articles, format == "csv" ? csv_header() : "", render);
}

}  // namespace

std::function<ExitCode()> add_extract(CLI::App& app) {
  auto options = std::make_shared<ExtractOptions>();
  CLI::App* command = app.add_subcommand("extract", "Find every attributed statement of articles");
  add_article_options(*command, options->articles);
  add_language_option(*command, options->articles);
  command
      ->add_option("--format", options->format,
                   "jsonl (a statement a line), citron (an article a line), csv, or text;\n"
                   "else text for a terminal and jsonl for a file or pipe")
      ->check(CLI::IsMember({"jsonl", "citron", "csv", "text"}))
      ->option_text("FORMAT");
  command
      ->add_option("--color", options->colour,
                   "Colour in text: auto, always or never; auto heeds NO_COLOR")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->option_text("WHEN [auto]");
  command->add_flag_callback(
      "--no-speakers", [options] { options->model.extractor.speakers = false; },
      "Leave out who speaks: faster by what `make bench` tells");
  command->add_flag(
      "--marked", options->articles.reader.marked,
      "Take the statements that rows of JSON Lines mark in \"quotes\" (Citron format)\n"
      "and only find who makes them");
  add_model_options(*command, options->model);
  return [options] { return run_extract(*options); };
}

}  // namespace onrecord::cli
