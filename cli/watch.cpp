#include "cli/watch.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "cli/adder.h"
#include "cli/article_run.h"
#include "cli/compare.h"
#include "cli/folder_alarm.h"
#include "cli/output.h"
#include "cli/stop_signals.h"
#include "cli/watched_results.h"
#include "onrecord/watched_inputs.h"

namespace onrecord::cli {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using FileNumber = std::pair<dev_t, ino_t>;  // device and number on it

constexpr std::size_t kFilesAtOnce = 256;         // after which their lines are printed
constexpr auto kBetweenLooks = milliseconds(50);  // at least, however much happens
constexpr int kRestAfterLook = 4;                 // times what the look took
constexpr auto kAfterSettling = milliseconds(5);  // clocks of the system are not that fine

struct WatchSettings {
  AdderOptions adder;
  ComparerSettings comparer;
  std::string codebook;
  double interval = 10;  // seconds
  double settle = 1;     // seconds
  bool polls = false;
  bool compares = false;
  bool is_quiet = false;
};

milliseconds milliseconds_of(double seconds) {
  return milliseconds(static_cast<std::int64_t>(std::llround(seconds * 1000)));
}

/// The record with what SQLite keeps beside it, and the file of errors: they may lie in a folder
/// that is watched.
std::vector<std::filesystem::path> own_files(const AdderOptions& options) {
  std::vector<std::filesystem::path> out;
  for (const char* ending : {"", "-wal", "-shm", "-journal"}) {
    out.emplace_back(options.file + ending);
  }
  if (!options.articles.errors.empty()) out.emplace_back(options.articles.errors);
  return out;
}

/// Which file it is; nothing where there is none.
std::optional<FileNumber> number_of(const std::string& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return std::nullopt;
  return FileNumber(status.st_dev, status.st_ino);
}

/// Looks, reads what is new, compares, waits, until it is told to stop.
class Watch {
 public:
  explicit Watch(const WatchSettings& settings)
      : settings_(settings),
        settle_(milliseconds_of(settings.settle)),
        interval_(milliseconds_of(settings.interval)),
        inputs_(settings.adder.articles.files,
                {.settle = settle_, .left_out = own_files(settings.adder)}),
        alarm_(!settings.polls) {}

  [[nodiscard]] ExitCode run();

 private:
  [[nodiscard]] bool load();
  [[nodiscard]] std::optional<ArticleRun> begin();
  [[nodiscard]] std::optional<ExitCode> go_on();
  void look();
  [[nodiscard]] std::optional<ExitCode> read(std::span<const InputFile> files);
  [[nodiscard]] std::optional<ExitCode> write();
  [[nodiscard]] std::optional<ExitCode> take_failure(const std::optional<Error>& failure);
  void compare();
  void wait();
  [[nodiscard]] ExitCode finish(std::optional<ExitCode> failure);
  void tell_progress(const std::string& line) const;

  const WatchSettings& settings_;
  milliseconds settle_;
  milliseconds interval_;
  StopSignals stop_;
  WatchedInputs inputs_;
  FolderAlarm alarm_;
  std::set<std::string> complete_;  // renamed into place since the last look
  WatchedChanges changes_;          // that it found
  Clock::time_point next_look_;     // not before

  WatchedResults results_;
  std::optional<Adder> adder_;
  std::optional<Comparer> comparer_;
  std::optional<ArticleRun> run_;
  std::optional<FileNumber> record_number_;
  bool is_to_compare_ = false;
  std::string write_failure_;  // that lasts: articles wait to be written
  std::string compare_failure_;
};

bool Watch::load() {
  adder_ = Adder::open(settings_.adder, [this](const Waiting& waiting, Added added) {
    results_.count(waiting.place, added, waiting.reading ? waiting.reading->statements.size() : 0);
  });
  if (!adder_) return false;
  record_number_ = number_of(settings_.adder.file);
  is_to_compare_ = settings_.compares;  // what an earlier run may have left
  if (!settings_.compares) return true;
  if (!settings_.codebook.empty() &&
      !enter_codebook(settings_.codebook, adder_->record(), settings_.adder.file)) {
    return false;
  }
  comparer_ = load_comparer(settings_.comparer);
  return comparer_.has_value();
}

std::optional<ArticleRun> Watch::begin() {
  return ArticleRun::begin(
      settings_.adder.articles,
      {.is_stopped = [this] { return stop_.came(); },
       .is_news = [this](const Place& place,
                         const std::string& message) { return results_.is_news(place, message); }});
}

ExitCode Watch::run() {
  look();  // what is there settles while the models are loaded
  if (!load()) return nothing_done;
  run_ = begin();
  if (!run_) return output_failed;
  if (!settings_.is_quiet) {
    print_message(fmt::format("onrecord: watching {} inputs with {} files; Ctrl-C ends it",
                              settings_.adder.articles.files.size(), inputs_.size()));
  }
  std::optional<ExitCode> failure;
  while (!failure && !stop_.came()) failure = go_on();
  return finish(failure);
}

// One round. An exit code where there is no going on.
std::optional<ExitCode> Watch::go_on() {
  look();
  if (number_of(settings_.adder.file) != record_number_) {
    print_message(fmt::format(
        "{}: the record was removed or replaced; nothing more is written: start this again",
        settings_.adder.file));
    return nothing_done;
  }
  if (const auto failure = write()) return failure;
  const std::vector<InputFile>& files = changes_.files;
  for (std::size_t begin = 0; begin < files.size() && !stop_.came(); begin += kFilesAtOnce) {
    const std::size_t count = std::min(kFilesAtOnce, files.size() - begin);
    if (const auto failure = read(std::span(files).subspan(begin, count))) return failure;
  }
  changes_.files.clear();
  if (!stop_.came()) compare();
  wait();
  return std::nullopt;
}

void Watch::look() {
  const Clock::time_point begun = Clock::now();
  std::vector<InputFile> unread = std::move(changes_.files);
  changes_ = inputs_.look(begun, std::exchange(complete_, {}));
  changes_.files.insert(changes_.files.begin(), unread.begin(), unread.end());
  alarm_.watch(inputs_.folders());
  for (const Error& problem : changes_.problems) print_message(problem.describe());
  if (const std::string problem = alarm_.take_problem(); !problem.empty()) {
    print_message("onrecord: " + problem);
  }
  const Clock::time_point ended = Clock::now();
  next_look_ = ended + std::max<Clock::duration>(kBetweenLooks, kRestAfterLook * (ended - begun));
}

// Reads these, unless articles read before cannot be written: then they are to be read later.
std::optional<ExitCode> Watch::read(std::span<const InputFile> files) {
  std::optional<ExitCode> failure;
  if (write_failure_.empty()) {
    results_.begin(files);
    failure = run_->go_through(
        ArticleStream::of_files({files.begin(), files.end()}, run_reader(settings_.adder.articles)),
        std::nullopt,
        adder_->process([this](const auto& unwritten) { return take_failure(unwritten); }));
    if (!failure) failure = write();
    for (const std::string& line : results_.take_lines()) tell_progress(line);
  }
  if (write_failure_.empty()) return failure;
  for (const InputFile& file : files) inputs_.give_again(file);
  return std::nullopt;
}

// Writes what waits. A failure that may pass is told once, and no exit code.
std::optional<ExitCode> Watch::write() {
  const auto failure = take_failure(adder_->batch().write());
  return write_failure_.empty() ? failure : std::nullopt;
}

std::optional<ExitCode> Watch::take_failure(const std::optional<Error>& failure) {
  if (!failure) {
    write_failure_.clear();
    return std::nullopt;
  }
  const bool may_pass =
      failure->code == ErrorCode::record_busy || failure->code == ErrorCode::record_failed;
  const std::string message = failure->describe();
  if (!may_pass || message != write_failure_) print_message(message);
  write_failure_ = may_pass ? message : "";
  return nothing_done;
}

void Watch::compare() {
  if (results_.take_has_added()) is_to_compare_ = comparer_.has_value();
  if (!is_to_compare_) return;
  const Result<CompareTally> done =
      compare_record(*comparer_, adder_->record(), [this] { return stop_.came(); });
  if (!done) {  // and tried again in the next round
    const std::string message = done.error().describe();
    if (message != compare_failure_) print_message(message);
    compare_failure_ = message;
    return;
  }
  compare_failure_.clear();
  is_to_compare_ = false;
  if (done->articles > 0) {
    tell_progress(fmt::format("{}: {}", settings_.adder.file, described(*done)));
  }
}

void Watch::wait() {
  if (!write_failure_.empty()) {
    stop_.wait(interval_);
    return;
  }
  const milliseconds time =
      changes_.is_settling ? std::min(settle_ + kAfterSettling, interval_) : interval_;
  complete_ = alarm_.wait(time, stop_.descriptor());
  const auto rest = std::chrono::ceil<milliseconds>(next_look_ - Clock::now());
  if (rest.count() > 0) stop_.wait(rest);
}

ExitCode Watch::finish(std::optional<ExitCode> failure) {
  if (!failure) failure = reported(adder_->batch().write());
  const ExitCode code = run_->finish(failure);
  if (code == all_good || code == some_failed) {
    print_message(fmt::format("{}: {}", settings_.adder.file, adder_->batch().summary()));
  }
  return code;
}

void Watch::tell_progress(const std::string& line) const {
  if (settings_.is_quiet) return;
  print_message(fmt::format("{:%F %T} {}", fmt::localtime(std::time(nullptr)), line));
}

ExitCode run_watch(WatchSettings settings) {
  for (const std::string& input : settings.adder.articles.files) {
    if (input == "-") {
      print_message("onrecord: standard input cannot be watched; name files and folders");
      return usage_error;
    }
  }
  settings.adder.articles.done = "read";
  settings.comparer.model = settings.adder.model.model;
  settings.comparer.comparer.precision = settings.adder.model.extractor.precision;
  settings.comparer.jobs = settings.adder.articles.jobs;
  return Watch(settings).run();
}

void add_waiting_options(CLI::App& command, WatchSettings& settings) {
  command
      .add_option("--interval", settings.interval,
                  "How often all inputs are looked at, whatever the system tells of changes")
      ->check(CLI::Range(0.1, 86400.0))
      ->option_text("SECONDS [10]");
  command
      .add_option("--settle", settings.settle,
                  "A file is read when it has not changed for so long; one that is renamed into\n"
                  "place is read at once")
      ->check(CLI::Range(0.0, 3600.0))
      ->option_text("SECONDS [1]");
  command.add_flag("--poll", settings.polls,
                   "Only look every --interval seconds, without asking the system for changes");
  command.add_flag("--quiet", settings.is_quiet,
                   "Tell what failed and what was done in all, not what each file brought");
}

}  // namespace

std::function<ExitCode()> add_watch(CLI::App& app) {
  auto settings = std::make_shared<WatchSettings>();
  CLI::App* command = app.add_subcommand(
      "watch", "Keep what is new in folders and files in a record, as it comes, until stopped");
  add_adder_options(*command, settings->adder);
  command->get_option("FILES")
      ->description("Files and folders to watch; they may hold what `add` reads")
      ->required();
  add_waiting_options(*command, *settings);
  CLI::Option* compare = command->add_flag(
      "--compare", settings->compares,
      "After new articles, compare their statements with those of the record, as `compare` does");
  command
      ->add_option("--codebook", settings->codebook,
                   "YAML with issues, which become those of the record before it begins")
      ->type_name("FILE")
      ->needs(compare);
  add_comparison_options(*command, settings->comparer);
  add_cues_option(*command, settings->comparer);
  return [settings] { return run_watch(*settings); };
}

}  // namespace onrecord::cli
