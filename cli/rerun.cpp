#include "cli/rerun.h"

#include <fmt/format.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/article_run.h"
#include "cli/extractor_options.h"
#include "cli/ordered_work.h"
#include "cli/output.h"
#include "cli/record_options.h"
#include "onrecord/extractor.h"
#include "onrecord/record.h"

namespace onrecord::cli {
namespace {

constexpr std::size_t kAtOnce = 64;  // texts that are taken from the record, and written, together

struct RerunOptions {
  std::string file;
  ModelOptions model;
  Question question;
  std::size_t jobs = 1;
};

// A text, and what the model found in it.
struct Done {
  Unread unread;
  Result<Reading> reading;
};

/// Reads texts of a record again and puts what is found in the place of what was.
class Rerun {
 public:
  Rerun(Record& record, const Extractor& extractor, const RerunOptions& options)
      : record_(record),
        extractor_(extractor),
        options_(options),
        model_(extractor.fingerprint()) {}

  ExitCode run() {
    OrderedWork work([this] { return next(); },
                     [this](Unread unread) {
                       Result<Reading> reading = extractor_.read(unread.document);
                       return Done{std::move(unread), std::move(reading)};
                     },
                     [this](Done done) { return take(std::move(done)); });
    work.run(options_.jobs);
    if (!error_) write();
    progress_.clear();
    if (error_) {
      print_message(error_->describe());
      return nothing_done;
    }
    print_message(
        fmt::format("{}: {} texts read again, {} corrected statements are not found any "
                    "more and stay as corrected",
                    options_.file, tally_.articles, unfound_));
    if (tally_.failed == 0) return all_good;
    return tally_.articles > 0 ? some_failed : nothing_done;
  }

 private:
  std::optional<Unread> next() {
    if (ahead_.empty()) {
      auto more = record_.to_read(options_.question, model_, last_, kAtOnce);
      if (!more) {
        error_ = std::move(more).error();
        return std::nullopt;
      }
      for (Unread& unread : *more) ahead_.push_back(std::move(unread));
      if (ahead_.empty()) return std::nullopt;
      last_ = ahead_.back().version;
    }
    Unread out = std::move(ahead_.front());
    ahead_.pop_front();
    return out;
  }

  bool take(Done done) {
    if (!done.reading) {
      ++tally_.failed;
      progress_.clear();
      print_message(done.reading.error().describe());
      return true;
    }
    ++tally_.articles;
    tally_.statements += done.reading->statements.size();
    done_.push_back(std::move(done));
    progress_.draw(tally_);
    return done_.size() < kAtOnce || write();
  }

  bool write() {
    std::vector<NewReading> readings;
    for (const Done& done : done_) {
      readings.push_back({done.unread.version, &done.unread.document, &*done.reading, model_});
    }
    const auto unfound = record_.reread(readings);
    if (!unfound) {
      error_ = unfound.error();
      return false;
    }
    for (const Unfound& one : *unfound) {
      progress_.clear();
      print_message(
          fmt::format("{}: statement {} of {} is not found by this model and stays as "
                      "corrected: {}",
                      options_.file, one.id.substr(0, 12), one.article, one.words));
    }
    unfound_ += unfound->size();
    done_.clear();
    return true;
  }

  Record& record_;
  const Extractor& extractor_;
  const RerunOptions& options_;
  std::string model_;
  std::deque<Unread> ahead_;  // taken from the record
  std::int64_t last_ = 0;     // of them
  std::vector<Done> done_;    // to be written
  std::size_t unfound_ = 0;
  Tally tally_;
  std::optional<Error> error_;
  ProgressLine progress_{std::nullopt};
};

ExitCode run_rerun(const RerunOptions& options) {
  std::optional<Record> record = open_record_to_write(options.file);
  if (!record) return nothing_done;
  const std::optional<Extractor> extractor = load_extractor(options.model, options.jobs);
  if (!extractor) return nothing_done;
  return Rerun(*record, *extractor, options).run();
}

}  // namespace

std::function<ExitCode()> add_rerun(CLI::App& app) {
  auto options = std::make_shared<RerunOptions>();
  CLI::App* command = app.add_subcommand(
      "rerun",
      "Read articles of a record with this model; corrections stay, and so does what\n"
      "people marked");
  add_record_option(*command, options->file);
  command->add_option("--outlet", options->question.outlet, "Articles of this outlet only")
      ->type_name("NAME");
  command->add_option("--from", options->question.from, "Articles of this date on")
      ->type_name("DATE");
  command->add_option("--to", options->question.to, "Articles up to this date")->type_name("DATE");
  add_jobs_option(*command, options->jobs);
  add_model_options(*command, options->model);
  return [options] { return run_rerun(*options); };
}

}  // namespace onrecord::cli
