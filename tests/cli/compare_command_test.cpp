// Where actors of a record stand, by `onrecord compare` with the released models.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/json_rows.h"

namespace onrecord::cli {
namespace {

using nlohmann::json;

const std::string kModel = " --jobs 1 --precision f32 --model " ONRECORD_MODEL " ";

/// A record of three articles, compared on one issue.
class CompareCommand : public testing::Test {
 protected:
  CompareCommand() {
    const std::string news = folder_.write(
        "news.jsonl",
        article_row(
            "a", "2031-05-02",
            "The mayor of Brenn, Ada Lind, accused the port board of planning to sell the old "
            "quay. “I am against closing the old quay, and I will never vote for it,” Lind said.") +
            article_row(
                "b", "2031-06-20",
                "Ola Holm, who heads the port board, denied that the board had ever planned to "
                "sell the old quay. “We support closing the old quay,” Holm said.") +
            article_row(
                "c", "2031-08-01",
                "Ada Lind, the mayor of Brenn, said on Friday that she now supports closing the "
                "old "
                "quay. “Closing the old quay is the right thing to do,” Lind said."));
    EXPECT_EQ(run("add" + kModel + news).exit_code, 0);
    const Finished compared =
        run("compare" + kModel + "--codebook " + folder_.write("codebook.yaml", kQuayCodebook));
    EXPECT_EQ(compared.exit_code, 0) << compared.err;
    EXPECT_TRUE(contains(compared.err, "1 new issues, 0 changed")) << compared.err;
    EXPECT_TRUE(contains(compared.err, "3 articles compared, ")) << compared.err;
  }

  [[nodiscard]] Finished run(const std::string& arguments) const {
    return run_command(arguments + " --db " + record_);
  }

  TemporaryFolder folder_;
  std::string record_ = folder_.path("news.onrecord");
};

TEST_F(CompareCommand, AnswersWhoStandsWhereAndWhoMoved) {
  const std::vector<json> shifts = rows_of(run("shifts"));
  ASSERT_EQ(shifts.size(), 1U);
  EXPECT_EQ(shifts.front()["actor"], "Ada Lind");
  EXPECT_EQ(shifts.front()["reason"],
            "opposed it on 2031-05-02, supports it on 2031-08-01: reversal");
  EXPECT_EQ(rows_of(run("timeline 'Ada Lind' quay")).size(), 2U);
  const std::vector<json> in_may = rows_of(run("positions quay --at 2031-05"));
  ASSERT_EQ(in_may.size(), 1U);
  EXPECT_EQ(in_may.front()["stance"], "oppose");
  EXPECT_EQ(rows_of(run("positions quay --shares")).size(), 4U);
  const Finished table = run("positions quay --format table");
  EXPECT_TRUE(contains(table.out, "Ada Lind") && contains(table.out, "of_actors")) << table.out;
  const std::vector<json> denials = rows_of(run("denials"));
  ASSERT_EQ(denials.size(), 1U);
  EXPECT_EQ(denials.front()["denier"], "Ola Holm");
  EXPECT_EQ(run("contradictions --format csv").exit_code, 0);
  EXPECT_EQ(run("check").exit_code, 0);
}

TEST_F(CompareCommand, DoesNothingTwice) {
  const Finished again = run("compare" + kModel);
  EXPECT_TRUE(contains(again.err, "0 articles compared")) << again.err;
}

TEST_F(CompareCommand, ADismissedFindingStaysAway) {
  const std::vector<json> shifts = rows_of(run("shifts"));
  ASSERT_EQ(shifts.size(), 1U);
  const std::string id = shifts.front()["id"];
  EXPECT_EQ(run("review dismiss " + id + " --note irony").exit_code, 0);
  EXPECT_EQ(rows_of(run("shifts")).size(), 0U);
  EXPECT_EQ(rows_of(run("review dismissals")).front()["note"], "irony");
  EXPECT_EQ(run("review dismiss --undo " + id).exit_code, 0);
  EXPECT_EQ(rows_of(run("shifts")).size(), 1U);
  EXPECT_EQ(run("review dismiss s-0000").exit_code, 3);
}

TEST_F(CompareCommand, IssuesAreListedAndMended) {
  EXPECT_EQ(rows_of(run("issues")).front()["issue"], "quay");
  EXPECT_EQ(run("issues rename quay 'keeping the old quay open'").exit_code, 0);
  EXPECT_EQ(rows_of(run("issues")).front()["state"], "to be compared");
  EXPECT_EQ(run("issues undo 1").exit_code, 0);
  EXPECT_EQ(run("issues split quay 'selling the old quay' --keyword sell").exit_code, 0);
  EXPECT_EQ(run("issues merge split-2 quay").exit_code, 0);
  EXPECT_EQ(rows_of(run("issues decisions")).size(), 3U);
  EXPECT_EQ(run("compare" + kModel).exit_code, 0);
  EXPECT_EQ(rows_of(run("shifts")).size(), 1U);
  const Finished found = run("issues find --least 2" + kModel);
  EXPECT_EQ(found.exit_code, 0) << found.err;
  EXPECT_TRUE(contains(found.err, "new issues")) << found.err;
}

TEST_F(CompareCommand, WrongQuestionsAreTold) {
  EXPECT_TRUE(contains(run("timeline Nobody").err, "bad_actor"));
  EXPECT_TRUE(contains(run("positions bridge").err, "no issue bridge"));
  EXPECT_EQ(run("shifts --since May").exit_code, 3);
  EXPECT_EQ(run("compare" + kModel + "--codebook nowhere.yaml").exit_code, 3);
  EXPECT_EQ(run_command("issues").exit_code, 2);
  EXPECT_EQ(run_command("shifts --db " + folder_.path("none.onrecord")).exit_code, 3);
}

}  // namespace
}  // namespace onrecord::cli
