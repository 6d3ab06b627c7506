#include "cli/report.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/output.h"
#include "cli/pdf.h"
#include "cli/question_options.h"
#include "cli/record_options.h"
#include "onrecord/date.h"
#include "onrecord/report.h"

namespace onrecord::cli {
namespace {

constexpr int kMostSeconds = 300;  // for a browser to print

struct ReportCommand {
  std::string file;
  std::string format = "html";
  std::string to;  ///< empty: standard output
  std::string made_on;
  std::string docs;
  ReportQuestion question;
};

std::string today() { return fmt::format("{:%Y-%m-%d}", fmt::gmtime(std::time(nullptr))); }

// A word of a command line as a shell takes it.
std::string quoted(const std::string& word) {
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@%+=,";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

// The command line that makes it again.
std::string command_line(const ReportCommand& command) {
  std::string out = "onrecord report";
  const Question& asked = command.question.statements;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out += fmt::format(" {} {}", name, quoted(value));
  };
  if (!asked.words.empty()) out += " " + quoted(asked.words);
  add("--db", command.file);
  add("--issue", command.question.issue);
  add("--actor", command.question.actor);
  add("--speaker", asked.speaker);
  add("--outlet", asked.outlet);
  add("--from", asked.from);
  add("--to", asked.to);
  add("--form", asked.form);
  if (asked.min_score > 0) add("--min-score", fmt::format("{}", asked.min_score));
  add("--status", asked.status);
  if (asked.limit != ReportQuestion().statements.limit) add("--limit", std::to_string(asked.limit));
  add("--docs", command.docs);
  add("--format", command.format);
  add("--out", command.to);
  return out;
}

ExitCode write_text(const ReportCommand& command, const std::string& text) {
  if (command.to.empty()) return print_result(text) ? all_good : report_output_failure();
  std::ofstream file(command.to, std::ios::binary);
  file << text << std::flush;
  if (file.good()) return all_good;
  print_message(fmt::format("{}: could not be written; does its folder exist?", command.to));
  return output_failed;
}

ExitCode write_pdf(const ReportCommand& command, const std::string& html) {
  const auto browser = find_chromium();
  if (!browser) {
    print_message(
        "onrecord: --format pdf needs the browser Chromium (on Debian the package chromium, or "
        "name one in $ONRECORD_CHROMIUM); --format html makes a file that any browser prints");
    return nothing_done;
  }
  const auto printed = print_pdf(*browser, html, command.to, std::chrono::seconds(kMostSeconds));
  if (printed) return all_good;
  print_message(printed.error().describe());
  return output_failed;
}

ExitCode run_report(const ReportCommand& command) {
  if (command.format == "pdf" && command.to.empty()) {
    print_message("onrecord: --format pdf makes a file; name it with --out");
    return usage_error;
  }
  if (!command.made_on.empty() && !parse_date(command.made_on)) {
    print_message("onrecord: --made-on takes a day, as in 2031-05-02");
    return usage_error;
  }
  const std::optional<Record> record = open_record(command.file);
  if (!record) return nothing_done;
  const Result<Report> report = make_report(*record, command.file, command.question);
  if (!report) {
    print_message(report.error().describe());
    return nothing_done;
  }
  if (report->statements.empty()) print_message("onrecord: no statement is asked for");
  const ReportMaking making = {ONRECORD_VERSION, command_line(command),
                               command.made_on.empty() ? today() : command.made_on, command.docs};
  std::string out;
  if (command.format == "md") {
    write_report_markdown(*report, making, out);
  } else {
    write_report_html(*report, making, out);
  }
  return command.format == "pdf" ? write_pdf(command, out) : write_text(command, out);
}

void add_subject(CLI::App& command, ReportQuestion& question) {
  command
      .add_option(
          "WORDS", question.statements.words,
          "Statements with all of these; \"'in quotes'\" side by side, end* for a beginning")
      ->option_text(" ");
  command.add_option("--issue", question.issue, "About this issue: its id or label")
      ->type_name("ISSUE");
  command.add_option("--actor", question.actor, "By this actor: his number, name or words of it")
      ->type_name("NAME");
  add_question_options(command, question.statements);
  command.get_option("--limit")->option_text("N [10000]");
}

void add_output(CLI::App& command, ReportCommand& report) {
  command
      .add_option(
          "--format", report.format,
          "html (one file with drawings), md (Markdown, without them) or pdf (by Chromium,\n"
          "where it is installed)")
      ->check(CLI::IsMember({"html", "md", "pdf"}))
      ->option_text("FORMAT [html]");
  command.add_option("--out", report.to, "The file to be made; else standard output")
      ->type_name("FILE");
  command.add_option("--made-on", report.made_on, "The day that it tells as that of its making")
      ->option_text("DATE [today]");
  command
      .add_option("--docs", report.docs,
                  "Where the documentation lies, an address: definitions link to it")
      ->type_name("ADDRESS");
}

}  // namespace

std::function<ExitCode()> add_report(CLI::App& app) {
  auto report = std::make_shared<ReportCommand>();
  CLI::App* command = app.add_subcommand(
      "report", "Make a page of who stands where, and of all statements, of a record");
  add_subject(*command, report->question);
  add_output(*command, *report);
  add_record_option(*command, report->file);
  return [report] { return run_report(*report); };
}

}  // namespace onrecord::cli
