#include "cli/article_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <thread>
#include <utility>

#include "cli/ordered_work.h"
#include "cli/output.h"

namespace onrecord::cli {
namespace {

constexpr std::size_t kMaxJobs = 64;
constexpr std::size_t kMaxBytes = std::size_t{1} << 30;  // a document holds no more

/// An article, or the error in its place, with how far the reader was by then.
struct Item {
  Result<ReadArticle> read;
  std::uint64_t bytes_read;
};

/// What became of one item.
struct Outcome {
  std::optional<Processed> processed;  ///< none where the item failed
  std::string messages;                ///< lines for standard error, without the last line break
  std::uint64_t bytes_read;
};

/// `error` with the place that its reader knows, where a later stage knows none better.
std::string describe_at(Error error, const Place& place) {
  if (error.place.line == 0) error.place = place;
  return error.describe();
}

Result<Processed> process_article(ReadArticle read, const Process& process) {
  Result<Document> document = Document::from(std::move(read.article));
  if (!document) return std::move(document).error();
  return process(*std::move(document), std::move(read));
}

std::string repair_warning(const ReadArticle& read) {
  std::string line = read.place.line > 0 ? fmt::format(":{}", read.place.line) : "";
  if (read.place.record > 0) line += fmt::format(", record {}", read.place.record);
  return fmt::format("{}{}: warning: {} invalid UTF-8 {} replaced by U+FFFD", read.place.input,
                     line, read.replaced_bytes, read.replaced_bytes == 1 ? "byte" : "bytes");
}

Outcome outcome_of(Item item, const Process& process) {
  Outcome outcome{.processed = {}, .messages = {}, .bytes_read = item.bytes_read};
  if (!item.read) {
    outcome.messages = item.read.error().describe();
    return outcome;
  }
  const auto add_message = [&](const std::string& message) {
    if (!outcome.messages.empty()) outcome.messages += '\n';
    outcome.messages += message;
  };
  if (item.read->replaced_bytes > 0) add_message(repair_warning(*item.read));
  for (const Error& error : item.read->passed_over) add_message(error.describe());
  const Place place = item.read->place;
  Result<Processed> processed = process_article(*std::move(item.read), process);
  if (processed) {
    outcome.processed = *std::move(processed);
  } else {
    add_message(describe_at(std::move(processed).error(), place));
  }
  return outcome;
}

/// Delivers outcomes and keeps count of them.
class Counter {
 public:
  explicit Counter(std::optional<std::uint64_t> bytes_in_all) : progress_(bytes_in_all) {}

  [[nodiscard]] bool take(const Outcome& outcome) {
    tally_.bytes_read = outcome.bytes_read;
    if (!outcome.messages.empty()) {
      progress_.clear();
      print_message(outcome.messages);
    }
    if (!outcome.processed) {
      ++tally_.failed;
    } else {
      ++tally_.articles;
      tally_.statements += outcome.processed->statements;
      if (stdout_is_terminal()) progress_.clear();
      if (!deliver(outcome.processed->deliver)) return false;
    }
    progress_.draw(tally_);
    return true;
  }

  /// The exit code, after a last line that counts failures if there were any.
  [[nodiscard]] ExitCode finish(const Deliver& last) {
    if (!failure_) static_cast<void>(deliver(last));
    progress_.clear();
    if (failure_) return *failure_;
    if (tally_.failed == 0) return all_good;
    print_message(fmt::format("onrecord: {} failed, {} processed", tally_.failed, tally_.articles));
    return tally_.articles > 0 ? some_failed : nothing_done;
  }

 private:
  [[nodiscard]] bool deliver(const Deliver& act) {
    failure_ = act();
    if (failure_) progress_.clear();
    return !failure_;
  }

  ProgressLine progress_;
  Tally tally_;
  std::optional<ExitCode> failure_;
};

/// Size of all inputs; unknown where one is not a regular file.
std::optional<std::uint64_t> total_size(const std::vector<std::string>& files) {
  std::uint64_t total = 0;
  for (const std::string& file : files) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error) return std::nullopt;
    total += size;
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
      ->option_text("N [1000]");
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
  add_limit_options(command, options.reader);
  add_jobs_option(command, options.jobs);
}

void add_jobs_option(CLI::App& command, std::size_t& jobs) {
  jobs = default_jobs();
  command.add_option("-j,--jobs", jobs, "Articles processed at the same time")
      ->check(CLI::Range(std::size_t{1}, kMaxJobs))
      ->option_text("N [one a CPU]");
}

ExitCode process_articles(const ArticleOptions& options, const Process& process,
                          const Deliver& finish) {
  std::vector<std::string> inputs = options.files;
  if (inputs.empty()) {
    if (stdin_is_terminal()) {
      print_message("onrecord: no input; name files, or - for standard input");
      return usage_error;
    }
    inputs.emplace_back("-");
  }
  Counter counter(total_size(inputs));
  ArticleStream stream(std::move(inputs), options.reader);
  const auto produce = [&]() -> std::optional<Item> {
    std::optional<Result<ReadArticle>> read = stream.next();
    if (!read) return std::nullopt;
    return Item{*std::move(read), stream.bytes_read()};
  };
  OrderedWork work(
      produce, [&](Item item) { return outcome_of(std::move(item), process); },
      [&](const Outcome& outcome) { return counter.take(outcome); });
  work.run(options.jobs);
  return counter.finish(finish);
}

ExitCode run_articles(const ArticleOptions& options, std::string_view header,
                      const Render& render) {
  const auto print = [](std::string_view text) -> std::optional<ExitCode> {
    if (print_result(text)) return std::nullopt;
    return report_output_failure();
  };
  if (const bool is_told = !options.files.empty() || !stdin_is_terminal(); is_told) {
    if (const auto failure = print(header)) return *failure;
  }
  const Process process = [&](const Document& document, ReadArticle read) -> Result<Processed> {
    Result<Rendered> rendered = render(document, std::move(read.marked));
    if (!rendered) return std::move(rendered).error();
    const std::size_t statements = rendered->statements;
    return Processed{statements, [print, out = std::move(rendered->out)] { return print(out); }};
  };
  return process_articles(options, process, [] { return std::nullopt; });
}

}  // namespace onrecord::cli
