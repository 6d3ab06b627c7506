#include "compare/issue_assignment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "compare/issue_statements.h"

namespace onrecord {
namespace {

Codebook invented_codebook() {
  auto codebook = Codebook::read(std::string(ONRECORD_TEST_DATA) + "/issues/codebook.yaml");
  EXPECT_TRUE(codebook.ok()) << codebook.error().describe();
  return *std::move(codebook);
}

using Found = std::vector<std::vector<IssueRelevance>>;

Found assigned(const Codebook& codebook, const std::vector<StatementText>& statements,
               float least = kAboutIssue) {
  const auto assigner = IssueAssigner::make(codebook, sentence_encoder());
  EXPECT_TRUE(assigner.ok());
  auto found = assigner->assign(statements, least);
  EXPECT_TRUE(found.ok());
  return *std::move(found);
}

std::set<std::string> ids(const Codebook& codebook, const std::vector<IssueRelevance>& found) {
  std::set<std::string> result;
  for (const IssueRelevance& one : found) result.insert(codebook.issues[one.issue].id);
  return result;
}

TEST(IssueAssigner, FindsTheIssuesOfInventedStatements) {
  const Codebook codebook = invented_codebook();
  const auto rows = invented_statements();
  std::vector<StatementText> statements;
  for (const auto& row : rows) statements.push_back(row.text());
  const Found found = assigned(codebook, statements);
  double hits = 0, given = 0, wanted = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto issues = ids(codebook, found[i]);
    given += static_cast<double>(issues.size());
    for (const Issue& issue : codebook.issues) {
      wanted += rows[i].is_about(issue.id) ? 1 : 0;
      hits += rows[i].is_about(issue.id) && issues.count(issue.id) != 0 ? 1 : 0;
    }
  }
  EXPECT_GT(hits / given, 0.88);
  EXPECT_GT(hits / wanted, 0.95);
}

TEST(IssueAssigner, MayFindSeveralIssuesTheMostRelevantFirst) {
  const Codebook codebook = invented_codebook();
  const Found found = assigned(
      codebook, {{"Whoever has done military service should pay no tuition fees.", "", ""}});
  EXPECT_EQ(ids(codebook, found[0]), (std::set<std::string>{"army", "fees"}));
  EXPECT_GE(found[0][0].relevance, found[0][1].relevance);
}

TEST(IssueAssigner, FindsNoneWhereThereIsNone) {
  EXPECT_TRUE(assigned(invented_codebook(), {{"The choir sings on Sunday.", "", ""}})[0].empty());
  EXPECT_TRUE(assigned(invented_codebook(), {{"", "", ""}})[0].empty());
  EXPECT_TRUE(assigned(invented_codebook(), {}).empty());
  EXPECT_TRUE(assigned({}, {{"The choir sings on Sunday.", "", ""}})[0].empty());
}

TEST(IssueAssigner, LooksAtParagraphAndTitle) {
  const Codebook codebook = invented_codebook();
  const StatementText alone = {"It would be a disaster.", "", ""};
  const StatementText around = {
      "It would be a disaster.",
      "On the tunnel below the river he was clear. It would be a disaster, he said.",
      "Council votes on the tunnel"};
  const Found found = assigned(codebook, {alone, around});
  EXPECT_TRUE(found[0].empty());
  EXPECT_EQ(ids(codebook, found[1]), (std::set<std::string>{"tunnel"}));
}

TEST(IssueAssigner, IsSurerWhereAKeywordIs) {
  Codebook codebook = {{{"a", "closing the zoo", "", {}, "", "", ""}}};
  const std::vector<StatementText> statements = {{"Let the okapi stay in Brenn.", "", ""}};
  const float before = assigned(codebook, statements, 0)[0].at(0).relevance;
  codebook.issues[0].keywords = {"okapi"};
  EXPECT_GT(assigned(codebook, statements, 0)[0].at(0).relevance, before + 0.1F);
}

TEST(IssueAssigner, GivesAllIssuesAtThresholdZero) {
  const Codebook codebook = invented_codebook();
  const Found found = assigned(codebook, {{"Snow fell.", "", ""}}, 0);
  EXPECT_EQ(found[0].size(), codebook.issues.size());
  for (const IssueRelevance& one : found[0]) {
    EXPECT_GE(one.relevance, 0.0F);
    EXPECT_LE(one.relevance, 1.0F);
  }
}

TEST(RelevanceOf, GrowsWithEachFact) {
  const IssueFacts none = {0.2F, 0.2F, 0.2F, 0, 0};
  for (const IssueFacts& more :
       {IssueFacts{0.4F, 0.2F, 0.2F, 0, 0}, IssueFacts{0.2F, 0.4F, 0.2F, 0, 0},
        IssueFacts{0.2F, 0.2F, 0.4F, 0, 0}, IssueFacts{0.2F, 0.2F, 0.2F, 1, 0},
        IssueFacts{0.2F, 0.2F, 0.2F, 0, 1}}) {
    EXPECT_GT(relevance_of(more), relevance_of(none));
  }
}

float share(const std::string& keyword, std::string_view text) {
  const Codebook codebook = {{{"a", "of the", "", {keyword}, "", "", ""}}};
  return Keywords(codebook).found(text).at(0);
}

TEST(Keywords, AreFoundInAnyCaseAndNumber) {
  EXPECT_EQ(share("wind farm", "No WIND FARMS here!"), 1.0F);
  EXPECT_EQ(share("cafés", "The Cafe is shut."), 1.0F);
  EXPECT_EQ(share("wind farm", "A farm in the wind."), 0.0F);
  EXPECT_EQ(share("rent", "A different thing."), 0.0F);
}

TEST(Keywords, MayHaveAnyEnding) {
  EXPECT_EQ(share("conscript*", "Conscription is back."), 1.0F);
  EXPECT_EQ(share("military conscript*", "All military conscripts."), 1.0F);
  EXPECT_EQ(share("conscript", "Conscription is back."), 0.0F);
  EXPECT_EQ(share("*", "Anything."), 0.0F);
}

TEST(Keywords, AreAbbreviationsInCapitals) {
  EXPECT_EQ(share("US", "The US pays."), 1.0F);
  EXPECT_EQ(share("US", "The U.S. pays."), 1.0F);
  EXPECT_EQ(share("US", "They gave us money."), 0.0F);
}

TEST(Keywords, CountTheWordsOfTheLabelInPart) {
  const Codebook codebook = {{{"a", "closing the fishing harbour", "", {}, "", "", ""},
                              {"b", "a harbour tax", "", {"levy"}, "", "", ""}}};
  const Keywords keywords(codebook);
  const auto found = keywords.found("The harbours are closing. A levy!");
  EXPECT_NEAR(found[0], 2.0F / 3, 1e-5F);
  EXPECT_EQ(found[1], 1.0F);
}

}  // namespace
}  // namespace onrecord
