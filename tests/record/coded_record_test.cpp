// What networks count of a record, by rows that are there.
#include <gtest/gtest.h>

#include "onrecord/network.h"
#include "record/compared.h"

namespace onrecord {
namespace {

class CodedRecord : public testing::Test {
 protected:
  CodedRecord() {
    news_.add("may", "2031-05-02",
              {{"Ada Lind", "the ferry must stop in winter"}, {"Ola Holm", "the ferry must sail"}});
    news_.add("june", "2031-06-20", {{"Ada Lind", "the quay should close"}});
    news_.stance("the ferry must stop in winter", "ferry", "oppose");
    news_.stance("the ferry must sail", "ferry", "support");
    news_.stance("the quay should close", "quay", "support");
  }

  [[nodiscard]] CodedStatements coded(const CodingQuestion& question = {}) {
    auto out = news_.compared().coded(question);
    if (!out) throw std::runtime_error(out.error().describe());
    return *std::move(out);
  }
  /// "Ada Lind - quay", "Ola Holm + ferry".
  [[nodiscard]] Texts said(const CodingQuestion& question = {}) {
    const CodedStatements all = coded(question);
    Texts out;
    for (const CodedStatement& one : all.statements) {
      out.push_back(all.actors[one.actor].name + (one.agrees ? " + " : " - ") +
                    all.issues[one.issue].attributes.front().second);
    }
    return out;
  }
  [[nodiscard]] std::string error_of(const CodingQuestion& question) {
    const auto out = news_.compared().coded(question);
    return out ? "none" : std::string(error_name(out.error().code));
  }

  ComparedNews news_;
};

TEST_F(CodedRecord, HasWhoIsForAndAgainstWhatInTextOrder) {
  EXPECT_EQ(said(), Texts({"Ada Lind - ferry", "Ola Holm + ferry", "Ada Lind + quay"}));
  const CodedStatements all = coded();
  EXPECT_EQ(all.statements[0].document, all.statements[1].document);
  EXPECT_NE(all.statements[0].document, all.statements[2].document);
  EXPECT_EQ(all.statements[2].day, std::chrono::sys_days(std::chrono::year(2031) / 6 / 20));
  EXPECT_EQ(all.issues.front().name, "running the ferry in winter");
}

TEST_F(CodedRecord, TellsHowManyStatementsAndWhen) {
  const CodedStatements all = coded();
  const NetworkEntity& ada = all.actors.front();
  EXPECT_EQ(ada.kind, "person");
  using Counts = std::vector<std::pair<std::string, std::int64_t>>;
  EXPECT_EQ(ada.counts, Counts({{"statements", 2}, {"for", 1}, {"against", 1}}));
  using Told = std::vector<std::pair<std::string, std::string>>;
  EXPECT_EQ(ada.attributes,
            Told({{"record_id", "1"}, {"first_day", "2031-05-02"}, {"last_day", "2031-06-20"}}));
  EXPECT_EQ(all.issues.back().attributes,
            Told({{"record_id", "quay"}, {"first_day", "2031-06-20"}, {"last_day", "2031-06-20"}}));
}

TEST_F(CodedRecord, ChosenByIssueActorTimeAndOutlet) {
  EXPECT_EQ(said({.issues = {"quay", "Closing the old quay"}}), Texts({"Ada Lind + quay"}));
  EXPECT_EQ(said({.actors = {"Ola Holm"}}), Texts({"Ola Holm + ferry"}));
  EXPECT_EQ(said({.actors = {"holm", "1"}}).size(), 3U);
  EXPECT_EQ(said({.since = "2031-06"}), Texts({"Ada Lind + quay"}));
  EXPECT_EQ(said({.until = "2031-05-02"}).size(), 2U);
  EXPECT_EQ(said({.outlet = "quay post"}).size(), 3U);
  EXPECT_EQ(said({.outlet = "Ice News"}), Texts());
  EXPECT_EQ(error_of({.issues = {"ferry", "bridge"}}), "bad_option");
  EXPECT_EQ(error_of({.actors = {"Nobody"}}), "bad_actor");
  EXPECT_EQ(error_of({.since = "May"}), "bad_option");
}

TEST_F(CodedRecord, ActorsOfWhomNothingCountsAreIsolates) {
  const CodedStatements june = coded({.since = "2031-06"});
  EXPECT_EQ(june.actors.size(), 2U);
  const auto network = make_network(june, {.isolates = true});
  ASSERT_TRUE(network);
  EXPECT_EQ(network->nodes.size(), 2U);
  EXPECT_EQ(network->statements, 1U);
}

TEST_F(CodedRecord, StancesOfNoSideAndWeakOnesDoNotCount) {
  news_.add("july", "2031-07-01",
            {{"Una Feder", "the ferry is old"}, {"Una Feder", "the ferry is new"}});
  news_.stance("the ferry is old", "ferry", "neutral");
  news_.stance("the ferry is new", "ferry", "none");
  EXPECT_EQ(said().size(), 3U);
  EXPECT_EQ(said({.min_score = 0.95}), Texts());
  news_.run("UPDATE stance SET support = 0.35, oppose = 0.2, neutral = 0.2, none = 0.25");
  EXPECT_EQ(said(), Texts());
  EXPECT_EQ(said({.min_score = 0.3}).size(), 5U);
}

TEST_F(CodedRecord, SupportOnAConditionIsSupportOrLeftOut) {
  news_.add("july", "2031-07-01", {{"Una Feder", "the ferry may sail if it is mended"}});
  news_.stance("the ferry may sail if it is mended", "ferry", "support", 0.8);
  EXPECT_EQ(said().back(), "Una Feder + ferry");
  EXPECT_EQ(said({.conditional_agrees = false}).size(), 3U);
}

TEST_F(CodedRecord, ASpokesmansWordsCountForTheBody) {
  news_.add("july", "2031-07-01", {{"Una Feder", "no ferry in ice"}, {"Port Board", "it snows"}});
  news_.stance("no ferry in ice", "ferry", "oppose");
  news_.run(
      "INSERT INTO speaker SELECT s.id, 'speaks_for', 0, b.id, 'organisation', 'named', 1, '', "
      "NULL, NULL, '{}' FROM statement s JOIN appearance b ON b.version_id = s.version_id AND "
      "b.name = 'Port Board' WHERE s.words = 'no ferry in ice'");
  EXPECT_EQ(said().back(), "Port Board - ferry");
}

TEST_F(CodedRecord, RejectedStatementsAndWhatOthersTellDoNotCount) {
  const std::string id = id_of(news_.news(), "the quay should close");
  EXPECT_EQ(correct(news_.news(), {.verdict = Verdict::reject, .id = id}), "1 made, 0 known");
  news_.character("the ferry must sail", "2031-05-02", "assert", 0.1, false);
  EXPECT_EQ(said(), Texts({"Ada Lind - ferry"}));
}

TEST_F(CodedRecord, MergedActorsAreOne) {
  ASSERT_TRUE(news_.news()->merge_actors(2, 1, {"Ada"}));
  EXPECT_EQ(coded().actors.size(), 1U);
  EXPECT_EQ(said().size(), 3U);
}

TEST_F(CodedRecord, WhatHasNoDayCountsUnlessATimeIsAskedFor) {
  news_.character("the quay should close", "");
  EXPECT_EQ(said().size(), 3U);
  EXPECT_FALSE(coded({.issues = {"quay"}}).statements.front().day);
  EXPECT_EQ(said({.since = "2031-01"}).size(), 2U);
  EXPECT_EQ(said({.until = "2032"}).size(), 2U);
}

TEST_F(CodedRecord, WhatTwoOutletsPrintCountsOnceAndForBoth) {
  const std::string words = "the ferry must stop in winter because of ice on the whole river";
  news_.add("one", "2031-07-02", {{"Una Feder", words}});
  news_.news().add({.id = "two",
                    .text = "Una Feder said that " + words + ". ",
                    .title = "two",
                    .outlet = "Ice News",
                    .date = "2031-07-03",
                    .url = ""},
                   {{"Una Feder", words}});
  news_.character(words, "2031-07-02");
  news_.stance(words, "ferry", "oppose");
  EXPECT_EQ(said().size(), 4U);
  EXPECT_EQ(said({.outlet = "Ice News"}), Texts({"Una Feder - ferry"}));
  EXPECT_EQ(said({.outlet = "Quay Post"}).size(), 4U);
}

}  // namespace
}  // namespace onrecord
