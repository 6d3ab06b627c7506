#include "cli/record_actors.h"

#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/output.h"
#include "cli/record_options.h"
#include "cli/signature.h"
#include "cli/subcommands.h"
#include "onrecord/record.h"

namespace onrecord::cli {
namespace {

struct ActorOptions {
  std::string file;
  std::vector<std::int64_t> numbers;  ///< of actors or decisions
  std::string name;
  SplitPart part;
  Signed by;
  std::string format;
};

ExitCode run_show(const ActorOptions& options) {
  const std::optional<Record> record = open_record(options.file);
  if (!record) return nothing_done;
  return print_listing(record->appearances(options.numbers.front()), options.format,
                       stdout_width());
}

ExitCode run_decisions(const ActorOptions& options) {
  const std::optional<Record> record = open_record(options.file);
  if (!record) return nothing_done;
  return print_listing(record->decisions(), options.format, stdout_width());
}

void add_numbers(CLI::App& command, ActorOptions& options, const char* name, const char* help,
                 int count) {
  command.add_option(name, options.numbers, help)->required()->expected(count)->option_text(" ");
}

}  // namespace

ExitCode list_record_actors(const std::string& file, const std::string& words,
                            const std::string& format) {
  const std::optional<Record> record = open_record(file);
  if (!record) return nothing_done;
  Question question;
  question.speaker = words;
  return print_listing(record->actors(question), format, stdout_width());
}

std::function<std::optional<ExitCode>()> add_record_actors(CLI::App& actors) {
  Subcommands<ActorOptions> commands(actors);
  const auto add_deciding = [&](const char* name, const char* description, auto run,
                                auto add_options) {
    commands.add(
        name, description,
        [run](const ActorOptions& options) {
          return print_decision(options.file, [&](Record& record) { return run(record, options); });
        },
        [add_options](CLI::App& command, ActorOptions& options) {
          add_options(command, options);
          add_signature(command, options.by);
        });
  };
  commands.add("show", "List where an actor of a record appears, and why it is he", run_show,
               [](CLI::App& command, ActorOptions& options) {
                 add_numbers(command, options, "NUMBER", "Of the actor, as `actors` lists it", 1);
                 add_listing_format(command, options.format);
               });
  add_deciding(
      "merge", "Say that two actors of a record are one",
      [](Record& record, const ActorOptions& options) {
        return record.merge_actors(options.numbers[0], options.numbers[1], options.by);
      },
      [](CLI::App& command, ActorOptions& options) {
        add_numbers(command, options, "NUMBERS", "The one, and the one that he is", 2);
      });
  add_deciding(
      "split", "Say that in some articles another one of the same name is meant",
      [](Record& record, const ActorOptions& options) {
        return record.split_actor(options.numbers[0], options.part, options.by);
      },
      [](CLI::App& command, ActorOptions& options) {
        add_numbers(command, options, "NUMBER", "Of the actor, as `actors` lists it", 1);
        command.add_option("--article", options.part.articles, "In these articles, by their names")
            ->type_name("NAME");
        command.add_option("--outlet", options.part.outlet, "In those of this outlet")
            ->type_name("NAME");
        command.add_option("--from", options.part.from, "In those of this date on")
            ->type_name("DATE");
        command.add_option("--to", options.part.to, "In those up to this date")->type_name("DATE");
        command.add_option("--name", options.part.name, "What the other one is called from now on")
            ->type_name("NAME");
      });
  add_deciding(
      "rename", "Give an actor of a record another name",
      [](Record& record, const ActorOptions& options) {
        return record.rename_actor(options.numbers[0], options.name, options.by);
      },
      [](CLI::App& command, ActorOptions& options) {
        add_numbers(command, options, "NUMBER", "Of the actor, as `actors` lists it", 1);
        command.add_option("NAME", options.name, "The new name")->required()->option_text(" ");
      });
  add_deciding(
      "undo", "Take a decision back",
      [](Record& record, const ActorOptions& options) {
        return record.undo_decision(options.numbers[0], options.by.name);
      },
      [](CLI::App& command, ActorOptions& options) {
        add_numbers(command, options, "NUMBER", "Of the decision, as `actors decisions` has it", 1);
      });
  commands.add("decisions", "List who decided what, the last one first", run_decisions,
               [](CLI::App& command, ActorOptions& options) {
                 add_listing_format(command, options.format);
               });
  return std::move(commands).take();
}

}  // namespace onrecord::cli
