#include "cli/question_options.h"

namespace onrecord::cli {

void add_question_options(CLI::App& command, Question& question) {
  command.add_option("--speaker", question.speaker, "Words of the speaker's name")
      ->type_name("NAME");
  command.add_option("--outlet", question.outlet, "The outlet, whole")->type_name("NAME");
  command
      .add_option("--from", question.from, "Articles of this date on: 2031, 2031-05, 2031-05-02")
      ->type_name("DATE");
  command.add_option("--to", question.to, "Articles up to this date, itself included")
      ->type_name("DATE");
  command.add_option("--form", question.form, "Statements of this form only")
      ->check(CLI::IsMember({"direct", "indirect", "mixed", "headline", "scare", "title"}))
      ->option_text("FORM");
  command
      .add_option("--min-score", question.min_score, "Statements with at least this score, 0 to 1")
      ->check(CLI::Range(0.0, 1.0))
      ->option_text("SCORE");
  command
      .add_option("--status", question.status,
                  "machine (nobody looked at it), accepted, rejected, changed, replaced (by a\n"
                  "changed one) or added; else all but rejected and replaced ones")
      ->check(CLI::IsMember({"machine", "accepted", "rejected", "changed", "replaced", "added"}))
      ->option_text("STATUS");
  command.add_option("--limit", question.limit, "Most rows")
      ->check(CLI::Range(1, 1'000'000'000))
      ->option_text("N [50]");
}

}  // namespace onrecord::cli
