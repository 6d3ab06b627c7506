#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "onrecord/comparison.h"

namespace onrecord {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days kFirst = std::chrono::year(2031) / 5 / 2;
constexpr StanceScores kFor = {0.9F, 0.04F, 0.02F, 0.04F};
constexpr StanceScores kAgainst = {0.04F, 0.9F, 0.02F, 0.04F};
constexpr StanceScores kUndecided = {0.05F, 0.05F, 0.85F, 0.05F};
constexpr StanceScores kNoSide = {0.05F, 0.05F, 0.05F, 0.85F};

// Statement `number`, made `day` days after the first day by actor 0.
Utterance said(std::size_t number, int day, StanceScores stance, float conditional = 0) {
  return {number, 0, kFirst + days(day), stance, conditional, true};
}

TEST(Positions, TheFirstClearStatementSetsIt) {
  const Positions found = find_positions({said(0, 0, kNoSide), said(1, 3, kFor), said(2, 9, kFor)});
  ASSERT_EQ(found.positions.size(), 1U);
  EXPECT_EQ(found.positions[0].stance, Stance::support);
  EXPECT_EQ(found.positions[0].statement, 1U);
  EXPECT_EQ(found.positions[0].from, kFirst + days(3));
  EXPECT_TRUE(found.shifts.empty());
}

TEST(Positions, OfOneDayTheClearestStatementIsNamed) {
  const StanceScores weakly = {0.55F, 0.1F, 0.05F, 0.3F};
  const Positions found = find_positions({said(0, 0, weakly), said(1, 0, kFor)});
  ASSERT_EQ(found.positions.size(), 1U);
  EXPECT_EQ(found.positions[0].statement, 1U);
}

TEST(Positions, AClearChangeIsAReversal) {
  const Positions found =
      find_positions({said(0, 0, kAgainst), said(1, 10, kAgainst), said(2, 40, kFor)});
  ASSERT_EQ(found.shifts.size(), 1U);
  EXPECT_EQ(found.shifts[0].kind, ShiftKind::reversal);
  EXPECT_EQ(found.shifts[0].before, 0U);
  EXPECT_EQ(found.shifts[0].after, 2U);
  ASSERT_EQ(found.positions.size(), 2U);
  EXPECT_EQ(found.positions[1].from, kFirst + days(40));
}

TEST(Positions, ADoubtfulStatementBetweenClearOnesIsNoShift) {
  const StanceScores doubtful = {0.5F, 0.3F, 0.05F, 0.15F};
  const Positions found =
      find_positions({said(0, 0, kAgainst), said(1, 10, doubtful), said(2, 20, kAgainst)});
  EXPECT_TRUE(found.shifts.empty());
}

TEST(Positions, OneMisreadSentenceOfADayIsNoShift) {
  const StanceScores misread = {0.67F, 0.3F, 0.01F, 0.02F}, against = {0.22F, 0.68F, 0.08F, 0.02F};
  const Positions found = find_positions(
      {said(0, 0, against), said(1, 0, misread), said(2, 0, against), said(3, 16, kAgainst)});
  ASSERT_EQ(found.positions.size(), 1U);
  EXPECT_EQ(found.positions[0].stance, Stance::oppose);
  EXPECT_TRUE(found.shifts.empty());
  EXPECT_EQ(find_positions({said(0, 0, against), said(1, 5, misread)}).shifts.size(), 1U);
}

TEST(Positions, StatementsThatTakeNoSideChangeNothing) {
  const Positions found =
      find_positions({said(0, 0, kFor), said(1, 10, kNoSide), said(2, 20, kNoSide)});
  EXPECT_EQ(found.positions.size(), 1U);
  EXPECT_TRUE(found.shifts.empty());
}

TEST(Positions, ShiftsAreCalledByWhereTheyLead) {
  const auto kind = [](StanceScores from, float from_condition, StanceScores to,
                       float to_condition) {
    const Positions found =
        find_positions({said(0, 0, from, from_condition), said(1, 30, to, to_condition)});
    return found.shifts.size() == 1 ? std::string(shift_kind_name(found.shifts[0].kind)) : "none";
  };
  EXPECT_EQ(kind(kAgainst, 0, kFor, 0.95F), "softening");
  EXPECT_EQ(kind(kAgainst, 0, kUndecided, 0), "softening");
  EXPECT_EQ(kind(kFor, 0, kFor, 0.95F), "new condition");
  EXPECT_EQ(kind(kUndecided, 0, kFor, 0.95F), "new condition");
  EXPECT_EQ(kind(kFor, 0.95F, kAgainst, 0), "hardening");
  EXPECT_EQ(kind(kUndecided, 0, kAgainst, 0), "hardening");
  EXPECT_EQ(kind(kFor, 0, kAgainst, 0), "reversal");
}

TEST(Positions, WhatOthersTellOfSomebodySetsNoPosition) {
  Utterance told = said(0, 0, kAgainst);
  told.is_own = false;
  EXPECT_TRUE(find_positions({told}).positions.empty());
  EXPECT_TRUE(find_positions({told, said(1, 5, kFor)}).shifts.empty());
}

TEST(Positions, EachActorHasHisOwn) {
  Utterance other = said(1, 1, kAgainst);
  other.actor = 7;
  const Positions found = find_positions({other, said(0, 0, kFor)});
  ASSERT_EQ(found.positions.size(), 2U);
  EXPECT_EQ(found.positions[0].actor, 0U);
  EXPECT_EQ(found.positions[1].actor, 7U);
  EXPECT_TRUE(found.shifts.empty());
}

TEST(Positions, TheDayCountsAndNotTheOrderOfTheList) {
  const Positions found = find_positions({said(5, 40, kFor), said(9, 0, kAgainst)});
  ASSERT_EQ(found.shifts.size(), 1U);
  EXPECT_EQ(found.shifts[0].before, 9U);
  EXPECT_EQ(found.shifts[0].after, 5U);
}

TEST(Positions, BelowTheThresholdNothingIsShown) {
  const PositionOptions strict{.min_position = 0.95F, .min_shift = 0.95F};
  EXPECT_TRUE(find_positions({said(0, 0, kFor), said(1, 9, kAgainst)}, strict).positions.empty());
}

TEST(Positions, NobodyHasNone) { EXPECT_TRUE(find_positions({}).positions.empty()); }

}  // namespace
}  // namespace onrecord
