// Reports of a record whose statements were compared by hand.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "cli/command.h"
#include "record/compared.h"

namespace onrecord::cli {
namespace {

class ReportCommand : public testing::Test {
 protected:
  ReportCommand() {
    news_.add("may", "2031-05-02", {{"Ada Lind", "the ferry must stop"}, {"Ola Holm", "it sails"}});
    news_.stance("the ferry must stop", "ferry", "oppose");
    news_.stance("it sails", "ferry", "support");
  }
  [[nodiscard]] Finished report(const std::string& arguments) {
    return run_command("report --db " + news_.news().file() + " " + arguments);
  }

  TemporaryFolder folder_;
  ComparedNews news_;
};

TEST_F(ReportCommand, MakesAPage) {
  const Finished printed = report("--issue ferry --made-on 2031-06-01");
  EXPECT_EQ(printed.exit_code, 0) << printed.err;
  EXPECT_TRUE(printed.out.starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(contains(printed.out, "Running the ferry in winter</bdi></h1>"));
  EXPECT_TRUE(contains(printed.out, "--issue ferry --format html")) << "the command that made it";
  EXPECT_TRUE(contains(printed.out, "on 1 June 2031"));
  const std::string file = folder_.path("report.html");
  const Finished written = report("--issue ferry --made-on 2031-06-01 --out " + file);
  EXPECT_EQ(written.exit_code, 0) << written.err;
  EXPECT_TRUE(written.out.empty());
  EXPECT_EQ(file_content(file).size(), printed.out.size() + (" --out " + file).size());
}

TEST_F(ReportCommand, ChoosesWhatItIsAbout) {
  EXPECT_TRUE(contains(report("--actor Lind --format md").out, "\n**Ada Lind**") ||
              contains(report("--actor Lind --format md").out, "**Ada Lind**"));
  EXPECT_FALSE(contains(report("--actor Lind --format md").out, "Ola Holm"));
  EXPECT_TRUE(contains(report("sails --format md").out, "1 statement by 1 named speaker"));
  EXPECT_TRUE(contains(report("--speaker holm --format md").out, "1 statement by 1 named speaker"));
  const Finished none = report("balloon");
  EXPECT_EQ(none.exit_code, 0);
  EXPECT_TRUE(contains(none.err, "no statement")) << none.err;
}

TEST_F(ReportCommand, WrongUseIsTold) {
  EXPECT_EQ(report("--issue bridge").exit_code, 3);
  EXPECT_EQ(report("--actor Nobody").exit_code, 3);
  EXPECT_EQ(report("--format doc").exit_code, 2);
  EXPECT_EQ(report("--made-on yesterday").exit_code, 2);
  EXPECT_EQ(report("--format pdf").exit_code, 2);
  EXPECT_EQ(report("--out " + folder_.path("no/such/report.html")).exit_code, 4);
}

TEST_F(ReportCommand, WithoutABrowserThereIsNoPdf) {
  const std::string file = folder_.path("report.pdf");
  const std::string command = "report --db " + news_.news().file() + " --format pdf --out " + file;
  ASSERT_EQ(::setenv("ONRECORD_CHROMIUM", folder_.path("none").c_str(), 1), 0);
  const Finished none = run_command(command);
  EXPECT_EQ(none.exit_code, 3);
  EXPECT_TRUE(contains(none.err, "package chromium") && contains(none.err, "--format html"))
      << none.err;
  const std::string broken = folder_.write("browser", "#!/bin/sh\nexit 7\n");
  std::filesystem::permissions(broken, std::filesystem::perms::owner_all);
  ASSERT_EQ(::setenv("ONRECORD_CHROMIUM", broken.c_str(), 1), 0);
  const Finished failed = run_command(command);
  EXPECT_EQ(failed.exit_code, 4);
  EXPECT_TRUE(contains(failed.err, "exit status 7")) << failed.err;
  const std::string good = folder_.write(
      "printer",
      "#!/bin/sh\nfor one; do case $one in --print-to-pdf=*) echo pdf >${one#*=};; esac; done\n");
  std::filesystem::permissions(good, std::filesystem::perms::owner_all);
  ASSERT_EQ(::setenv("ONRECORD_CHROMIUM", good.c_str(), 1), 0);
  EXPECT_EQ(run_command(command).exit_code, 0);
  EXPECT_EQ(file_content(file), "pdf\n");
  ::unsetenv("ONRECORD_CHROMIUM");
}

}  // namespace
}  // namespace onrecord::cli
