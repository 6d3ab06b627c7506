// Reports of a record whose statements were compared by hand.
#include "onrecord/report.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "report/page.h"

namespace onrecord {
namespace {

std::vector<std::string> speakers_of(const Report& report) {
  std::vector<std::string> out;
  for (const ReportStatement& one : report.statements) out.push_back(one.speaker);
  return out;
}

TEST_F(Debate, AnIssueHasItsStatementsPositionsAndChanges) {
  const Report report = report_of(news_, {.issue = "ferry"});
  EXPECT_EQ(report.statements.size(), 6U);
  ASSERT_EQ(report.issues.size(), 1U);
  EXPECT_EQ(report.issues[0].issue.label, "running the ferry in winter");
  ASSERT_EQ(report.issues[0].positions.size(), 4U);
  EXPECT_EQ(report.issues[0].positions[0].since, "2031-03-02");
  ASSERT_EQ(report.issues[0].shifts.size(), 1U);
  EXPECT_EQ(report.issues[0].shifts[0].actor, "Ada Lind");
  EXPECT_EQ(report.issues[0].shifts[0].kind, "reversal");
  EXPECT_EQ(report.statements[*report.issues[0].shifts[0].earlier].day, "2031-03-02");
  ASSERT_EQ(report.denials.size(), 1U);
  EXPECT_EQ(report.statements[report.denials[0].later].speaker, "Una Quist");
  EXPECT_FALSE(report.network.edges.empty());
}

TEST_F(Debate, StatementsStandInTheirSentencesNewestArticleFirst) {
  const Report report = report_of(news_, {.issue = "ferry"});
  EXPECT_EQ(report.articles[0].name, "june");
  std::string text;
  for (const ReportPiece& piece : report.statements[0].pieces) text += piece.text;
  EXPECT_EQ(text, "Ada Lind said that the ferry should sail.");
  EXPECT_EQ(report.statements[0].pieces[0].mark, ReportPiece::Mark::source);
  EXPECT_EQ(report.statements[0].pieces[2].text, "the ferry should sail");
  EXPECT_EQ(report.statements[0].pieces[2].mark, ReportPiece::Mark::content);
}

TEST_F(Debate, AnActorHasWhatHeSaysAndWhatItClashesWith) {
  const Report report = report_of(news_, {.actor = "Una Quist"});
  EXPECT_EQ(speakers_of(report), (std::vector<std::string>{"Una Quist", "Ola Holm"}));
  EXPECT_TRUE(report.statements[0].is_asked);
  EXPECT_FALSE(report.statements[1].is_asked);
  ASSERT_EQ(report.speakers.size(), 1U);
  EXPECT_EQ(report.speakers[0].statements, 1U);
}

TEST_F(Debate, WordsAndFiltersChooseStatements) {
  EXPECT_EQ(report_of(news_, {.statements = {.words = "captain"}}).speakers.size(), 2U);
  EXPECT_EQ(
      speakers_of(report_of(news_, {.issue = "ferry", .statements = {.words = "stop"}})).size(),
      2U);  // with the one to which the position changed
  EXPECT_EQ(report_of(news_, {.issue = "ferry", .statements = {.from = "2031-05"}}).speakers.size(),
            4U);
  EXPECT_EQ(report_of(news_, {}).statements.size(), 7U);
  const Report cut = report_of(news_, {.statements = {.limit = 2}});
  EXPECT_TRUE(cut.is_cut);
  EXPECT_EQ(std::ranges::count_if(cut.statements, &ReportStatement::is_asked), 2);
}

TEST_F(Debate, NothingIsAReport) {
  const Report report = report_of(news_, {.statements = {.words = "balloon"}});
  EXPECT_TRUE(report.statements.empty());
  EXPECT_TRUE(has(html_of(report), "0 statements"));
  EXPECT_TRUE(has(markdown_of(report), "0 statements"));
}

TEST_F(Debate, UnknownNamesAreErrors) {
  EXPECT_FALSE(make_report(*news_.news(), "x", {.issue = "bridge"}).ok());
  EXPECT_FALSE(make_report(*news_.news(), "x", {.actor = "Nobody"}).ok());
  EXPECT_FALSE(make_report(*news_.news(), "x", {.statements = {.from = "May"}}).ok());
}

TEST_F(Debate, WhatIsUnknownIsCountedAndListed) {
  const std::string page = html_of(report_of(news_, {}));
  EXPECT_TRUE(has(page, "1 statement without a named speaker"));
  EXPECT_TRUE(has(page, "the text does not tell who says it"));
  EXPECT_TRUE(has(page, "1 article without a date"));
  EXPECT_TRUE(has(page, "A note without a date"));
}

TEST_F(Debate, RejectedStatementsAreNone) {
  const auto ids = news_.compared().statements({.issue = "ferry", .limit = 100});
  ASSERT_TRUE(ids.ok());
  const auto made = news_.news()->correct(
      std::vector<NewCorrection>{{.verdict = Verdict::reject, .id = ids->front(), .by = "Ada"}});
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(report_of(news_, {.issue = "ferry"}).statements.size(), ids->size() - 1);
}

}  // namespace
}  // namespace onrecord
