// Comparing the statements of a record, with the released models.
#include <gtest/gtest.h>

#include "onrecord/comparer.h"
#include "record/compared.h"

namespace onrecord {
namespace {

const Comparer& comparer() {
  static const Result<Comparer> loaded =
      Comparer::load(ONRECORD_CLAIM_MODEL, ONRECORD_SENTENCE_MODEL, {.precision = Precision::f32});
  if (!loaded) throw std::runtime_error(loaded.error().describe());
  return *loaded;
}

class ComparedByModels : public testing::Test {
 protected:
  void TearDown() override { EXPECT_EQ(faults(news_), Texts()); }

  void add(const std::string& id, const std::string& date, const std::vector<Said>& said) {
    Article article{
        .id = id, .text = {}, .title = "", .outlet = "Quay Post", .date = date, .url = ""};
    for (const Said& one : said) article.text += one.who + " said that " + one.words + ". ";
    news_.add(article, said);
  }
  void add_quay() {
    add("may", "2031-05-02", {{"Ada Lind", "she is against closing the old quay of Brenn"}});
    add("june", "2031-06-20", {{"Ola Holm", "the board supports closing the old quay of Brenn"}});
    add("sun", "2031-06-21", {{"Ola Holm", "the weather in the mountains was fine"}});
    add("july", "2031-07-20", {{"Ada Lind", "closing the old quay of Brenn is the right step"}});
  }
  void enter(const std::string& label) {
    ASSERT_TRUE(
        RecordIssues(*news_).enter({{{.id = "quay", .label = label, .keywords = {"quay"}}}}));
  }
  CompareTally compare() {
    const auto tally = comparer().compare(*news_);
    if (!tally) throw std::runtime_error(tally.error().describe());
    return *tally;
  }
  [[nodiscard]] Texts rows(const std::string& sql) { return rows_of(news_.file(), sql); }
  [[nodiscard]] Texts stances() {
    return rows(
        "SELECT s.words FROM stance t JOIN statement s ON s.id = t.statement_id ORDER BY s.id");
  }

  NewRecord news_;
};

TEST_F(ComparedByModels, TellsWhereActorsStandAndWhoMoved) {
  add_quay();
  enter("closing the old quay");
  const CompareTally tally = compare();
  EXPECT_EQ(tally.articles, 4U);
  EXPECT_EQ(tally.articles_all, 4U);
  EXPECT_EQ(tally.statements, 4U);
  EXPECT_EQ(stances().size(), 3U);  // not on the weather
  EXPECT_EQ(cells(ComparedRecord(*news_).shifts({}), {"actor", "kind"}),
            Texts({"Ada Lind | reversal"}));
  EXPECT_EQ(rows("SELECT DISTINCT said_on FROM character ORDER BY 1"),
            Texts({"2031-05-02", "2031-06-20", "2031-06-21", "2031-07-20"}));
}

TEST_F(ComparedByModels, WhatWasComparedIsNotComparedAgain) {
  add_quay();
  enter("closing the old quay");
  compare();
  EXPECT_EQ(compare().articles, 0U);
  add("august", "2031-08-01", {{"Una Feder", "closing the old quay would be a mistake"}});
  EXPECT_EQ(compare().articles, 1U);
  EXPECT_EQ(stances().size(), 4U);
}

TEST_F(ComparedByModels, TheOrderInWhichArticlesComeInDoesNotMatterForPairs) {
  add("june", "2031-06-20",
      {{"Ola Holm", "the port board has never planned to sell the old quay of Brenn"}});
  compare();
  add("may", "2031-05-02", {{"Ada Lind", "the port board plans to sell the old quay of Brenn"}});
  compare();
  EXPECT_EQ(rows("SELECT e.words FROM relation r JOIN statement e ON e.id = r.earlier_id"),
            Texts({"the port board plans to sell the old quay of Brenn"}));
}

TEST_F(ComparedByModels, ANewOrChangedIssueIsMadeOverAllThatWasCompared) {
  add_quay();
  compare();
  EXPECT_EQ(stances(), Texts());
  enter("closing the old quay");
  EXPECT_EQ(compare().articles, 4U);
  EXPECT_EQ(stances().size(), 3U);
  const Texts before = rows("SELECT round(support, 4) FROM stance ORDER BY statement_id");
  enter("keeping the old quay open");
  EXPECT_EQ(stances(), Texts());
  compare();
  EXPECT_EQ(stances().size(), 3U);
  EXPECT_NE(rows("SELECT round(support, 4) FROM stance ORDER BY statement_id"), before);
  EXPECT_EQ(compare().articles, 0U);
}

TEST_F(ComparedByModels, GoesOnWhereItWasEnded) {
  add_quay();
  enter("closing the old quay");
  compare();
  {  // as if the issue had been made over the first article only, and the last were not compared
    SQLite::Database database(news_.file(), SQLite::OPEN_READWRITE);
    database.exec(
        "DELETE FROM stance WHERE statement_id > 1; DELETE FROM comparison WHERE version_id = 4; "
        "DELETE FROM character WHERE statement_id = 4; UPDATE issue SET made_to = 1");
  }
  const CompareTally tally = compare();
  EXPECT_EQ(tally.articles, 3U);  // two of them for the issue, one anew
  EXPECT_EQ(tally.articles_all, 3U);
  EXPECT_EQ(stances().size(), 3U);
  EXPECT_EQ(cells(ComparedRecord(*news_).shifts({}), {"actor"}), Texts({"Ada Lind"}));
}

TEST_F(ComparedByModels, EndsWhereSomebodyChangesTheIssuesMeanwhile) {
  for (int i = 0; i < 40; ++i) {
    add("a" + std::to_string(i), "2031-05-02",
        {{"Ada Lind", "thing-" + std::to_string(i) + " happened on the old quay"}});
  }
  enter("closing the old quay");
  const auto tally = comparer().compare(*news_, [&](const CompareTally&) {
    EXPECT_TRUE(RecordIssues(*news_).rename("quay", "keeping the quay", {"Ada"}));
  });
  ASSERT_FALSE(tally);
  EXPECT_EQ(tally.error().code, ErrorCode::record_busy);
  compare();
  EXPECT_EQ(rows("SELECT count(*) FROM comparison"), Texts({"40"}));
}

TEST_F(ComparedByModels, StopsBetweenBatchesAndGoesOnLater) {
  for (int i = 0; i < 40; ++i) {
    add("a" + std::to_string(i), "2031-05-02",
        {{"Ada Lind", "thing-" + std::to_string(i) + " happened on the old quay"}});
  }
  bool is_stopped = false;
  const auto tally = comparer().compare(
      *news_, [&](const CompareTally&) { is_stopped = true; }, [&] { return is_stopped; });
  ASSERT_TRUE(tally);
  EXPECT_LT(tally->articles, 40U);
  EXPECT_EQ(tally->articles + compare().articles, 40U);
}

TEST_F(ComparedByModels, PairsAreFoundOnceAnIssueAndAgainWhereTwoBecomeOne) {
  add_quay();
  add("vote", "2031-08-02", {{"Ola Holm", "the board voted on the old quay of Brenn on Monday"}});
  add("none", "2031-08-03", {{"Ada Lind", "the board never voted on the old quay of Brenn"}});
  enter("closing the old quay");
  compare();
  const auto relations = [&] { return rows("SELECT count(*) FROM relation").front(); };
  const std::string before = relations();
  EXPECT_NE(before, "0");
  SQLite::Database(news_.file(), SQLite::OPEN_READWRITE).exec("DELETE FROM relation");
  ASSERT_TRUE(RecordIssues(*news_).rename("quay", "keeping the old quay", {"Ada"}));
  EXPECT_EQ(compare().relations, 0U);
  ASSERT_TRUE(RecordIssues(*news_).enter(
      {{{.id = "quay", .label = "closing the old quay", .keywords = {"quay"}},
        {.id = "sky", .label = "watching the sky"}}}));
  ASSERT_TRUE(RecordIssues(*news_).merge("sky", "quay", {"Ada"}));
  compare();
  EXPECT_EQ(relations(), before);
}

TEST_F(ComparedByModels, AMergedIssueGivesItsStatementsAway) {
  add_quay();
  ASSERT_TRUE(RecordIssues(*news_).enter(
      {{{.id = "quay", .label = "closing the old quay", .keywords = {"quay"}},
        {.id = "sky", .label = "watching the sky"}}}));
  ASSERT_TRUE(RecordIssues(*news_).merge("quay", "sky", {"Ada"}));
  compare();
  EXPECT_EQ(rows("SELECT DISTINCT i.key FROM stance t JOIN issue i ON i.id = t.issue_id"),
            Texts({"sky"}));
  EXPECT_EQ(stances().size(), 3U);
}

TEST_F(ComparedByModels, WordsQuotedAgainAreOfTheDayOnWhichTheyWereSaid) {
  enter("closing the old quay");
  add("may", "2031-05-02", {{"Ada Lind", "closing the old quay would be a crime against Brenn"}});
  add("june", "2031-06-20", {{"Ada Lind", "the quay is fine"}});
  add("july", "2031-07-20", {{"Ada Lind", "closing the old quay would be a crime against Brenn"}});
  compare();
  EXPECT_EQ(rows("SELECT DISTINCT c.said_on FROM character c JOIN statement s ON s.id = "
                 "c.statement_id WHERE s.words LIKE 'closing%'"),
            Texts({"2031-05-02"}));
}

TEST_F(ComparedByModels, ACorrectedStatementIsComparedAgainAndTheOthersOfItsArticle) {
  add_quay();
  enter("closing the old quay");
  compare();
  const std::string id = id_of(news_, "closing the old quay of Brenn is the right step");
  EXPECT_EQ(correct(news_, {.verdict = Verdict::change, .id = id, .speaker = "Ola Holm"}),
            "1 made, 0 known");
  EXPECT_EQ(cells(ComparedRecord(*news_).shifts({}), {"actor"}), Texts());
  EXPECT_EQ(compare().articles, 1U);
  EXPECT_EQ(cells(ComparedRecord(*news_).positions({.issue = "quay"}, ""), {"actor", "stance"}),
            Texts({"Ola Holm | support", "Ada Lind | oppose"}));
}

TEST_F(ComparedByModels, IssuesAreFoundAndKeepTheirIds) {
  const Texts quays = {"the old quay must close", "closing the old quay is wrong",
                       "the old quay is our history", "nobody needs the old quay",
                       "the old quay costs too much"};
  const Texts schools = {"pupils need mobile phones at school", "phones belong in no school",
                         "a phone ban in schools helps pupils", "schools should allow phones",
                         "teachers want phones out of school"};
  for (std::size_t i = 0; i < quays.size(); ++i) {
    add("q" + std::to_string(i), "2031-05-02", {{"Ada Lind", quays[i]}});
    add("s" + std::to_string(i), "2031-05-02", {{"Ola Holm", schools[i]}});
  }
  const auto found = comparer().find_issues(*news_);
  ASSERT_TRUE(found) << found.error().describe();
  EXPECT_EQ(found->added, Texts({"found-1", "found-2"}));
  EXPECT_EQ(found->statements, 10U);
  add("s9", "2031-05-03", {{"Una Feder", "pupils should leave their phones at home"}});
  const auto again = comparer().find_issues(*news_);
  ASSERT_TRUE(again) << again.error().describe();
  EXPECT_EQ(again->added, Texts());
  EXPECT_EQ(again->kept.size(), 2U);
  compare();
  EXPECT_EQ(stances().size(), 11U);
  EXPECT_EQ(compare().articles, 0U);
}

TEST(Comparer, NamesTheModelThatIsMissing) {
  const auto loaded = Comparer::load("nowhere", ONRECORD_SENTENCE_MODEL);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, ErrorCode::model_missing);
  EXPECT_FALSE(Comparer::load(ONRECORD_CLAIM_MODEL, ONRECORD_SENTENCE_MODEL, {.threads = 0}));
}

}  // namespace
}  // namespace onrecord
