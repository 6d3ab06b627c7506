// Issues of a record: of codebooks, and as people decide.
#include <gtest/gtest.h>

#include "record/compared.h"
#include "record/comparison/issue_meanings.h"

namespace onrecord {
namespace {

class Issues : public testing::Test {
 protected:
  void TearDown() override { EXPECT_EQ(faults(news_.news()), Texts()); }

  [[nodiscard]] RecordIssues issues() { return RecordIssues(*news_.news()); }
  [[nodiscard]] Texts list(const std::vector<std::string>& columns) {
    return cells(issues().list(), columns);
  }
  [[nodiscard]] Texts to_be_made() {
    return rows_of(news_.news().file(),
                   "SELECT key FROM issue WHERE made_to IS NOT NULL ORDER BY id");
  }
  // As `compare` leaves it.
  void make_all() { news_.run("UPDATE issue SET made_to = NULL"); }

  // What a statement that the words take for one of each issue in `about` is about.
  [[nodiscard]] Texts meant(std::string_view words, const Texts& about,
                            const std::string& key = "") {
    SQLite::Database database(news_.news().file(), SQLite::OPEN_READONLY);
    std::map<std::int64_t, float> relevance;
    SQLite::Statement row(database, "SELECT id FROM issue WHERE key = ?");
    for (const std::string& issue : about) {
      row.reset();
      row.bind(1, issue);
      row.executeStep();
      relevance[row.getColumn(0).getInt64()] = 0.5F;
    }
    IssueMeanings(database).apply({words, words, ""}, key, relevance);
    Texts out;
    for (const auto& [issue, score] : relevance) {
      out.push_back(
          rows_of(news_.news().file(), "SELECT key FROM issue WHERE id = " + std::to_string(issue))
              .front());
    }
    return out;
  }

  ComparedNews news_;
};

TEST_F(Issues, ACodebookChangesWhatItSaysOtherwise) {
  make_all();
  const auto changes = issues().enter({{{.id = "ferry", .label = "running the ferry all year"},
                                        {.id = "bridge", .label = "building a bridge"}}});
  ASSERT_TRUE(changes);
  EXPECT_EQ(changes->added, Texts({"bridge"}));
  EXPECT_EQ(changes->changed, Texts({"ferry"}));
  EXPECT_EQ(changes->gone, Texts({"quay"}));
  EXPECT_EQ(to_be_made(), Texts({"ferry", "bridge"}));
  EXPECT_EQ(list({"issue", "label", "state"}),
            Texts({"ferry | running the ferry all year | to be compared",
                   "quay | closing the old quay | not in the codebook any more",
                   "bridge | building a bridge | to be compared"}));
}

TEST_F(Issues, TheSameCodebookChangesNothing) {
  make_all();
  const Codebook codebook{{{.id = "ferry", .label = "running the ferry in winter"},
                           {.id = "quay", .label = "closing the old quay"}}};
  const auto changes = issues().enter(codebook);
  ASSERT_TRUE(changes);
  EXPECT_TRUE(changes->added.empty() && changes->changed.empty() && changes->gone.empty());
  EXPECT_EQ(to_be_made(), Texts());
}

TEST_F(Issues, AListCountsStatementsAndActors) {
  news_.add("may", "2031-05-02", {{"Ada Lind", "the ferry stops"}, {"Ada Lind", "it is over"}});
  news_.stance("the ferry stops", "ferry", "oppose");
  news_.stance("it is over", "ferry", "oppose");
  EXPECT_EQ(list({"issue", "statements", "actors"}), Texts({"ferry | 2 | 1", "quay | 0 | 0"}));
}

TEST_F(Issues, ARenamedIssueLosesItsStancesAndKeepsItsLabel) {
  make_all();
  news_.add("may", "2031-05-02", {{"Ada Lind", "the ferry stops"}});
  news_.stance("the ferry stops", "ferry", "oppose");
  const auto decision = issues().rename("ferry", "a ferry at night", {"Ada"});
  ASSERT_TRUE(decision);
  EXPECT_EQ(to_be_made(), Texts({"ferry"}));
  EXPECT_EQ(list({"issue", "label", "statements"}).front(), "ferry | a ferry at night | 0");
  const Codebook codebook{{{.id = "ferry", .label = "running the ferry in summer"},
                           {.id = "quay", .label = "closing the old quay"}}};
  ASSERT_TRUE(issues().enter(codebook));
  EXPECT_EQ(list({"label"}).front(), "a ferry at night");
  ASSERT_TRUE(issues().undo(*decision, "Ada"));
  EXPECT_EQ(list({"label"}).front(), "running the ferry in summer");
}

TEST_F(Issues, AMergedIssueIsTheOtherOne) {
  make_all();
  const auto decision = issues().merge("ferry", "closing the old quay", {"Ada"});
  ASSERT_TRUE(decision);
  EXPECT_EQ(meant("anything", {"ferry"}), Texts({"quay"}));
  EXPECT_EQ(list({"issue", "merged_into", "state"}).front(), "ferry | quay | merged");
  EXPECT_EQ(to_be_made(), Texts({"ferry", "quay"}));
  EXPECT_FALSE(issues().merge("ferry", "quay", {"Ada"}));  // it is one already
  ASSERT_TRUE(issues().undo(*decision, "Ada"));
  EXPECT_EQ(meant("anything", {"ferry"}), Texts({"ferry"}));
  EXPECT_FALSE(issues().undo(*decision, "Ada"));
}

TEST_F(Issues, APartOfAnIssueIsAnotherOneByItsWords) {
  make_all();
  const auto decision =
      issues().split("ferry", {.label = "the night ferry", .keywords = {"night*"}}, {"Ada"});
  ASSERT_TRUE(decision);
  EXPECT_EQ(meant("the ferry sails nightly", {"ferry"}), Texts({"split-1"}));
  EXPECT_EQ(meant("the ferry sails by day", {"ferry"}), Texts({"ferry"}));
  EXPECT_EQ(meant("the quay by night", {"quay"}), Texts({"quay"}));
  EXPECT_EQ(list({"issue", "label", "part_of"}).back(), "split-1 | the night ferry | ferry");
  EXPECT_EQ(to_be_made(), Texts({"ferry", "split-1"}));
  ASSERT_TRUE(issues().undo(*decision, "Ada"));
  EXPECT_EQ(meant("the ferry sails nightly", {"ferry"}), Texts({"ferry"}));
  EXPECT_EQ(list({"issue", "state"}).back(), "split-1 | none any more");
}

TEST_F(Issues, APartOfAnIssueIsAnotherOneByItsStatements) {
  news_.add("may", "2031-05-02", {{"Ada Lind", "the ferry stops"}});
  const std::string id = id_of(news_.news(), "the ferry stops");
  ASSERT_TRUE(issues().split("ferry", {.label = "x", .statements = {id.substr(0, 10)}}, {"Ada"}));
  EXPECT_EQ(meant("the ferry stops", {"ferry"}, id), Texts({"split-1"}));
  EXPECT_EQ(meant("the ferry stops", {"ferry"}, "another"), Texts({"ferry"}));
}

TEST_F(Issues, WhatIsNotThereOrSaysNothingIsAnError) {
  EXPECT_FALSE(issues().rename("bridge", "x", {}));
  EXPECT_FALSE(issues().rename("ferry", "", {}));
  EXPECT_FALSE(issues().merge("ferry", "ferry", {}));
  EXPECT_FALSE(issues().split("ferry", {.label = "x"}, {}));
  EXPECT_FALSE(issues().split("ferry", {.label = "x", .statements = {"00"}}, {}));
  EXPECT_FALSE(issues().split("ferry", {.label = "x", .statements = {""}}, {}));
  EXPECT_FALSE(issues().undo(1, "Ada"));
  EXPECT_EQ(cells(issues().decisions(), {"number"}), Texts());
}

TEST_F(Issues, DecisionsAreListed) {
  ASSERT_TRUE(issues().rename("ferry", "a ferry", {"Ada", "shorter"}));
  ASSERT_TRUE(issues().merge("ferry", "quay", {"Ola"}));
  EXPECT_EQ(cells(issues().decisions(), {"number", "by", "action", "issue", "other", "note"}),
            Texts({"2 | Ola | merge | ferry | quay | ", "1 | Ada | rename | ferry |  | shorter"}));
}

}  // namespace
}  // namespace onrecord
