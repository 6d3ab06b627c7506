// `onrecord extract` with the released model in ONRECORD_MODEL.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/command.h"

namespace onrecord::cli {
namespace {

using nlohmann::json;

constexpr const char* kArticle =
    "Mara Velling, who owns the café, said: “We will not leave the harbour.” The council said "
    "on Monday that it had received no complaint.";

const std::string kExtract = "extract --model " ONRECORD_MODEL " ";

std::string row(const std::string& id) {
  return json({{"id", id}, {"text", kArticle}, {"outlet", "Brenn Courier"}}).dump() + "\n";
}

TEST(ExtractCommand, PrintsJsonLinesWhereStandardOutputIsNoTerminal) {
  const Finished finished = run_command(kExtract + "-", row("b-1"));
  ASSERT_EQ(finished.exit_code, 0) << finished.err;
  const json first = json::parse(finished.out.substr(0, finished.out.find('\n')));
  EXPECT_EQ(first["article"]["id"], "b-1");
  EXPECT_EQ(first["article"]["outlet"], "Brenn Courier");
  EXPECT_EQ(first["form"], "direct");
  EXPECT_TRUE(contains(first["sources"][0]["text"].get<std::string>(), "Mara Velling"));
  EXPECT_EQ(first["contents"][0]["text"], "“We will not leave the harbour.”");  // marks and all
}

TEST(ExtractCommand, GivesOffsetsInCodePointsOfTheTextItPrints) {
  const Finished finished = run_command(kExtract + "--format citron -", row("b-1"));
  const json article = json::parse(finished.out);
  const std::u32string expected = U"“We will not leave the harbour.”";
  const json& content = article["quotes"][0]["contents"][0];
  EXPECT_EQ(content["end"].get<std::size_t>() - content["start"].get<std::size_t>(),
            expected.size());
  EXPECT_EQ(article["text"], kArticle);
}

TEST(ExtractCommand, PrintsALineForAnArticleWithoutStatementsInCitronFormat) {
  const Finished finished = run_command(kExtract + "--format citron -", "The harbour is cold.");
  EXPECT_EQ(json::parse(finished.out)["quotes"], json::array());
}

TEST(ExtractCommand, PrintsOneCsvHeaderForAllArticles) {
  const Finished finished = run_command(kExtract + "--format csv -", row("1") + row("2"));
  EXPECT_EQ(finished.out.find("id,article_id,"), 0U);
  EXPECT_EQ(finished.out.find("id,article_id,", 1), std::string::npos);
}

TEST(ExtractCommand, ShowsTextWithAndWithoutColour) {
  const Finished plain = run_command(kExtract + "--format text -", kArticle);
  EXPECT_FALSE(contains(plain.out, "\x1b["));
  EXPECT_TRUE(contains(plain.out, "{said")) << plain.out;
  const Finished coloured = run_command(kExtract + "--format text --color always -", kArticle);
  EXPECT_TRUE(contains(coloured.out, "\x1b["));
}

TEST(ExtractCommand, GivesTheSameOnOneThreadAndOnSeveral) {
  std::string input;
  for (int i = 0; i < 12; ++i) input += row(std::to_string(i));
  const Finished one = run_command(kExtract + "--jobs 1 -", input);
  EXPECT_EQ(one.out, run_command(kExtract + "--jobs 4 -", input).out);
  EXPECT_GE(std::ranges::count(one.out, '\n'), 12);
}

TEST(ExtractCommand, LeavesOutStatementsBelowTheScoreAsked) {
  EXPECT_EQ(run_command(kExtract + "--min-score 1 -", kArticle).out, "");
}

}  // namespace
}  // namespace onrecord::cli
