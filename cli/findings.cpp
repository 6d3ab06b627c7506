#include "cli/findings.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <string_view>

#include "cli/output.h"
#include "cli/record_options.h"

namespace onrecord::cli {
namespace {

using Command = std::pair<const char*, std::function<ExitCode()>>;

struct FindingOptions {
  std::string file;
  std::string format;
  FindingQuestion question;
  std::string at;            ///< of positions
  bool only_shares = false;  ///< likewise
};

const Columns kOfPositions = {"id", "issue", "since", "actor", "stance", "score", "words"};
const Columns kOfShifts = {"id", "issue", "actor", "score", "reason", "after_words"};
const Columns kOfDenials = {"id",           "denier",         "score",       "denial_on",
                            "denial_words", "denied_speaker", "denied_words"};
const Columns kOfContradictions = {
    "id", "kind", "score", "earlier_speaker", "earlier_words", "later_speaker", "later_words"};

// `columns`: of a table; none: all.
template <class Ask>
ExitCode print(const FindingOptions& options, const Columns& columns, Ask ask) {
  const std::optional<Record> record = open_record(options.file);
  if (!record) return nothing_done;
  return print_listing(ask(ComparedRecord(*record), options), options.format, stdout_width(),
                       columns);
}

void add_issue(CLI::App& command, FindingQuestion& question, bool is_required) {
  command.add_option("ISSUE", question.issue, "Its id or label, as `onrecord issues` lists them")
      ->required(is_required)
      ->option_text(" ");
}

void add_options(CLI::App& command, FindingOptions& options) {
  FindingQuestion& question = options.question;
  add_days(command, question.since, question.until);
  add_min_finding_score(command, question);
  command.add_option("--limit", question.limit, "Most rows")
      ->check(CLI::Range(1, 1'000'000'000))
      ->option_text("N [50]");
  add_record_option(command, options.file);
  add_listing_format(command, options.format);
}

void add_actor(CLI::App& command, FindingQuestion& question) {
  command.add_option("--actor", question.actor, "Of this actor only: his number or name")
      ->type_name("NAME");
}

// A command that lists findings, on an issue where one is given.
template <class Ask>
Command add_list(CLI::App& app, const char* name, const char* description, const Columns& columns,
                 Ask ask) {
  auto options = std::make_shared<FindingOptions>();
  CLI::App* command = app.add_subcommand(name, description);
  add_issue(*command, options->question, false);
  add_actor(*command, options->question);
  add_options(*command, *options);
  return {name, [options, columns, ask] { return print(*options, columns, ask); }};
}

Command add_timeline(CLI::App& app) {
  auto options = std::make_shared<FindingOptions>();
  CLI::App* command =
      app.add_subcommand("timeline", "List where an actor of a record stands, and since when");
  command->add_option("ACTOR", options->question.actor, "His number, name or words of it")
      ->required()
      ->option_text(" ");
  add_issue(*command, options->question, false);
  add_options(*command, *options);
  return {"timeline", [options] {
            return print(*options, kOfPositions,
                         [](const ComparedRecord& record, const FindingOptions& asked) {
                           return record.timeline(asked.question);
                         });
          }};
}

// A table for reading has the shares below it; programs ask for one of the two.
ExitCode run_positions(const FindingOptions& options) {
  const auto shares = [](const ComparedRecord& record, const FindingOptions& asked) {
    return record.shares(asked.question, asked.at);
  };
  if (options.only_shares) return print(options, {}, shares);
  const ExitCode code =
      print(options, kOfPositions, [](const ComparedRecord& record, const FindingOptions& asked) {
        return record.positions(asked.question, asked.at);
      });
  if (code != all_good || !is_table(options.format)) return code;
  if (!print_result("\n")) return report_output_failure();
  return print(options, {}, shares);
}

Command add_positions(CLI::App& app) {
  auto options = std::make_shared<FindingOptions>();
  CLI::App* command =
      app.add_subcommand("positions", "List where each actor of a record stands on an issue");
  add_issue(*command, options->question, true);
  command->add_option("--at", options->at, "By the end of this day, month or year; else by now")
      ->type_name("DATE");
  command->add_flag("--shares", options->only_shares,
                    "How many actors and statements are on each side; a table has them below it");
  add_actor(*command, options->question);
  add_options(*command, *options);
  return {"positions", [options] { return run_positions(*options); }};
}

}  // namespace

void add_days(CLI::App& command, std::string& since, std::string& until) {
  command.add_option("--since", since, "Of this day on: 2031, 2031-05, 2031-05-02")
      ->type_name("DATE");
  command.add_option("--until", until, "Up to this day, itself included")->type_name("DATE");
}

void add_min_finding_score(CLI::App& command, FindingQuestion& question) {
  command
      .add_option("--min-score", question.min_score,
                  "Findings that score below this are left out, 0 to 1; else 0.4 for positions\n"
                  "and shifts, 0.5 for denials, 0.97 for contradictions")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("SCORE");
}

std::vector<Command> add_findings(CLI::App& app) {
  return {
      add_timeline(app), add_positions(app),
      add_list(app, "shifts", "List who changed position in a record", kOfShifts,
               [](const ComparedRecord& record, const FindingOptions& asked) {
                 return record.shifts(asked.question);
               }),
      add_list(app, "denials", "List who denies what in a record", kOfDenials,
               [](const ComparedRecord& record, const FindingOptions& asked) {
                 return record.denials(asked.question);
               }),
      add_list(app, "contradictions", "List statements of a record that cannot both be true",
               kOfContradictions, [](const ComparedRecord& record, const FindingOptions& asked) {
                 return record.contradictions(asked.question);
               })};
}

}  // namespace onrecord::cli
