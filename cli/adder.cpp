#include "cli/adder.h"

#include <memory>
#include <utility>

#include "cli/record_options.h"
#include "onrecord/document.h"

namespace onrecord::cli {

void add_adder_options(CLI::App& command, AdderOptions& options) {
  add_record_option(command, options.file);
  add_article_options(command, options.articles);
  add_language_option(command, options.articles);
  command.add_flag_callback(
      "--no-statements", [&options] { options.statements = false; },
      "Keep the articles only; to be read by another `onrecord add` of them");
  add_model_options(command, options.model);
}

Adder::Adder(const Record& record, std::optional<Extractor> extractor, Batch::Told told)
    : record_(record),
      extractor_(std::move(extractor)),
      batch_(record, extractor_ ? extractor_->fingerprint() : "", std::move(told)) {}

std::optional<Adder> Adder::open(const AdderOptions& options, Batch::Told told) {
  const std::optional<Record> record = make_record(options.file);
  if (!record) return std::nullopt;
  std::optional<Extractor> extractor;
  if (options.statements) {
    extractor = load_extractor(options.model, options.articles.jobs);
    if (!extractor) return std::nullopt;
  }
  return Adder(*record, std::move(extractor), std::move(told));
}

ProcessRead Adder::process(Report report) {
  return [this, report = std::move(report)](ReadArticle read, const Language&) {
    return this->read(std::move(read), report);
  };
}

Result<Processed> Adder::read(ReadArticle read, const Report& report) {
  const Result<bool> held = record_.holds(read.article, extractor_.has_value());
  if (!held) return held.error();
  if (*held) {
    return Processed{0, [this]() -> std::optional<ExitCode> {
                       batch_.skip();
                       return std::nullopt;
                     }};
  }
  Result<Document> document = Document::from(std::move(read.article));
  if (!document) return std::move(document).error();
  std::optional<Reading> reading;
  if (extractor_) {
    Result<Reading> found = extractor_->read(*document);
    if (!found) return std::move(found).error();
    reading = *std::move(found);
  }
  const std::size_t statements = reading ? reading->statements.size() : 0;
  auto waiting = std::make_shared<Waiting>(
      Waiting{*std::move(document), std::move(reading), std::move(read.place)});
  return Processed{statements,
                   [this, report, waiting] { return report(batch_.add(std::move(*waiting))); }};
}

}  // namespace onrecord::cli
