#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>

#include "cli/article_run.h"
#include "cli/batch.h"
#include "cli/exit_code.h"
#include "cli/extractor_options.h"
#include "onrecord/extractor.h"
#include "onrecord/record.h"

namespace onrecord::cli {

/// The options of subcommands that keep articles in a record.
struct AdderOptions {
  ArticleOptions articles;
  ModelOptions model;
  std::string file;        ///< the record
  bool statements = true;  ///< else articles are kept without them
};

/// Adds --db, FILES, the options of reading and those of the model, and --no-statements. `options`
/// must outlive `command`.
void add_adder_options(CLI::App& command, AdderOptions& options);

/// Keeps articles in a record, with the statements that a model finds in them. What the record has
/// already is not looked at by the model.
class Adder {
 public:
  /// Opens or makes the record and loads the model, once. None after an error, which has been
  /// printed then. `told` is told what became of each article that was written.
  static std::optional<Adder> open(const AdderOptions& options, Batch::Told told = {});

  /// What makes an exit code of a failure to write, and tells of it.
  using Report = std::function<std::optional<ExitCode>(const std::optional<Error>&)>;
  /// What is to be done with an article. The adder must stay where it is meanwhile.
  [[nodiscard]] ProcessRead process(Report report);

  [[nodiscard]] Record& record() { return record_; }
  [[nodiscard]] Batch& batch() { return batch_; }

 private:
  Adder(const Record& record, std::optional<Extractor> extractor, Batch::Told told);
  [[nodiscard]] Result<Processed> read(ReadArticle read, const Report& report);

  Record record_;
  std::optional<Extractor> extractor_;  // none: articles only
  Batch batch_;
};

}  // namespace onrecord::cli
