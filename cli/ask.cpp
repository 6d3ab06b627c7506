#include "cli/ask.h"

#include <fmt/format.h>

#include <memory>
#include <string>

#include "cli/output.h"
#include "cli/question_options.h"
#include "cli/record_options.h"
#include "onrecord/record.h"

namespace onrecord::cli {
namespace {

constexpr std::size_t kUncut = static_cast<std::size_t>(-1);

using Command = std::pair<const char*, std::function<ExitCode()>>;

struct AskOptions {
  std::string file;
  std::string format;
  Question question;
  std::string by = "speaker";  ///< of stats
  std::string id;              ///< of show
  bool is_cut = true;          ///< tables fit the terminal
};

// A command that asks one question of `Record`.
template <class Ask>
Command add_command(CLI::App& app, const char* name, const char* description, Ask ask,
                    const std::function<void(CLI::App&, AskOptions&)>& add_options) {
  auto options = std::make_shared<AskOptions>();
  CLI::App* command = app.add_subcommand(name, description);
  add_options(*command, *options);
  add_record_option(*command, options->file);
  add_listing_format(*command, options->format);
  return {name, [options, ask]() -> ExitCode {
            const std::optional<Record> record = open_record(options->file);
            if (!record) return nothing_done;
            return print_listing(ask(*record, *options), options->format,
                                 options->is_cut ? stdout_width() : kUncut);
          }};
}

void add_words(CLI::App& command, AskOptions& options, bool required) {
  command
      .add_option("WORDS", options.question.words,
                  "All of these; \"'in quotes'\" side by side, end* for a beginning")
      ->required(required)
      ->option_text(" ");
  add_question_options(command, options.question);
}

Command add_check(CLI::App& app) {
  auto file = std::make_shared<std::string>();
  CLI::App* command =
      app.add_subcommand("check", "Look whether a record is sound, and say how to repair it");
  add_record_option(*command, *file);
  return {"check", [file]() -> ExitCode {
            // The full-text index can be looked at only by those who may write.
            const std::optional<Record> record = open_record_to_write(*file);
            if (!record) return nothing_done;
            const auto found = record->check();
            if (!found) {
              print_message(found.error().describe());
              return nothing_done;
            }
            for (const Finding& finding : *found) {
              print_message(fmt::format("{}: {}; {}", *file, finding.what, finding.repair));
            }
            if (!found->empty()) return some_failed;
            return print_result(fmt::format("{}: sound\n", *file)) ? all_good
                                                                   : report_output_failure();
          }};
}

}  // namespace

std::vector<Command> add_questions(CLI::App& app) {
  const auto with_words = [](bool required) {
    return [required](CLI::App& command, AskOptions& options) {
      add_words(command, options, required);
    };
  };
  return {
      add_command(
          app, "search", "Find statements of a record by their words",
          [](const Record& record, const AskOptions& options) {
            return record.statements(options.question);
          },
          with_words(true)),
      add_command(
          app, "statements", "List statements of a record",
          [](const Record& record, const AskOptions& options) {
            return record.statements(options.question);
          },
          with_words(false)),
      add_command(
          app, "articles", "List articles of a record",
          [](const Record& record, const AskOptions& options) {
            return record.articles(options.question);
          },
          with_words(false)),
      add_command(
          app, "changes", "List statements that later versions of articles took out or put in",
          [](const Record& record, const AskOptions& options) {
            return record.changes(options.question);
          },
          with_words(false)),
      add_command(
          app, "duplicates", "List articles that have most of their text from another one",
          [](const Record& record, const AskOptions& options) {
            return record.duplicates(options.question);
          },
          [](CLI::App& command, AskOptions& options) {
            add_question_options(command, options.question);
          }),
      add_command(
          app, "stats", "Count statements of a record: in which form, named or unnamed",
          [](const Record& record, const AskOptions& options) {
            return record.stats(options.question, options.by);
          },
          [&](CLI::App& command, AskOptions& options) {
            add_words(command, options, false);
            command
                .add_option("--by", options.by,
                            "Count by speaker, outlet, month or form, or several: outlet,month")
                ->option_text("WHAT [speaker]");
          }),
      add_command(
          app, "show", "Show a statement of a record with the sentences around it",
          [](const Record& record, const AskOptions& options) -> Result<Listing> {
            Result<Listing> shown = record.show(options.id);
            if (!shown || !shown->rows.empty()) return shown;
            return Error{
                ErrorCode::bad_option,
                fmt::format("the record has no statement {}; `statements` lists them", options.id),
                {}};
          },
          [](CLI::App& command, AskOptions& options) {
            options.is_cut = false;
            command.add_option("ID", options.id, "Its id, or how that begins")
                ->required()
                ->option_text(" ");
          }),
      add_check(app),
  };
}

}  // namespace onrecord::cli
