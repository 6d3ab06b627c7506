#include "cli/article_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include "cli/error_file.h"
#include "cli/ordered_work.h"
#include "cli/output.h"
#include "cli/run_summary.h"

namespace onrecord::cli {
namespace {

constexpr std::size_t kMaxJobs = 64;
constexpr std::size_t kMaxBytes = std::size_t{1} << 30;  // a document holds no more

/// An article, or the error in its place, with how far the reader was by then.
struct Item {
  std::unique_ptr<Result<ReadArticle>> read;  ///< never null
  std::uint64_t bytes_read;
};

/// What became of one item.
struct Outcome {
  std::optional<Processed> processed;  ///< none where the item failed or was set aside
  std::optional<Error> failure;        ///< then
  std::string language;                ///< that it was set aside for
  bool is_summary = false;             ///< of a feed
  Place place;                         ///< of the warnings
  std::vector<std::string> warnings;
  std::uint64_t bytes_read;
};

/// `error` with the place that its reader knows, where a later stage knows none better.
Error placed(Error error, const Place& place) {
  if (error.place.line == 0 && error.place.record == 0) error.place = place;
  return error;
}

std::string repair_warning(const ReadArticle& read) {
  std::string line = read.place.line > 0 ? fmt::format(":{}", read.place.line) : "";
  if (read.place.record > 0) line += fmt::format(", record {}", read.place.record);
  return fmt::format("{}{}: warning: {} invalid UTF-8 {} replaced by U+FFFD", read.place.input,
                     line, read.replaced_bytes, read.replaced_bytes == 1 ? "byte" : "bytes");
}

Outcome outcome_of(Item item, const ArticleOptions& options, const ProcessRead& process) {
  Outcome outcome{.processed = {},
                  .failure = {},
                  .language = {},
                  .is_summary = false,
                  .place = {},
                  .warnings = {},
                  .bytes_read = item.bytes_read};
  if (!*item.read) {
    outcome.failure = std::move(*item.read).error();
    return outcome;
  }
  Result<ReadArticle> finished = finish_page(*std::move(*item.read), options.explain);
  if (!finished) {
    outcome.failure = std::move(finished).error();
    return outcome;
  }
  ReadArticle& read = *finished;
  if (read.replaced_bytes > 0) outcome.warnings.push_back(repair_warning(read));
  for (const Error& error : read.passed_over) outcome.warnings.push_back(error.describe());
  outcome.is_summary = read.is_summary;
  const Place place = outcome.place = read.place;
  const Language language = recognise_language(read.article.text, read.article.language);
  if (language.is_other && !options.any_language) {
    outcome.failure = other_language(language, place);
    outcome.language = language.name;
    return outcome;
  }
  Result<Processed> processed = process(std::move(read), language);
  if (processed) {
    outcome.processed = *std::move(processed);
  } else {
    outcome.failure = placed(std::move(processed).error(), place);
  }
  return outcome;
}

/// Counts outcomes and tells what failed.
class Counter {
 public:
  Counter(ErrorFile errors, std::string done, RunHooks hooks)
      : errors_(std::move(errors)), done_(std::move(done)), hooks_(std::move(hooks)) {}

  /// Inputs of so many bytes begin.
  void begin(std::optional<std::uint64_t> bytes_in_all) {
    progress_.emplace(bytes_in_all);
    tally_ = {};
    failure_.reset();
  }
  [[nodiscard]] bool is_stopped() const { return hooks_.is_stopped && hooks_.is_stopped(); }

  /// Delivers the outcome; false where that failed.
  [[nodiscard]] bool take(const Outcome& outcome) {
    tally_.bytes_read = outcome.bytes_read;
    for (const std::string& warning : outcome.warnings) {
      if (is_news(outcome.place, warning)) tell(warning);
    }
    if (outcome.failure) {
      take_failure(*outcome.failure, outcome.language);
    } else {
      ++tally_.articles;
      tally_.statements += outcome.processed->statements;
      summary_.add_processed(outcome.is_summary);
      if (stdout_is_terminal()) progress_->clear();
      failure_ = outcome.processed->deliver();
      if (failure_) return false;
    }
    progress_->draw(tally_);
    return true;
  }

  /// The inputs have ended: the failure of delivering one.
  [[nodiscard]] std::optional<ExitCode> end() {
    progress_.reset();
    return failure_;
  }

  /// The exit code, after a last line or two that tell what was done, where that is wanted or not
  /// all was.
  [[nodiscard]] ExitCode finish(std::optional<ExitCode> failure) {
    const std::optional<Error> unwritten = errors_.close();
    if (unwritten) print_message(unwritten->describe());
    if (failure) return *failure;
    if (!done_.empty() || !summary_.all_processed()) {
      print_message(summary_.counts(done_.empty() ? "processed" : done_));
      if (const std::string reasons = summary_.reasons(); !reasons.empty()) print_message(reasons);
    }
    if (const std::string told = summary_.summaries(); !told.empty()) print_message(told);
    return unwritten ? output_failed : summary_.exit_code();
  }

 private:
  [[nodiscard]] bool is_news(const Place& place, const std::string& message) const {
    return !hooks_.is_news || hooks_.is_news(place, message);
  }
  void take_failure(const Error& failure, const std::string& language) {
    const std::string message = failure.describe();
    if (!is_news(failure.place, message)) return;
    tell(message);
    errors_.write(failure);
    if (language.empty()) {
      summary_.add_failed(std::string(error_name(failure.code)));
    } else {
      summary_.add_set_aside(language);
    }
    tally_.failed = summary_.failed();
    tally_.set_aside = summary_.set_aside();
  }
  void tell(const std::string& message) {
    progress_->clear();
    print_message(message);
  }

  std::optional<ProgressLine> progress_;  // while inputs are read
  ErrorFile errors_;
  std::string done_;
  RunHooks hooks_;
  Tally tally_;
  RunSummary summary_;
  std::optional<ExitCode> failure_;
};

/// Size of the file `name`, or of all files in the folder `name`.
std::optional<std::uint64_t> size_of(const std::filesystem::path& name) {
  std::error_code error;
  if (std::filesystem::is_regular_file(name, error)) {
    const std::uintmax_t size = std::filesystem::file_size(name, error);
    return error ? std::nullopt : std::optional<std::uint64_t>(size);
  }
  if (!std::filesystem::is_directory(name, error)) return std::nullopt;
  std::uint64_t total = 0;
  constexpr auto kSkip = std::filesystem::directory_options::skip_permission_denied;
  for (std::filesystem::recursive_directory_iterator file(name, kSkip, error), end;
       !error && file != end; file.increment(error)) {
    std::error_code unknown;
    const std::uintmax_t size = file->is_regular_file(unknown) ? file->file_size(unknown) : 0;
    if (!unknown) total += size;
  }
  return total;
}

/// Size of all inputs, for the progress bar; unknown where one is neither file nor folder.
std::optional<std::uint64_t> total_size(const std::vector<std::string>& inputs) {
  std::uint64_t total = 0;
  for (const std::string& input : inputs) {
    const std::optional<std::uint64_t> size = size_of(input);
    if (!size) return std::nullopt;
    total += *size;
  }
  return total;
}

std::size_t default_jobs() {
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMaxJobs);
}

/// Options that guard against archives which unpack to far more than they hold.
void add_limit_options(CLI::App& command, ReaderOptions& reader) {
  command
      .add_option("--max-depth", reader.max_depth,
                  "Archives and compressed files within each other; 0 unpacks nothing")
      ->check(CLI::Range(std::size_t{0}, std::size_t{100}))
      ->option_text("N [6]");
  command.add_option("--max-unpacked", reader.max_unpacked, "Bytes that one file may unpack to")
      ->transform(CLI::AsSizeValue(true))
      ->option_text("SIZE [1TiB]");
  command
      .add_option("--max-ratio", reader.max_ratio,
                  "Bytes unpacked for each byte of a file, once 64 MiB were")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 32U))
      ->option_text("N [500]");
  command
      .add_option("--max-seconds", reader.max_seconds,
                  "Processor time that reading one file may take")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 32U))
      ->option_text("N [21600]");
}

}  // namespace

void add_article_options(CLI::App& command, ArticleOptions& options) {
  command
      .add_option("FILES", options.files,
                  "Pages, plain text, JSON Lines, CSV, feeds, web archives, mail, and folders,\n"
                  "archives and compressed files of these; - is standard input, which is also read "
                  "when no file is named")
      ->option_text(" ");
  static const std::map<std::string, InputFormat> formats = {
      {"auto", InputFormat::automatic},   {"text", InputFormat::text},
      {"jsonl", InputFormat::json_lines}, {"html", InputFormat::html},
      {"csv", InputFormat::table},        {"feed", InputFormat::feed},
      {"warc", InputFormat::warc},        {"mail", InputFormat::mail}};
  command
      .add_option_function<std::string>(
          "--input",
          [&options](const std::string& name) { options.reader.format = formats.at(name); },
          "What the inputs are: text, jsonl, html, csv, feed, warc, mail, or auto, which looks\n"
          "at what is in them")
      ->check(CLI::IsMember(&formats))
      ->option_text("KIND [auto]");
  command
      .add_option("--max-bytes", options.reader.max_bytes,
                  "Largest text file, page, row or message; larger ones are skipped as errors")
      ->transform(CLI::AsSizeValue(true))
      ->check(CLI::Range(std::size_t{1}, kMaxBytes))
      ->option_text("SIZE [64MiB]");
  command
      .add_option("--errors", options.errors,
                  "Write what failed or was set aside to this file, an object a line")
      ->type_name("FILE");
  add_limit_options(command, options.reader);
  add_jobs_option(command, options.jobs);
}

void add_language_option(CLI::App& command, ArticleOptions& options) {
  options.any_language = false;
  command.add_flag("--any-language", options.any_language,
                   "Take articles that are not in English too, instead of setting them aside");
}

void add_jobs_option(CLI::App& command, std::size_t& jobs) {
  jobs = default_jobs();
  command.add_option("-j,--jobs", jobs, "Articles processed at the same time")
      ->check(CLI::Range(std::size_t{1}, kMaxJobs))
      ->option_text("N [one a CPU]");
}

struct ArticleRun::State {
  State(const ArticleOptions& given, ErrorFile errors, RunHooks hooks)
      : options(given), counter(std::move(errors), given.done, std::move(hooks)) {}
  const ArticleOptions& options;
  Counter counter;
};

ArticleRun::ArticleRun(std::unique_ptr<State> state) : state_(std::move(state)) {}
ArticleRun::~ArticleRun() = default;
ArticleRun::ArticleRun(ArticleRun&&) noexcept = default;
ArticleRun& ArticleRun::operator=(ArticleRun&&) noexcept = default;

std::optional<ArticleRun> ArticleRun::begin(const ArticleOptions& options, RunHooks hooks) {
  Result<ErrorFile> errors = ErrorFile::create(options.errors);
  if (!errors) {
    print_message(errors.error().describe());
    return std::nullopt;
  }
  return ArticleRun(std::make_unique<State>(options, *std::move(errors), std::move(hooks)));
}

std::optional<ExitCode> ArticleRun::go_through(ArticleStream stream,
                                               std::optional<std::uint64_t> bytes,
                                               const ProcessRead& process) {
  Counter& counter = state_->counter;
  counter.begin(bytes);
  const auto produce = [&]() -> std::optional<Item> {
    if (counter.is_stopped()) return std::nullopt;
    std::optional<Result<ReadArticle>> read = stream.next();
    if (!read) return std::nullopt;
    return Item{std::make_unique<Result<ReadArticle>>(*std::move(read)), stream.bytes_read()};
  };
  // NOLINTNEXTLINE(clang-analyzer-cplusplus.NewDeleteLeaks): a queue moves what is unique
  OrderedWork work(
      produce, [&](Item item) { return outcome_of(std::move(item), state_->options, process); },
      [&](const Outcome& outcome) { return counter.take(outcome); });
  work.run(state_->options.jobs);
  return counter.end();
}

ExitCode ArticleRun::finish(std::optional<ExitCode> failure) {
  return state_->counter.finish(failure);
}

ReaderOptions run_reader(const ArticleOptions& options) {
  ReaderOptions reader = options.reader;
  reader.pages_later = true;  // `outcome_of` reads them, on all threads
  return reader;
}

ExitCode process_read(const ArticleOptions& options, const ProcessRead& process,
                      const Deliver& finish) {
  std::vector<std::string> inputs = options.files;
  if (inputs.empty()) {
    if (stdin_is_terminal()) {
      print_message("onrecord: no input; name files, or - for standard input");
      return usage_error;
    }
    inputs.emplace_back("-");
  }
  std::optional<ArticleRun> run = ArticleRun::begin(options);
  if (!run) return output_failed;
  const std::optional<std::uint64_t> bytes = total_size(inputs);
  const std::optional<ExitCode> failure =
      run->go_through(ArticleStream(std::move(inputs), run_reader(options)), bytes, process);
  return run->finish(failure ? failure : finish());
}

ExitCode process_articles(const ArticleOptions& options, const Process& process,
                          const Deliver& finish) {
  const ProcessRead process_document = [&](ReadArticle read, const auto&) -> Result<Processed> {
    Result<Document> document = Document::from(std::move(read.article));
    if (!document) return std::move(document).error();
    return process(*std::move(document), std::move(read));
  };
  return process_read(options, process_document, finish);
}

std::optional<ExitCode> deliver_result(std::string_view text) {
  if (print_result(text)) return std::nullopt;
  return report_output_failure();
}

ExitCode run_articles(const ArticleOptions& options, std::string_view header,
                      const Render& render) {
  if (const bool is_told = !options.files.empty() || !stdin_is_terminal(); is_told) {
    if (const auto failure = deliver_result(header)) return *failure;
  }
  const Process process = [&](const Document& document, ReadArticle read) -> Result<Processed> {
    Result<Rendered> rendered = render(document, std::move(read.marked));
    if (!rendered) return std::move(rendered).error();
    const std::size_t statements = rendered->statements;
    return Processed{statements, [out = std::move(rendered->out)] { return deliver_result(out); }};
  };
  return process_articles(options, process, [] { return std::nullopt; });
}

}  // namespace onrecord::cli
