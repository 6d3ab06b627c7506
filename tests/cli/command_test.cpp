// What every subcommand does with its arguments and inputs, shown on `segment`, which needs no
// model.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "cli/command.h"

namespace onrecord::cli {
namespace {

std::string row(const std::string& id, const std::string& text) {
  return nlohmann::json({{"id", id}, {"text", text}}).dump() + "\n";
}

TEST(Command, WithoutSubcommandIsWrongUsage) {
  EXPECT_EQ(run_command("").exit_code, 2);
  EXPECT_EQ(run_command("frobnicate").exit_code, 2);
  EXPECT_EQ(run_command("segment --jobs 0 -").exit_code, 2);
  EXPECT_EQ(run_command("segment --jobs many -").exit_code, 2);
  EXPECT_EQ(run_command("segment --input odt -").exit_code, 2);
  EXPECT_EQ(run_command("extract --min-score 1.5 -").exit_code, 2);
  EXPECT_EQ(run_command("extract --format xml -").exit_code, 2);
}

TEST(Command, WrongUsageSaysWhatIsWrong) {
  const Finished finished = run_command("extract --format xml -");
  EXPECT_TRUE(contains(finished.err, "--format")) << finished.err;
  EXPECT_EQ(finished.out, "");
}

TEST(Command, HelpNamesTheExitCodesAndGoesToStandardOutput) {
  const Finished help = run_command("--help");
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_TRUE(contains(help.out, "Exit codes"));
  const Finished extract = run_command("extract --help");
  EXPECT_EQ(extract.exit_code, 0);
  for (const char* option :
       {"--format", "--jobs", "--min-score", "--model", "--input", "--max-bytes", "--color"}) {
    EXPECT_TRUE(contains(extract.out, option)) << option;
  }
}

TEST(Command, ReadsStandardInputWhereNoFileIsNamed) {
  const Finished text = run_command("segment", "Mara Velling said no.");
  EXPECT_EQ(text.exit_code, 0);
  EXPECT_EQ(nlohmann::json::parse(text.out)["id"], "stdin");
  const Finished rows = run_command("segment -", row("b-1", "Mara Velling said no."));
  EXPECT_EQ(nlohmann::json::parse(rows.out)["id"], "b-1");
}

TEST(Command, PrintsInTheOrderOfTheInputOnSeveralThreads) {
  std::string input;
  std::string expected;
  for (int i = 0; i < 300; ++i) {
    const std::string id = std::to_string(i);
    std::string text = "Mara Velling said no.";
    for (int repeat = 0; repeat < (i * 37) % 50; ++repeat) text += " Ivo Brandt said yes.";
    input += row(id, text);
  }
  const Finished one = run_command("segment --jobs 1", input);
  const Finished eight = run_command("segment --jobs 8", input);
  EXPECT_EQ(one.exit_code, 0);
  EXPECT_EQ(std::ranges::count(one.out, '\n'), 300);
  EXPECT_EQ(one.out, eight.out);
}

TEST(Command, ReportsEachBadInputWithItsPlaceAndProcessesTheOthers) {
  const TemporaryFolder folder;
  const std::string rows = folder.write(
      "rows.jsonl", row("1", "Good.") + "{oops\n" + "{\"id\":\"3\"}\n" + row("4", " \n ") +
                        row("5", std::string(5000, 'x')) + row("6", "Good again."));
  const std::string binary = folder.write("image.txt", std::string_view("PNG\0\0", 5));
  const std::string good = folder.write("good.txt", "Mara Velling said no.");
  const std::string missing = folder.path("missing.txt");
  const Finished finished =
      run_command("segment --max-bytes 2000 " + missing + " " + rows + " " + binary + " " + good);
  EXPECT_EQ(finished.exit_code, 1);
  EXPECT_EQ(std::ranges::count(finished.out, '\n'), 3);
  const auto reports = [&](const std::string& place, const std::string& name) {
    const std::size_t at = finished.err.find(place);
    return at != std::string::npos &&
           contains(finished.err.substr(at, finished.err.find('\n', at) - at), name);
  };
  EXPECT_TRUE(reports(missing + ": ", "[file_missing]")) << finished.err;
  EXPECT_TRUE(reports(rows + ":2: ", "[bad_json]")) << finished.err;
  EXPECT_TRUE(reports(rows + ":3: ", "[bad_record]")) << finished.err;
  EXPECT_TRUE(reports(rows + ":4: ", "[empty_text]")) << finished.err;
  EXPECT_TRUE(reports(rows + ":5: ", "[too_large]")) << finished.err;
  EXPECT_TRUE(reports(binary + ": ", "[not_text]")) << finished.err;
  EXPECT_TRUE(contains(finished.err, "6 failed, 3 processed")) << finished.err;
}

TEST(Command, SaysWithItsExitCodeThatNothingCouldBeProcessed) {
  EXPECT_EQ(run_command("segment no-such-file.txt").exit_code, 3);
  EXPECT_EQ(run_command("segment -", "").exit_code, 3);
}

TEST(Command, WarnsOfReplacedBytesAndGoesOn) {
  const Finished finished = run_command("segment -", "The caf\xe9 of Brenn is open.");
  EXPECT_EQ(finished.exit_code, 0);
  EXPECT_TRUE(contains(finished.err, "stdin: warning: 1 invalid UTF-8 byte replaced"))
      << finished.err;
}

TEST(Command, SaysThatItsOutputCannotBeWritten) {
  const Finished full = run_command("segment - >/dev/full", "Mara Velling said no.");
  EXPECT_EQ(full.exit_code, 4);
  EXPECT_TRUE(contains(full.err, "[write_failed]")) << full.err;
}

TEST(Command, EndsQuietlyWhereTheReaderOfItsOutputHasGone) {
  const TemporaryFolder folder;
  std::string input;
  for (int i = 0; i < 2000; ++i) input += row(std::to_string(i), "Mara Velling said no.");
  const std::string rows = folder.write("rows.jsonl", input);
  const std::string code = folder.path("code");
  const Finished piped = run_command("segment " + rows + " | head -n 1 >/dev/null", "");
  EXPECT_EQ(piped.err, "");
  const std::string line =
      "( " ONRECORD_COMMAND " segment " + rows + "; echo $? >" + code + " ) | head -n 1 >/dev/null";
  ASSERT_EQ(std::system(line.c_str()), 0);  // NOLINT: a test may use a shell
  EXPECT_EQ(file_content(code), "4\n");
}

TEST(Command, ShowsNoProgressWhereStandardErrorIsNoTerminal) {
  EXPECT_EQ(run_command("segment -", "Mara Velling said no.").err, "");
}

TEST(Extract, WithoutModelProcessesNothing) {
  const Finished finished =
      run_command("extract --model no/such/folder -", "Mara Velling said no.");
  EXPECT_EQ(finished.exit_code, 3);
  EXPECT_EQ(finished.out, "");
  EXPECT_TRUE(contains(finished.err, "no/such/folder")) << finished.err;
  EXPECT_TRUE(contains(finished.err, "[model_missing]")) << finished.err;
}

TEST(Doctor, PrintsProcessorAndLibrariesEvenWhereTheModelCannotBeLoaded) {
  const Finished finished = run_command("doctor --model no/such/folder");
  EXPECT_EQ(finished.exit_code, 3);
  for (const char* part :
       {"processor", "simdjson", "utf8proc", "no/such/folder", "[model_missing]"}) {
    EXPECT_TRUE(contains(finished.out, part)) << part;
  }
}

}  // namespace
}  // namespace onrecord::cli
