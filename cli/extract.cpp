#include "cli/extract.h"

#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "cli/article_run.h"
#include "cli/model_folder.h"
#include "cli/output.h"
#include "onrecord/extractor.h"
#include "onrecord/show.h"

namespace onrecord::cli {
namespace {

struct ExtractOptions {
  ArticleOptions articles;
  std::string format;  ///< empty: text for a terminal, else jsonl
  std::string colour = "auto";
  std::string model;
  ExtractorOptions extractor;
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
  ExtractorOptions of_extractor = options.extractor;
  of_extractor.threads = static_cast<int>(options.articles.jobs);
  const Result<Extractor> extractor = Extractor::load(model_folder(options.model), of_extractor);
  if (!extractor) {
    print_message(extractor.error().describe());
    return nothing_done;
  }
  std::string format = options.format;
  if (format.empty()) format = stdout_is_terminal() ? "text" : "jsonl";
  const Write write = writer_of(format, options.colour);
  const Render render = [&](const Document& document) -> Result<Rendered> {
    const Result<std::vector<Statement>> statements = extractor->extract(document);
    if (!statements) return statements.error();
    Rendered rendered{.out = {}, .statements = statements->size()};
    write(document, *statements, rendered.out);
    return rendered;
  };
  return run_articles(options.articles, format == "csv" ? csv_header() : "", render);
}

}  // namespace

std::function<ExitCode()> add_extract(CLI::App& app) {
  auto options = std::make_shared<ExtractOptions>();
  CLI::App* command = app.add_subcommand("extract", "Find every attributed statement of articles");
  add_article_options(*command, options->articles);
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
  command
      ->add_option("--min-score", options->extractor.min_score,
                   "Leave out statements scored below this, 0 to 1; else the model's own threshold")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("SCORE");
  command
      ->add_option_function<std::string>(
          "--precision",
          [extractor = &options->extractor](const std::string& name) {
            extractor->precision = name == "f32"    ? Precision::f32
                                   : name == "bf16" ? Precision::bf16
                                                    : Precision::int8;
          },
          "Numbers of the model: f32 (exact), bf16 or int8; else the fastest here")
      ->check(CLI::IsMember({"f32", "bf16", "int8"}))
      ->option_text("KIND");
  command
      ->add_option("--model", options->model,
                   "Model folder; else $ONRECORD_MODEL, else the installed one")
      ->type_name("DIR");
  return [options] { return run_extract(*options); };
}

}  // namespace onrecord::cli
