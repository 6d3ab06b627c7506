// Who stands where, who moved, who denies and contradicts whom, by rows that are there.
#include <gtest/gtest.h>

#include "record/compared.h"

namespace onrecord {
namespace {

class Findings : public testing::Test {
 protected:
  void TearDown() override { EXPECT_EQ(faults(news_.news()), Texts()); }

  // Ada Lind is against the ferry and then for it; Ola Holm is for it.
  void add_ferry() {
    news_.add("may", "2031-05-02",
              {{"Ada Lind", "the ferry must stop in winter"}, {"Ola Holm", "the ferry must sail"}});
    news_.add("june", "2031-06-20", {{"Ada Lind", "the ferry should go on all year"}});
    news_.stance("the ferry must stop in winter", "ferry", "oppose");
    news_.stance("the ferry must sail", "ferry", "support");
    news_.stance("the ferry should go on all year", "ferry", "support");
  }
  [[nodiscard]] Texts shifts(const FindingQuestion& question = {}) {
    return cells(news_.compared().shifts(question), {"actor", "reason"});
  }
  [[nodiscard]] Texts positions(const std::string& at = "", const FindingQuestion& question = {}) {
    return cells(news_.compared().positions(question, at), {"actor", "stance", "since"});
  }

  ComparedNews news_;
};

TEST_F(Findings, ATimelineHasPositionsAndTheSentencesThatShowThem) {
  add_ferry();
  const auto listing = news_.compared().timeline({.actor = "Ada Lind"});
  EXPECT_EQ(cells(listing, {"since", "stance", "words"}),
            Texts({"2031-05-02 | oppose | the ferry must stop in winter",
                   "2031-06-20 | support | the ferry should go on all year"}));
  EXPECT_EQ(values(*listing, "sentences").front(),
            "Ada Lind said that the ferry must stop in winter.");
  EXPECT_EQ(values(*listing, "article"), Texts({"may", "june"}));
  EXPECT_EQ(values(*listing, "outlet").front(), "Quay Post");
}

TEST_F(Findings, AShiftNamesBothStatementsAndSaysWhy) {
  add_ferry();
  const auto listing = news_.compared().shifts({});
  EXPECT_EQ(
      cells(listing, {"issue", "actor", "kind", "before_words", "after_words", "after_article"}),
      Texts({"ferry | Ada Lind | reversal | the ferry must stop in winter | the ferry should go on "
             "all year | june"}));
  EXPECT_EQ(values(*listing, "reason"),
            Texts({"opposed it on 2031-05-02, supports it on 2031-06-20: reversal"}));
}

TEST_F(Findings, RejectedStatementsDoNotCount) {
  add_ferry();
  const std::string id = id_of(news_.news(), "the ferry should go on all year");
  EXPECT_EQ(correct(news_.news(), {.verdict = Verdict::reject, .id = id}), "1 made, 0 known");
  EXPECT_EQ(shifts(), Texts());
  EXPECT_TRUE(news_.news()->undo_corrections(id, "Ada"));
  EXPECT_EQ(shifts().size(), 1U);
}

TEST_F(Findings, PositionsAreThoseOfADay) {
  add_ferry();
  EXPECT_EQ(positions("2031-05"),
            Texts({"Ola Holm | support | 2031-05-02", "Ada Lind | oppose | 2031-05-02"}));
  EXPECT_EQ(positions("", {.issue = "ferry"}),
            Texts({"Ola Holm | support | 2031-05-02", "Ada Lind | support | 2031-06-20"}));
  EXPECT_EQ(positions("2031-04-30"), Texts());
  EXPECT_EQ(positions("", {.issue = "quay"}), Texts());
}

TEST_F(Findings, SharesCountActorsAndStatements) {
  add_ferry();
  const auto shares = [&](const std::string& at) {
    return cells(news_.compared().shares({.issue = "ferry"}, at),
                 {"stance", "actors", "statements"});
  };
  EXPECT_EQ(shares("2031-05"), Texts({"support | 1 | 1", "conditional | 0 | 0", "oppose | 1 | 1",
                                      "undecided | 0 | 0"}));
  EXPECT_EQ(shares(""), Texts({"support | 2 | 2", "conditional | 0 | 0", "oppose | 0 | 1",
                               "undecided | 0 | 0"}));
}

TEST_F(Findings, ASpokesmansWordsCountForTheBody) {
  news_.add("may", "2031-05-02", {{"Ola Holm", "the ferry must stop"}, {"Port Board", "it rains"}});
  news_.stance("the ferry must stop", "ferry", "oppose");
  news_.run(
      "INSERT INTO speaker SELECT s.id, 'speaks_for', 0, b.id, 'organisation', 'named', 1, '', "
      "NULL, "
      "NULL, '{}' FROM statement s JOIN appearance b ON b.version_id = s.version_id AND b.name = "
      "'Port Board' WHERE s.words = 'the ferry must stop'");
  EXPECT_EQ(positions(), Texts({"Port Board | oppose | 2031-05-02"}));
  EXPECT_EQ(cells(news_.compared().timeline({.actor = "Port Board"}), {"stance"}),
            Texts({"oppose"}));
  EXPECT_EQ(cells(news_.compared().timeline({.actor = "Holm"}), {"stance"}), Texts());
}

TEST_F(Findings, WhatOthersTellMakesNoPosition) {
  add_ferry();
  news_.character("the ferry should go on all year", "2031-06-20", "assert", 0.1, false);
  EXPECT_EQ(shifts(), Texts());
}

TEST_F(Findings, WhatHasNoDayMakesNoPosition) {
  add_ferry();
  news_.character("the ferry should go on all year", "");
  EXPECT_EQ(shifts(), Texts());
}

TEST_F(Findings, ChosenByActorAndTime) {
  add_ferry();
  EXPECT_EQ(shifts({.actor = "Ada Lind"}).size(), 1U);
  EXPECT_EQ(shifts({.actor = "ada"}).size(), 1U);
  EXPECT_EQ(shifts({.actor = "Ola Holm"}), Texts());
  EXPECT_EQ(shifts({.since = "2031-06"}).size(), 1U);
  EXPECT_EQ(shifts({.since = "2031-07"}), Texts());
  EXPECT_EQ(shifts({.until = "2031-06-19"}), Texts());
  EXPECT_EQ(shifts({.until = "2031-06"}).size(), 1U);
  EXPECT_EQ(shifts({.min_score = 0.95}), Texts());
  EXPECT_EQ(shifts({.issue = "Running the ferry in winter"}).size(), 1U);
}

TEST_F(Findings, WhatIsNotThereIsAnError) {
  const auto code = [&](const FindingQuestion& question) {
    const auto listing = news_.compared().shifts(question);
    return listing ? "none" : std::string(error_name(listing.error().code));
  };
  EXPECT_EQ(code({.issue = "bridge"}), "bad_option");
  EXPECT_EQ(code({.actor = "Nobody"}), "bad_actor");
  EXPECT_EQ(code({.actor = "17"}), "bad_actor");
  EXPECT_EQ(code({.since = "May"}), "bad_option");
  EXPECT_FALSE(news_.compared().positions({}, "June"));
  EXPECT_EQ(code({}), "none");
}

TEST_F(Findings, MergedActorsAreOne) {
  add_ferry();
  ASSERT_TRUE(news_.news()->merge_actors(2, 1, {"Ada"}));
  EXPECT_EQ(positions(), Texts({"Ada Lind | support | 2031-05-02"}));
}

TEST_F(Findings, ACopyInAnotherOutletCountsOnce) {
  const std::string words = "the ferry must stop in winter because of ice on the whole river";
  news_.add("one", "2031-05-02", {{"Ada Lind", words}});
  news_.add("two", "2031-05-03", {{"Ada Lind", words}});
  news_.character(words, "2031-05-02");  // of the first one
  news_.stance(words, "ferry", "oppose");
  EXPECT_EQ(positions(), Texts({"Ada Lind | oppose | 2031-05-02"}));
  EXPECT_EQ(cells(news_.compared().shares({.issue = "ferry"}, ""), {"statements"}),
            Texts({"0", "0", "1", "0"}));
}

TEST_F(Findings, ADenialNamesWhatIsDenied) {
  news_.add("may", "2031-05-02", {{"Ada Lind", "the board sold the quay"}});
  news_.add("june", "2031-06-20",
            {{"Ola Holm", "nothing was sold"}, {"Una Feder", "no ship sank"}});
  news_.character("nothing was sold", "2031-06-20", "deny", 0.9);
  news_.character("no ship sank", "2031-06-20", "deny", 0.7);
  news_.relation("the board sold the quay", "nothing was sold", 0.85, 0.1);
  const auto listing = news_.compared().denials({});
  EXPECT_EQ(cells(listing, {"denier", "denial_words", "denied_speaker", "denied_words"}),
            Texts({"Una Feder | no ship sank |  | ",
                   "Ola Holm | nothing was sold | Ada Lind | the board sold the quay"}));
  EXPECT_EQ(values(*listing, "reason").back(),
            "denies on 2031-06-20 what Ada Lind said on 2031-05-02 (that it is this: 0.85)");
  EXPECT_EQ(cells(news_.compared().denials({.actor = "Feder"}), {"denier"}), Texts({"Una Feder"}));
  EXPECT_EQ(cells(news_.compared().denials({.min_score = 0.8}), {"denier"}), Texts({"Ola Holm"}));
}

TEST_F(Findings, NobodyDeniesHisOwnWords) {
  news_.add("may", "2031-05-02", {{"Ola Holm", "the board sold the quay"}});
  news_.add("june", "2031-06-20", {{"Ola Holm", "nothing was sold"}});
  news_.character("nothing was sold", "2031-06-20", "deny", 0.9);
  news_.relation("the board sold the quay", "nothing was sold", 0.85, 0.1);
  EXPECT_EQ(cells(news_.compared().denials({}), {"denied_words"}), Texts({""}));
}

TEST_F(Findings, ContradictionsAreOfOneOrOfTwo) {
  news_.add("may", "2031-05-02", {{"Ada Lind", "ten ships came"}, {"Ola Holm", "six ships came"}});
  news_.add("june", "2031-06-20", {{"Ada Lind", "no ship came"}});
  news_.relation("ten ships came", "six ships came", 0.05, 0.92);
  news_.relation("ten ships came", "no ship came", 0.5, 0.48);
  news_.relation("six ships came", "no ship came", 0.1, 0.1);
  news_.stance("ten ships came", "quay", "none");
  news_.stance("no ship came", "quay", "none");
  EXPECT_EQ(cells(news_.compared().contradictions({}), {"kind", "earlier_words", "later_words"}),
            Texts({"self | ten ships came | no ship came",
                   "between actors | ten ships came | six ships came"}));
  EXPECT_EQ(cells(news_.compared().contradictions({.issue = "quay"}), {"later_words"}),
            Texts({"no ship came"}));
  EXPECT_EQ(cells(news_.compared().contradictions({.actor = "Holm"}), {"later_words"}),
            Texts({"six ships came"}));
  EXPECT_EQ(cells(news_.compared().contradictions({.until = "2031-05"}), {"later_words"}),
            Texts({"six ships came"}));
  const std::string id = id_of(news_.news(), "ten ships came");
  EXPECT_EQ(correct(news_.news(), {.verdict = Verdict::reject, .id = id}), "1 made, 0 known");
  EXPECT_EQ(cells(news_.compared().contradictions({}), {"later_words"}), Texts());
}

TEST_F(Findings, DismissedOnesAreNotListedUntilTheyAreRestored) {
  add_ferry();
  news_.relation("the ferry must stop in winter", "the ferry should go on all year", 0.1, 0.88);
  ComparedRecord compared = news_.compared();
  for (const auto list : {&ComparedRecord::shifts, &ComparedRecord::contradictions}) {
    const std::string id = cells((compared.*list)({}), {"id"}).front();
    ASSERT_TRUE(compared.dismiss(id.substr(0, 8), {}, {"Ada", "irony"}));
    EXPECT_EQ(cells((compared.*list)({}), {"id"}), Texts());
    ASSERT_TRUE(compared.restore(id, "Ada"));
    EXPECT_EQ(cells((compared.*list)({}), {"id"}), Texts({id}));
  }
  const auto dismissals = compared.dismissals();
  EXPECT_EQ(cells(dismissals, {"by", "issue", "note", "undone_by"}),
            Texts({"Ada |  | irony | Ada", "Ada | ferry | irony | Ada"}));
}

TEST_F(Findings, ADismissedPositionIsLeftOutOfAllLists) {
  add_ferry();
  const std::string id = cells(news_.compared().timeline({.actor = "Ola Holm"}), {"id"}).front();
  ASSERT_TRUE(news_.compared().dismiss(id, {}, {"Ada"}));
  EXPECT_EQ(cells(news_.compared().timeline({.actor = "Ola Holm"}), {"id"}), Texts());
  EXPECT_EQ(positions(), Texts({"Ada Lind | support | 2031-06-20"}));
}

TEST_F(Findings, OnlyWhatIsThereIsDismissed) {
  add_ferry();
  for (const char* id : {"", "s-", "s-000000000000", "x-12", "shift", "c-1"}) {
    EXPECT_FALSE(news_.compared().dismiss(id, {}, {"Ada"})) << id;
    EXPECT_FALSE(news_.compared().restore(id, "Ada")) << id;
  }
}

TEST_F(Findings, ACorrectedStatementIsToBeComparedAgain) {
  add_ferry();
  const auto uncompared = [&] {
    return rows_of(news_.news().file(),
                   "SELECT a.name FROM version v JOIN article a ON a.id = v.article_id WHERE v.id "
                   "NOT IN (SELECT version_id FROM comparison)");
  };
  EXPECT_EQ(uncompared(), Texts());
  const std::string id = id_of(news_.news(), "the ferry should go on all year");
  EXPECT_EQ(correct(news_.news(),
                    {.verdict = Verdict::change, .id = id, .content = "the ferry should go on"}),
            "1 made, 0 known");
  EXPECT_EQ(uncompared(), Texts({"june"}));
  EXPECT_EQ(shifts(), Texts());
  EXPECT_TRUE(news_.news()->undo_corrections(id, "Ada"));
  EXPECT_EQ(shifts().size(), 1U);
}

TEST_F(Findings, WhatAModelReadsAgainIsToBeComparedAgain) {
  add_ferry();
  news_.relation("the ferry must stop in winter", "the ferry should go on all year", 0.1, 0.8);
  const auto unread = news_.news()->to_read({}, "model 2", 0, 10);
  ASSERT_TRUE(unread);
  const Document& document = unread->back().document;
  const Reading reading = reading_of(document, {{"Ada Lind", "the ferry should go on"}});
  const NewReading read{unread->back().version, &document, &reading, "model 2"};
  ASSERT_TRUE(news_.news()->reread({&read, 1}));
  EXPECT_EQ(rows_of(news_.news().file(), "SELECT count(*) FROM relation"), Texts({"0"}));
  EXPECT_EQ(rows_of(news_.news().file(), "SELECT count(*) FROM stance"), Texts({"2"}));
  EXPECT_EQ(rows_of(news_.news().file(), "SELECT count(*) FROM comparison"), Texts({"1"}));
}

TEST_F(Findings, WhereACopyStandsForTheOthersNowItIsToBeCompared) {
  const std::string words = "the ferry must stop in winter because of ice on the whole river";
  news_.add("one", "2031-05-02", {{"Ada Lind", words}});
  news_.add("two", "2031-05-03", {{"Ada Lind", words}});
  const auto compared = [&] {
    return rows_of(news_.news().file(), "SELECT count(*) FROM comparison").front();
  };
  EXPECT_EQ(compared(), "2");
  news_.news().add({.id = "one",
                    .text = "Ada Lind said nothing of the ferry must stop in winter.",
                    .title = "one",
                    .outlet = "Quay Post",
                    .date = "2031-05-02",
                    .url = ""},
                   {});
  EXPECT_EQ(compared(), "1");
}

}  // namespace
}  // namespace onrecord
