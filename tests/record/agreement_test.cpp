// How far several people who look at one record agree.
#include <gtest/gtest.h>

#include "onrecord/views.h"
#include "record/articles.h"
#include "record/reviewing.h"
#include "record/views/alpha.h"

namespace onrecord {
namespace {

using Units = std::vector<std::vector<std::size_t>>;

double alpha(const Units& units) { return krippendorff_alpha(units).value_or(-9); }

// The three examples of nominal data in Krippendorff, "Computing Krippendorff's Alpha-Reliability"
// (2011), sections A, B and C: 0.095, 0.692 and 0.743.
TEST(KrippendorffAlpha, IsThatOfTwoObserversAndBinaryData) {
  EXPECT_NEAR(
      alpha({{0, 1}, {1, 1}, {0, 1}, {0, 0}, {0, 0}, {0, 1}, {0, 0}, {0, 0}, {1, 0}, {0, 0}}),
      0.095, 0.0005);
}

TEST(KrippendorffAlpha, IsThatOfTwoObserversAndFiveCategories) {
  constexpr std::size_t a = 1, b = 2, c = 3, d = 4, e = 5;
  EXPECT_NEAR(alpha({{a, b},
                     {a, a},
                     {b, b},
                     {b, b},
                     {d, b},
                     {c, c},
                     {c, c},
                     {c, c},
                     {e, e},
                     {d, d},
                     {d, d},
                     {a, d}}),
              0.692, 0.0005);
}

TEST(KrippendorffAlpha, IsThatOfFourObserversOfWhomNotAllJudgeAll) {
  EXPECT_NEAR(alpha({{1, 1, 1},
                     {2, 2, 3, 2},
                     {3, 3, 3, 3},
                     {3, 3, 3, 3},
                     {2, 2, 2, 2},
                     {1, 2, 3, 4},
                     {4, 4, 4, 4},
                     {1, 1, 2, 1},
                     {2, 2, 2, 2},
                     {5, 5, 5},
                     {1, 1},
                     {3}}),
              0.743, 0.0005);
}

// By hand: 4 values, two of each kind. The first unit differs: observed 2; expected 2 * 2 / 3
// twice.
TEST(KrippendorffAlpha, IsWhatCountingByHandGives) {
  EXPECT_DOUBLE_EQ(alpha({{0, 1}, {1, 0}}), 1 - 4 / (8.0 / 3));
  EXPECT_DOUBLE_EQ(alpha({{0, 0}, {1, 1}}), 1);
  EXPECT_DOUBLE_EQ(alpha({{0, 0}, {0, 1}}), 0);
}

TEST(KrippendorffAlpha, IsNoneWhereNothingVariesOrIsShared) {
  EXPECT_FALSE(krippendorff_alpha(Units{}));
  EXPECT_FALSE(krippendorff_alpha(Units{{1}, {2}, {}}));
  EXPECT_FALSE(krippendorff_alpha(Units{{1, 1}, {1, 1}}));
}

const Article kFerry = {
    .id = "ferry",
    .text =
        "Zoë Quist 🙂 said the ferry stops in May. Ole Brandt claimed the ferry "
        "is late. The end.",
    .title = "Ferry stops",
    .outlet = "Brenn Courier",
    .date = "2031-05-02",
    .url = ""};

class Reviewers : public testing::Test {
 protected:
  Reviewers() {
    record_.add(kFerry, {{"Zoë Quist", "the ferry stops in May", Form::indirect},
                         {"Ole Brandt", "the ferry is late", Form::indirect}});
    stop_ = id_of(record_, "the ferry stops in May");
    late_ = id_of(record_, "the ferry is late");
  }
  void TearDown() override { EXPECT_EQ(faults(record_), Texts()); }

  std::string say(const std::string& by, Verdict verdict, const std::string& id) {
    return correct(record_, {.verdict = verdict, .id = id, .by = by});
  }
  std::string give(const std::string& by, const std::string& id, const std::string& speaker) {
    return correct(record_, {.verdict = Verdict::change, .id = id, .speaker = speaker, .by = by});
  }
  Agreement agreement() {
    const auto found = RecordViews(*record_).agreement(100);
    if (!found) throw std::runtime_error(found.error().describe());
    return *found;
  }
  // As "who says it: Ada Zoë Quist, Bo Ole Brandt".
  Texts disagreements() {
    Texts out;
    for (const auto& one : agreement().disagreements) {
      out.push_back(one.question + ":");
      for (const auto& answer : one.answers) out.back() += " " + answer.by + " " + answer.answer;
    }
    return out;
  }

  NewRecord record_;
  std::string stop_, late_;
};
constexpr auto kMade = "1 made, 0 known";
constexpr auto kKnown = "0 made, 1 known";

TEST_F(Reviewers, EachOnesVerdictIsKeptOnce) {
  EXPECT_EQ(say("Ada", Verdict::accept, stop_), kMade);
  EXPECT_EQ(say("Ada", Verdict::accept, stop_), kKnown);
  EXPECT_EQ(say("Bo", Verdict::accept, stop_), kMade);
  EXPECT_EQ(say("Bo", Verdict::accept, stop_), kKnown);
  EXPECT_EQ(say("Ada", Verdict::accept, stop_), kKnown) << "nothing changed since";
  EXPECT_EQ(say("", Verdict::accept, stop_), kKnown) << "nobody adds no verdict";
  EXPECT_EQ(say("Ada", Verdict::reject, late_), kMade);
  EXPECT_EQ(say("Bo", Verdict::reject, late_), kMade);
  EXPECT_EQ(say("Bo", Verdict::reject, late_), kKnown);
  EXPECT_EQ(all_held(*record_).at(stop_).by, "Bo");
}

TEST_F(Reviewers, TheLastOneHolds) {
  say("Ada", Verdict::accept, stop_);
  EXPECT_EQ(say("Bo", Verdict::reject, stop_), kMade);
  EXPECT_EQ(all_held(*record_).count(stop_), 0U);
  EXPECT_EQ(say("Cy", Verdict::accept, stop_), kMade);
  EXPECT_EQ(all_held(*record_).at(stop_).status, "accepted");
}

TEST_F(Reviewers, WhoAcceptedMayAcceptAgainWhatAnotherOneChanged) {
  say("Ada", Verdict::accept, stop_);
  EXPECT_EQ(give("Bo", stop_, "Ole Brandt"), kMade);
  EXPECT_EQ(say("Ada", Verdict::accept, stop_), kMade);
  EXPECT_EQ(disagreements(), Texts());
  EXPECT_EQ(all_held(*record_).at(stop_).speakers, "Ole Brandt");
}

TEST_F(Reviewers, WhoAddsWhatAnotherOneAddedAcceptsIt) {
  const auto add = [&](const std::string& by) {
    return correct(record_,
                   {.verdict = Verdict::add, .id = "ferry", .content = "The end", .by = by});
  };
  EXPECT_EQ(add("Ada"), kMade);
  EXPECT_EQ(add("Ada"), kKnown);
  EXPECT_EQ(add("Bo"), kMade);
  EXPECT_EQ(add("Bo"), kKnown);
  EXPECT_EQ(agreement().alpha.front().statements, 1);
}

TEST_F(Reviewers, AgreeAsFarAsTheirLastAnswersDo) {
  say("Ada", Verdict::reject, stop_);
  say("Ada", Verdict::accept, stop_);
  say("Bo", Verdict::accept, stop_);
  say("Ada", Verdict::accept, late_);
  say("Bo", Verdict::reject, late_);
  const Agreement found = agreement();
  ASSERT_EQ(found.alpha.size(), 3U);
  EXPECT_EQ(found.alpha[0].question, "is it a statement");
  EXPECT_EQ(found.alpha[0].statements, 2);
  EXPECT_EQ(found.alpha[0].reviewers, 2);
  EXPECT_DOUBLE_EQ(found.alpha[0].alpha.value_or(-9), 0) << "yes yes, yes no";
  EXPECT_EQ(found.alpha[1].statements, 1) << "who rejects does not say who speaks";
  EXPECT_FALSE(found.alpha[1].alpha);
  ASSERT_EQ(found.reviewers.size(), 2U);
  EXPECT_EQ(found.reviewers[0].name, "Ada");
  EXPECT_EQ(found.reviewers[0].corrections, 3);
  EXPECT_EQ(found.reviewers[0].statements, 2);
  EXPECT_EQ(disagreements(), Texts({"is it a statement: Ada yes Bo no"}));
  EXPECT_EQ(found.disagreements.front().statement.id, late_);
}

TEST_F(Reviewers, DisagreeAboutSpeakerAndContent) {
  say("Ada", Verdict::accept, stop_);
  give("Bo", stop_, "Ole Brandt");
  EXPECT_EQ(
      correct(record_,
              {.verdict = Verdict::change, .id = stop_, .content = "the ferry stops", .by = "Bo"}),
      kMade);
  EXPECT_EQ(disagreements(), Texts({"who says it: Ada Zoë Quist Bo Ole Brandt",
                                    "its content: Ada the ferry stops in May Bo the ferry stops"}));
}

TEST_F(Reviewers, NamesAreTheSameInAnySpelling) {
  give("Ada", stop_, "Una  Feder");
  correct(record_, {.verdict = Verdict::change, .id = stop_, .speaker = "ÚNA Feder", .by = "Bo"});
  EXPECT_EQ(disagreements(), Texts());
}

TEST_F(Reviewers, WhatIsTakenBackDoesNotCount) {
  say("Ada", Verdict::accept, stop_);
  say("Bo", Verdict::reject, stop_);
  EXPECT_EQ(disagreements().size(), 1U);
  EXPECT_TRUE(record_->undo_corrections("2", "Bo"));
  EXPECT_EQ(disagreements(), Texts());
  EXPECT_EQ(agreement().alpha.front().statements, 0);
  EXPECT_EQ(agreement().reviewers.size(), 1U);
}

}  // namespace
}  // namespace onrecord
