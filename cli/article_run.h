#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"
#include "onrecord/document.h"
#include "onrecord/language.h"
#include "onrecord/reader.h"
#include "onrecord/result.h"

namespace onrecord::cli {

/// The options of every subcommand that goes through articles.
struct ArticleOptions {
  std::vector<std::string> files;  ///< empty: standard input, unless that is a terminal
  ReaderOptions reader;
  std::size_t jobs = 1;
  bool any_language = true;  ///< else articles that are not in English are set aside
  bool explain = false;      ///< keep what became of the blocks of pages
  std::string errors;        ///< file for what failed or was set aside; empty: none
  std::string done;  ///< where the last line is to tell in any case: the word for what was done
};

/// Adds FILES, --input, --errors, --jobs and the limits of reading to `command`. `options` must
/// outlive it.
void add_article_options(CLI::App& command, ArticleOptions& options);

/// Articles in other languages are set aside from now on; adds --any-language to `command`, which
/// takes that back.
void add_language_option(CLI::App& command, ArticleOptions& options);

/// Adds --jobs to `command` and sets it to one for each CPU. `jobs` must outlive it.
void add_jobs_option(CLI::App& command, std::size_t& jobs);

/// What one article becomes on standard output.
struct Rendered {
  std::string out;
  std::size_t statements = 0;
};

/// Renders a document and the statements that its input marks. Called from several threads at once.
using Render = std::function<Result<Rendered>(const Document&, std::vector<Statement> marked)>;

/// What is to be done with one article when its turn comes, after those before it: one at a time.
/// An exit code ends the run.
using Deliver = std::function<std::optional<ExitCode>()>;
struct Processed {
  std::size_t statements = 0;
  Deliver deliver;
};
/// Makes something of an article. Called from several threads at once.
using Process = std::function<Result<Processed>(Document, ReadArticle)>;
/// The same of an article as it was read, with the language of its text.
using ProcessRead = std::function<Result<Processed>(ReadArticle, const Language&)>;

/// What a run asks that goes on for long; each may be empty.
struct RunHooks {
  std::function<bool()> is_stopped = {};  ///< nothing more is read once it is true
  /// Whether a message about this place is to be told, and what failed there to be counted.
  std::function<bool(const Place&, const std::string& message)> is_news = {};
};

/// Goes through articles, once or again and again, with one count, one file of errors and one
/// summary. Errors, progress and the summary go to standard error.
class ArticleRun {
 public:
  /// None after an error, which has been printed then. `options` must outlive the run.
  static std::optional<ArticleRun> begin(const ArticleOptions& options, RunHooks hooks = {});
  ~ArticleRun();
  ArticleRun(ArticleRun&&) noexcept;
  ArticleRun& operator=(ArticleRun&&) noexcept;

  /// Reads the articles of `stream`, which has `bytes` in all where that is known, processes them
  /// on `jobs` threads and delivers them in the order of the input. An exit code, where delivering
  /// one failed.
  [[nodiscard]] std::optional<ExitCode> go_through(ArticleStream stream,
                                                   std::optional<std::uint64_t> bytes,
                                                   const ProcessRead& process);
  /// Ends the run; `failure` is that of `go_through`.
  [[nodiscard]] ExitCode finish(std::optional<ExitCode> failure);

 private:
  struct State;
  explicit ArticleRun(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// How articles are to be read by an `ArticleRun`.
[[nodiscard]] ReaderOptions run_reader(const ArticleOptions& options);

/// An `ArticleRun` over the inputs of `options`; `finish` is called when all are delivered.
[[nodiscard]] ExitCode process_read(const ArticleOptions& options, const ProcessRead& process,
                                    const Deliver& finish);

/// The same with the documents that the articles make.
[[nodiscard]] ExitCode process_articles(const ArticleOptions& options, const Process& process,
                                        const Deliver& finish);

/// Prints `text`; the exit code of a failure, which has been reported then.
[[nodiscard]] std::optional<ExitCode> deliver_result(std::string_view text);

/// Reads the articles, renders them on `jobs` threads and prints them in the order of the
/// input, after `header`. Errors and progress go to standard error.
[[nodiscard]] ExitCode run_articles(const ArticleOptions& options, std::string_view header,
                                    const Render& render);

}  // namespace onrecord::cli
