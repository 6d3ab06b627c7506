#include "cli/issues.h"

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/compare.h"
#include "cli/output.h"
#include "cli/record_options.h"
#include "cli/signature.h"
#include "cli/subcommands.h"
#include "onrecord/record_issues.h"

namespace onrecord::cli {
namespace {

struct IssueOptions {
  std::string file;
  std::string format;
  std::string issue, other;
  IssuePart part;
  std::int64_t number = 0;  ///< of a decision
  Signed by;
  ComparerSettings settings;
  IssueSearch search;
};

ExitCode run_list(const IssueOptions& options) {
  const std::optional<Record> record = open_record(options.file);
  if (!record) return nothing_done;
  return print_listing(RecordIssues(*record).list(), options.format, stdout_width());
}

ExitCode run_decisions(const IssueOptions& options) {
  const std::optional<Record> record = open_record(options.file);
  if (!record) return nothing_done;
  return print_listing(RecordIssues(*record).decisions(), options.format, stdout_width());
}

ExitCode run_find(const IssueOptions& options) {
  std::optional<Record> record = open_record_to_write(options.file);
  if (!record) return nothing_done;
  const std::optional<Comparer> comparer = load_comparer(options.settings);
  if (!comparer) return nothing_done;
  ProgressLine progress(std::nullopt);
  const Result<FoundIssues> found =
      comparer->find_issues(*record, options.search, [&](const CompareTally& tally) {
        progress.draw({.articles = tally.articles, .statements = tally.statements});
      });
  progress.clear();
  if (!found) {
    print_message(found.error().describe());
    return nothing_done;
  }
  print_message(fmt::format(
      "{}: {} new issues, {} go on, {} are none any more; {} statements in them; `onrecord "
      "compare` finds where these stand",
      options.file, found->added.size(), found->kept.size(), found->gone.size(),
      found->statements));
  return all_good;
}

using Commands = Subcommands<IssueOptions>;

// A command that decides something, and says which number the decision has.
template <class Decide, class AddOptions>
void add_deciding(Commands& commands, const char* name, const char* description, Decide decide,
                  AddOptions add_options) {
  commands.add(
      name, description,
      [decide](const IssueOptions& options) {
        return print_decision(options.file, [&](const Record& record) {
          RecordIssues issues(record);
          return decide(issues, options);
        });
      },
      [add_options](CLI::App& command, IssueOptions& options) {
        add_options(command, options);
        add_signature(command, options.by);
      });
}

void add_issue(CLI::App& command, std::string& issue, const char* name, const char* help) {
  command.add_option(name, issue, help)->required()->option_text(" ");
}

constexpr const char* kWhich = "Its id or label, as `onrecord issues` lists them";

void add_decisions(Commands& commands) {
  add_deciding(
      commands, "rename", "Give an issue another label, towards which stances are",
      [](RecordIssues& issues, const IssueOptions& options) {
        return issues.rename(options.issue, options.other, options.by);
      },
      [](CLI::App& command, IssueOptions& options) {
        add_issue(command, options.issue, "ISSUE", kWhich);
        add_issue(command, options.other, "LABEL", "The new label");
      });
  add_deciding(
      commands, "merge", "Say that two issues are one",
      [](RecordIssues& issues, const IssueOptions& options) {
        return issues.merge(options.issue, options.other, options.by);
      },
      [](CLI::App& command, IssueOptions& options) {
        add_issue(command, options.issue, "ISSUE", kWhich);
        add_issue(command, options.other, "INTO", "The one that it is");
      });
  add_deciding(
      commands, "split", "Say that some statements of an issue are about another one",
      [](RecordIssues& issues, const IssueOptions& options) {
        return issues.split(options.issue, options.part, options.by);
      },
      [](CLI::App& command, IssueOptions& options) {
        add_issue(command, options.issue, "ISSUE", kWhich);
        add_issue(command, options.part.label, "LABEL", "What the new one is called");
        command
            .add_option("--keyword", options.part.keywords,
                        "Statements with these words, side by side; several: any of them")
            ->type_name("WORDS");
        command
            .add_option("--statement", options.part.statements, "This one, by its id; or several")
            ->type_name("ID");
      });
  add_deciding(
      commands, "undo", "Take a decision back",
      [](RecordIssues& issues, const IssueOptions& options) {
        return issues.undo(options.number, options.by.name);
      },
      [](CLI::App& command, IssueOptions& options) {
        command
            .add_option("NUMBER", options.number, "Of the decision, as `issues decisions` has it")
            ->required()
            ->option_text(" ");
      });
}

void add_find_options(CLI::App& command, IssueOptions& options) {
  command
      .add_option("--similarity", options.search.similarity,
                  "How much the statements of an issue have in common, 0 to 1; more: narrower ones")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("SCORE [0.28]");
  command.add_option("--least", options.search.least_statements, "Fewest statements of an issue")
      ->check(CLI::Range(1, 1'000'000))
      ->option_text("N [4]");
  add_comparer_options(command, options.settings);
}

}  // namespace

std::function<ExitCode()> add_issues(CLI::App& app) {
  CLI::App* issues = app.add_subcommand("issues", "List the issues of a record, and mend them");
  auto options = std::make_shared<IssueOptions>();
  // Not required here: a subcommand has its own.
  issues->add_option("--db", options->file, "The record: a file that `onrecord add` makes")
      ->envname("ONRECORD_DB")
      ->type_name("FILE");
  add_listing_format(*issues, options->format);
  Commands commands(*issues);
  commands.add("find", "Find issues in the statements of a record, where no codebook has them",
               run_find, add_find_options);
  add_decisions(commands);
  commands.add("decisions", "List who decided what, the last one first", run_decisions,
               [](CLI::App& command, IssueOptions& decisions) {
                 add_listing_format(command, decisions.format);
               });
  return [options, run = std::move(commands).take()] {
    if (const auto code = run()) return *code;
    if (!options->file.empty()) return run_list(*options);
    print_message("onrecord: --db is required");
    return usage_error;
  };
}

}  // namespace onrecord::cli
