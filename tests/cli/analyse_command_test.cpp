// `onrecord analyse` with the released models beside ONRECORD_MODEL.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "cli/command.h"

namespace onrecord::cli {
namespace {

using nlohmann::json;

const std::string kAnalyse = "analyse --model " ONRECORD_MODEL " ";

std::string articles() {
  const json first = {{"id", "b-1"},
                      {"date", "2031-05-02"},
                      {"outlet", "Brenn Courier"},
                      {"text",
                       "Mara Velling, the harbour minister, said: “I am against the toll bridge "
                       "and I will vote against it.” Ole Brandt said nine boats had left."}};
  const json second = {{"id", "b-2"},
                       {"date", "2031-09-10"},
                       {"outlet", "Brenn Courier"},
                       {"text",
                        "Velling denied that she had met the builders. In May she called the "
                        "bridge a mistake: “I am against the toll bridge and I will vote against "
                        "it.” A clerk said the file was lost."}};
  return second.dump() + "\n" + first.dump() + "\n";
}

json analysed(const std::string& options = "") {
  const Finished finished = run_command(kAnalyse + options + " -", articles());
  EXPECT_EQ(finished.exit_code, 0) << finished.err;
  return json::parse(finished.out);
}

TEST(AnalyseCommand, PrintsOneObjectWithAllStatementsInOrderOfTheirDates) {
  const json found = analysed();
  ASSERT_GE(found["statements"].size(), 4U);
  EXPECT_EQ(found["statements"].front()["article"], "b-1");
  EXPECT_EQ(found["statements"].back()["article"], "b-2");
  std::set<std::string> ids;
  for (const json& statement : found["statements"]) ids.insert(statement["id"]);
  EXPECT_EQ(ids.size(), found["statements"].size());
}

TEST(AnalyseCommand, KnowsASurnameFromAnotherArticle) {
  std::set<std::string> names;
  for (const json& statement : analysed()["statements"]) {
    if (statement["speaker"].is_string()) names.insert(statement["speaker"]);
  }
  EXPECT_TRUE(names.contains("Mara Velling"));
  EXPECT_FALSE(names.contains("Velling"));
}

TEST(AnalyseCommand, AnOldQuotationKeepsTheDayOnWhichItWasNew) {
  bool is_found = false;
  for (const json& statement : analysed()["statements"]) {
    if (statement["article"] != "b-2") continue;
    const std::string text = statement["contents"][0]["text"];
    if (!contains(text, "against the toll bridge")) continue;
    is_found = true;
    EXPECT_EQ(statement["said"], "2031-05-02");
  }
  EXPECT_TRUE(is_found);
}

TEST(AnalyseCommand, WithoutACodebookThereAreNoPositions) {
  EXPECT_TRUE(analysed()["positions"].empty());
}

TEST(AnalyseCommand, FindsPositionsOnAnIssueOfTheCodebook) {
  const TemporaryFolder folder;
  const std::string codebook =
      folder.write("issues.yaml", "issues:\n  - id: bridge\n    label: building the toll bridge\n");
  const json found = analysed("--codebook " + codebook);
  bool is_against = false;
  for (const json& position : found["positions"]) {
    EXPECT_EQ(position["issue"], "bridge");
    is_against = is_against || (position["actor"] == "Mara Velling" &&
                                position["stance"] == "oppose" && position["from"] == "2031-05-02");
  }
  EXPECT_TRUE(is_against);
}

TEST(AnalyseCommand, AWrongCodebookIsToldWithItsName) {
  const TemporaryFolder folder;
  const std::string codebook = folder.write("issues.yaml", "issues:\n  - label: no id\n");
  const Finished finished = run_command(kAnalyse + "--codebook " + codebook + " -", articles());
  EXPECT_EQ(finished.exit_code, 3);
  EXPECT_TRUE(contains(finished.err, "issues.yaml"));
}

TEST(AnalyseCommand, ABadRowCostsThatRow) {
  const Finished finished = run_command(kAnalyse + "--input jsonl -", articles() + "{broken\n");
  EXPECT_EQ(finished.exit_code, 1);
  EXPECT_GE(json::parse(finished.out)["statements"].size(), 4U);
}

}  // namespace
}  // namespace onrecord::cli
