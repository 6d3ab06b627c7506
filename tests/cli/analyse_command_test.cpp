// Articles side by side, by `onrecord analyse` with the released models.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "cli/command.h"
#include "cli/json_rows.h"

namespace onrecord::cli {
namespace {

using nlohmann::json;

const std::string kAnalyse = "analyse --jobs 1 --model " ONRECORD_MODEL " ";

std::string two_articles() {
  return article_row(
             "a", "2031-05-02",
             "The mayor of Brenn, Ada Lind, accused the port board of planning to sell the old "
             "quay. “I am against closing the old quay, and I will never vote for it,” Lind "
             "said.") +
         article_row(
             "b", "2031-06-20",
             "Ola Holm, who heads the port board, denied that the board had ever planned to sell "
             "the old quay. “We support closing the old quay,” Holm said.");
}

json analysis_of(const Finished& finished) {
  EXPECT_EQ(finished.exit_code, 0) << finished.err;
  return json::parse(finished.out);
}

TEST(AnalyseCommand, TellsWhoStandsWhereAndWhoDenies) {
  const TemporaryFolder folder;
  const std::string codebook = folder.write("codebook.yaml", kQuayCodebook);
  const json found = analysis_of(
      run_command(kAnalyse + "--codebook " + codebook + " --input jsonl", two_articles()));
  ASSERT_GE(found["statements"].size(), 4U);
  std::set<std::string> ids;
  for (const json& statement : found["statements"]) ids.insert(statement["id"]);
  ASSERT_EQ(found["denials"].size(), 1U);
  EXPECT_EQ(found["denials"][0]["denier"], "Ola Holm");
  std::set<std::string> stances;
  for (const json& position : found["positions"]) {
    EXPECT_TRUE(ids.contains(position["statement"]));
    stances.insert(position["actor"].get<std::string>() + " " +
                   position["stance"].get<std::string>());
  }
  EXPECT_TRUE(stances.contains("Ada Lind oppose")) << found["positions"].dump(1);
  EXPECT_TRUE(stances.contains("Ola Holm support")) << found["positions"].dump(1);
}

TEST(AnalyseCommand, PeopleWithoutNamesHaveNoPosition) {
  const TemporaryFolder folder;
  const std::string codebook = folder.write("codebook.yaml", kQuayCodebook);
  const json found = analysis_of(run_command(
      kAnalyse + "--codebook " + codebook + " --input jsonl",
      article_row("a", "2031-05-02", "“We are against closing the old quay,” residents said.")));
  ASSERT_EQ(found["statements"].size(), 1U);
  EXPECT_TRUE(found["positions"].empty()) << found["positions"].dump(1);
}

TEST(AnalyseCommand, WithoutACodebookThereAreNoPositions) {
  const json found = analysis_of(run_command(kAnalyse + "--input jsonl", two_articles()));
  EXPECT_TRUE(found["positions"].empty());
  EXPECT_FALSE(found["statements"].empty());
}

TEST(AnalyseCommand, ABadRowCostsItselfAlone) {
  const Finished finished =
      run_command(kAnalyse + "--input jsonl", "{\"id\": 3\n" + two_articles());
  EXPECT_EQ(finished.exit_code, 1);
  EXPECT_TRUE(contains(finished.err, "bad_json")) << finished.err;
  EXPECT_EQ(json::parse(finished.out)["articles"].size(), 2U);
}

TEST(AnalyseCommand, ACodebookThatIsMissingIsNamed) {
  const Finished finished = run_command(kAnalyse + "--codebook nowhere.yaml", two_articles());
  EXPECT_EQ(finished.exit_code, 3);
  EXPECT_TRUE(contains(finished.err, "nowhere.yaml")) << finished.err;
}

}  // namespace
}  // namespace onrecord::cli
