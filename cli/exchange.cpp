#include "cli/exchange.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/article_run.h"
#include "cli/batch.h"
#include "cli/output.h"
#include "cli/question_options.h"
#include "cli/record_options.h"
#include "onrecord/record.h"
#include "onrecord/show.h"

namespace onrecord::cli {
namespace {

constexpr std::size_t kAtOnce = 100;  // articles that are taken from the record together

using Write = void (*)(const Kept&, std::string&);

// How an article of a record is written.
const std::map<std::string, Write>& writers() {
  static const std::map<std::string, Write> all = {{"csv", write_kept_csv},
                                                   {"jsonl", write_kept_json},
                                                   {"citron", write_kept_citron},
                                                   {"webanno", write_web_annotations}};
  return all;
}

// Writes the articles that are asked for to standard output.
ExitCode print_kept(const std::string& file, const Question& question, const std::string& header,
                    Write write) {
  const std::optional<Record> record = open_record(file);
  if (!record) return nothing_done;
  if (!print_result(header)) return report_output_failure();
  std::int64_t last = 0;
  while (true) {
    const auto kept = record->kept(question, last, kAtOnce);
    if (!kept) {
      print_message(kept.error().describe());
      return nothing_done;
    }
    if (kept->empty()) return all_good;
    std::string out;
    for (const Kept& one : *kept) write(one, out);
    if (!print_result(out)) return report_output_failure();
    last = kept->back().version;
  }
}

struct ExportOptions {
  std::string file;
  std::string format;
  std::string to;  ///< of `dna`: the file to be made
  Question question;
};

ExitCode export_dna(const ExportOptions& options) {
  if (options.to.empty()) {
    print_message("onrecord: --format dna makes a file; name it with --out");
    return usage_error;
  }
  const std::optional<Record> record = open_record(options.file);
  if (!record) return nothing_done;
  const auto exported = record->export_dna(options.to, options.question);
  if (!exported) {
    print_message(exported.error().describe());
    return nothing_done;
  }
  for (const Error& error : exported->passed_over) print_message(error.describe());
  print_message(fmt::format("{}: {} documents, {} statements", options.to, exported->documents,
                            exported->statements));
  return all_good;
}

ExitCode run_export(const ExportOptions& options) {
  if (options.format == "dna") return export_dna(options);
  const std::string header = options.format == "csv" ? kept_csv_header() : "";
  return print_kept(options.file, options.question, header, writers().at(options.format));
}

struct ImportOptions {
  ArticleOptions articles;
  std::string file;
  std::string format;
};

// The rows of Citron corpora whose `quotes` are kept as what people marked.
ExitCode import_citron(const ImportOptions& options, Record& record) {
  Batch batch(record, std::string(kPeople));
  ArticleOptions articles = options.articles;
  articles.reader.marked = true;
  const Process process = [&](Document document, ReadArticle read) -> Result<Processed> {
    Reading reading = marked_reading(document, std::move(read.marked));
    const std::size_t statements = reading.statements.size();
    auto waiting = std::make_shared<Waiting>(
        Waiting{std::move(document), std::move(reading), std::move(read.place)});
    return Processed{statements,
                     [&batch, waiting] { return reported(batch.add(std::move(*waiting))); }};
  };
  const ExitCode code =
      process_articles(articles, process, [&] { return reported(batch.write()); });
  if (code == all_good || code == some_failed) {
    print_message(fmt::format("{}: {}", options.file, batch.summary()));
  }
  return code;
}

ExitCode import_dna(const ImportOptions& options, Record& record) {
  std::size_t failed = 0;
  for (const std::string& file : options.articles.files) {
    const auto imported = record.import_dna(file);
    if (!imported) {
      print_message(imported.error().describe());
      ++failed;
      continue;
    }
    for (const Error& error : imported->passed_over) print_message(error.describe());
    print_message(fmt::format("{}: {} articles and {} statements of {}, {} known already",
                              options.file, imported->articles, imported->statements, file,
                              imported->known));
  }
  if (failed == 0) return all_good;
  return failed < options.articles.files.size() ? some_failed : nothing_done;
}

bool is_dna(const ImportOptions& options) {
  if (!options.format.empty()) return options.format == "dna";
  return !options.articles.files.empty() &&
         std::filesystem::path(options.articles.files.front()).extension() == ".dna";
}

ExitCode run_import(const ImportOptions& options) {
  std::optional<Record> record = make_record(options.file);
  if (!record) return nothing_done;
  return is_dna(options) ? import_dna(options, *record) : import_citron(options, *record);
}

}  // namespace

std::function<ExitCode()> add_export(CLI::App& app) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand(
      "export", "Write statements of a record, with all that is known of them and their status");
  add_record_option(*command, options->file);
  command
      ->add_option("--format", options->format,
                   "csv (a row a statement, to be edited and given to `review csv`), jsonl (an\n"
                   "object a statement), citron (an object an article), webanno (W3C Web\n"
                   "Annotations, an object a line), dna (a project of Discourse Network Analyzer)")
      ->required()
      ->check(CLI::IsMember({"csv", "jsonl", "citron", "webanno", "dna"}))
      ->option_text("FORMAT");
  command->add_option("--out", options->to, "The file that dna makes; it must not exist yet")
      ->type_name("FILE");
  command->add_option("--words", options->question.words, "Statements with all of these words")
      ->type_name("WORDS");
  add_question_options(*command, options->question);
  return [options] { return run_export(*options); };
}

std::function<ExitCode()> add_learned(CLI::App& app) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App* command = app.add_subcommand(
      "learned", "Write what people confirmed as training data, in the Citron format");
  add_record_option(*command, options->file);
  add_question_options(*command, options->question);
  return [options] { return print_kept(options->file, options->question, "", write_learned); };
}

std::function<ExitCode()> add_import(CLI::App& app) {
  auto options = std::make_shared<ImportOptions>();
  CLI::App* command = app.add_subcommand(
      "import",
      "Keep what people marked: a corpus in the Citron format, or a project of Discourse\n"
      "Network Analyzer");
  add_record_option(*command, options->file);
  add_article_options(*command, options->articles);
  command
      ->add_option("--format", options->format, "citron or dna; else dna for files ending in .dna")
      ->check(CLI::IsMember({"citron", "dna"}))
      ->option_text("FORMAT");
  return [options] { return run_import(*options); };
}

}  // namespace onrecord::cli
