#include "cli/review.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/findings.h"
#include "cli/output.h"
#include "cli/question_options.h"
#include "cli/record_options.h"
#include "cli/signature.h"
#include "cli/subcommands.h"
#include "onrecord/compared_record.h"
#include "onrecord/record.h"

namespace onrecord::cli {
namespace {

constexpr std::size_t kAll = 1'000'000'000;

struct ReviewOptions {
  std::string file;
  Signed by;
  std::vector<std::string>
      ids;  ///< of statements or, to be undone, of corrections; of `csv` a file
  NewCorrection correction;
  Question question;
  std::string format;       ///< of `list`
  FindingQuestion finding;  ///< of `dismiss`
  bool is_undone = false;   ///< likewise
};

// The ids that are given, or those of all statements that are asked for.
Result<std::vector<std::string>> ids_of(const Record& record, const ReviewOptions& options) {
  if (!options.ids.empty()) return options.ids;
  if (options.question == Question{}) {
    return Error{
        ErrorCode::bad_option, "no statement is named; give ids, or say which by options", {}};
  }
  Question all = options.question;
  all.limit = kAll;
  const Result<Listing> listing = record.statements(all);
  if (!listing) return listing.error();
  std::vector<std::string> ids;
  for (const auto& row : listing->rows) ids.push_back(std::get<std::string>(row.front()));
  return ids;
}

ExitCode print_corrected(const std::string& file, const Result<Corrected>& corrected) {
  if (!corrected) {
    print_message(corrected.error().describe());
    return nothing_done;
  }
  for (const Error& error : corrected->errors) print_message(error.describe());
  print_message(fmt::format("{}: {} corrected, {} known already, {} failed", file, corrected->made,
                            corrected->known, corrected->errors.size()));
  if (corrected->errors.empty()) return all_good;
  return corrected->made + corrected->known > 0 ? some_failed : nothing_done;
}

ExitCode correct(const ReviewOptions& options, std::vector<NewCorrection> corrections) {
  for (NewCorrection& correction : corrections) {
    if (correction.by.empty()) correction.by = options.by.name;
    if (correction.note.empty()) correction.note = options.by.note;
  }
  std::optional<Record> record = open_record_to_write(options.file);
  if (!record) return nothing_done;
  return print_corrected(options.file, record->correct(corrections));
}

bool sets_something(const NewCorrection& correction) {
  return correction.speaker || correction.kind || correction.cue || correction.source ||
         correction.content || correction.form;
}

// What is wrong with the options together; empty: nothing.
std::string_view contradiction(const ReviewOptions& options) {
  if (!options.ids.empty() && options.question != Question{}) {
    return "give ids, or say by options which statements are meant, not both";
  }
  if (options.correction.verdict == Verdict::change && !sets_something(options.correction)) {
    return "nothing is changed; give --set-speaker, --set-content or another part";
  }
  return {};
}

ExitCode run_verdict(const ReviewOptions& options) {
  if (const std::string_view wrong = contradiction(options); !wrong.empty()) {
    print_message(fmt::format("onrecord: {}", wrong));
    return usage_error;
  }
  const std::optional<Record> record = open_record(options.file);
  if (!record) return nothing_done;
  const auto ids = ids_of(*record, options);
  if (!ids) {
    print_message(ids.error().describe());
    return usage_error;
  }
  std::vector<NewCorrection> corrections;
  for (const std::string& id : *ids) {
    corrections.push_back(options.correction);
    corrections.back().id = id;
    corrections.back().place.input = id;
  }
  return correct(options, std::move(corrections));
}

ExitCode run_table(const ReviewOptions& options) {
  Result<CorrectionTable> table = CorrectionTable::read(options.ids.front());
  if (!table) {
    print_message(table.error().describe());
    return nothing_done;
  }
  for (const Error& error : table->errors) print_message(error.describe());
  const ExitCode code = correct(options, std::move(table->corrections));
  return code == all_good && !table->errors.empty() ? some_failed : code;
}

ExitCode run_undo(const ReviewOptions& options) {
  std::optional<Record> record = open_record_to_write(options.file);
  if (!record) return nothing_done;
  std::size_t undone = 0, failed = 0;
  for (const std::string& id : options.ids) {
    const Result<std::size_t> taken_back = record->undo_corrections(id, options.by.name);
    if (!taken_back) {
      print_message(taken_back.error().describe());
      ++failed;
    } else {
      undone += *taken_back;
    }
  }
  print_message(fmt::format("{}: {} corrections taken back", options.file, undone));
  if (failed == 0) return all_good;
  return undone > 0 ? some_failed : nothing_done;
}

ExitCode run_list(const ReviewOptions& options) {
  const std::optional<Record> record = open_record(options.file);
  if (!record) return nothing_done;
  return print_listing(record->corrections(options.question), options.format, stdout_width());
}

using Commands = Subcommands<ReviewOptions>;

void add_ids(CLI::App& command, ReviewOptions& options) {
  command
      .add_option("IDS", options.ids,
                  "Ids of statements, or how they begin; without them, all that the options say")
      ->option_text(" ");
}

void add_parts(CLI::App& command, NewCorrection& correction, bool adds) {
  command
      .add_option("--set-speaker", correction.speaker,
                  "Who speaks; several parted by “; ”; '' where nobody knows")
      ->type_name("NAME");
  command
      .add_option_function<std::string>(
          "--set-kind",
          [&correction](const std::string& kind) { correction.kind = actor_kind_of(kind); },
          "What kind the speaker is: person, government, organisation, group, document,\n"
          "anonymous, generic, author, unknown; else as the record knows him")
      ->check(CLI::IsMember({"person", "government", "organisation", "group", "document",
                             "anonymous", "generic", "author", "unknown"}))
      ->option_text("KIND");
  command.add_option("--set-cue", correction.cue, "The words of the cue, or their place: 12-18")
      ->type_name("WORDS");
  command.add_option("--set-source", correction.source, "The words of the source, or their place")
      ->type_name("WORDS");
  command
      .add_option("--set-content", correction.content,
                  "The words that are stated, parted by “ … ”, or their places: 12-18;30-44")
      ->required(adds)
      ->type_name("WORDS");
  command
      .add_option_function<std::string>(
          "--set-form", [&correction](const std::string& form) { correction.form = form_of(form); },
          "direct, indirect, mixed, headline, scare or title")
      ->check(CLI::IsMember({"direct", "indirect", "mixed", "headline", "scare", "title"}))
      ->option_text("FORM");
}

ExitCode run_dismiss(const ReviewOptions& options) {
  return print_decision(options.file, [&](const Record& record) {
    ComparedRecord compared(record);
    const std::string& id = options.ids.front();
    return options.is_undone ? compared.restore(id, options.by.name)
                             : compared.dismiss(id, options.finding, options.by);
  });
}

ExitCode run_dismissals(const ReviewOptions& options) {
  const std::optional<Record> record = open_record(options.file);
  if (!record) return nothing_done;
  return print_listing(ComparedRecord(*record).dismissals(), options.format, stdout_width());
}

void add_dismissing(Commands& commands) {
  commands.add("dismiss", "Say that a position, shift, denial or contradiction is none",
               run_dismiss, [](CLI::App& command, ReviewOptions& options) {
                 command
                     .add_option("FINDING", options.ids,
                                 "Its id, as `shifts` and the others print it, or how that begins")
                     ->required()
                     ->expected(1)
                     ->option_text(" ");
                 command.add_flag("--undo", options.is_undone, "Say that it is one after all");
                 add_min_finding_score(command, options.finding);
                 add_signature(command, options.by);
               });
  commands.add("dismissals", "List what was said to be no finding, the last one first",
               run_dismissals, [](CLI::App& command, ReviewOptions& options) {
                 add_listing_format(command, options.format);
               });
}

void add_verdict(Commands& commands, const char* name, const char* description, Verdict verdict,
                 bool has_parts) {
  commands.add(name, description, run_verdict, [=](CLI::App& command, ReviewOptions& options) {
    options.correction.verdict = verdict;
    add_ids(command, options);
    if (has_parts) add_parts(command, options.correction, false);
    command.add_option("--words", options.question.words, "Statements with all of these words")
        ->type_name("WORDS");
    add_question_options(command, options.question);
    add_signature(command, options.by);
  });
}

}  // namespace

std::function<ExitCode()> add_review(CLI::App& app) {
  CLI::App* review = app.add_subcommand(
      "review",
      "Correct statements and findings of a record; what people said outlasts another model's\n"
      "answers");
  review->require_subcommand(1);
  Commands commands(*review);
  add_verdict(commands, "accept", "Say that statements are right", Verdict::accept, false);
  add_verdict(commands, "reject", "Say that these are no statements", Verdict::reject, false);
  add_verdict(commands, "change", "Give statements another speaker or other parts", Verdict::change,
              true);
  commands.add("add", "Add a statement that was not found", run_verdict,
               [](CLI::App& command, ReviewOptions& options) {
                 options.correction.verdict = Verdict::add;
                 command
                     .add_option("ARTICLE", options.ids,
                                 "Its name, its address, or outlet and name: 'Outlet: name'")
                     ->required()
                     ->expected(1)
                     ->option_text(" ");
                 add_parts(command, options.correction, true);
                 add_signature(command, options.by);
               });
  commands.add("csv", "Take corrections from a table that `onrecord export --format csv` made",
               run_table, [](CLI::App& command, ReviewOptions& options) {
                 command.add_option("FILE", options.ids, "The table; - is standard input")
                     ->required()
                     ->expected(1)
                     ->option_text(" ");
                 add_signature(command, options.by);
               });
  commands.add("undo", "Take corrections back", run_undo,
               [](CLI::App& command, ReviewOptions& options) {
                 command
                     .add_option("NUMBERS", options.ids,
                                 "Of corrections, as `review list` has them, or ids of statements")
                     ->required()
                     ->option_text(" ");
                 add_signature(command, options.by);
               });
  commands.add("list", "List corrections, the last one first", run_list,
               [](CLI::App& command, ReviewOptions& options) {
                 add_question_options(command, options.question);
                 add_listing_format(command, options.format);
               });
  add_dismissing(commands);
  return [run = std::move(commands).take()] { return run().value_or(usage_error); };
}

}  // namespace onrecord::cli
