#include "identify/probabilities.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <vector>

namespace onrecord {
namespace {

float sum(const std::vector<float>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0F);
}

TEST(AgainstNone, IsEmptyWithoutScores) { EXPECT_TRUE(against_none({}).empty()); }

TEST(AgainstNone, TreatsAScoreOfZeroLikeNone) {
  EXPECT_FLOAT_EQ(against_none(std::vector{0.0F})[0], 0.5F);
  EXPECT_FLOAT_EQ(against_none(std::vector{0.0F, 0.0F, 0.0F})[2], 0.25F);
}

TEST(AgainstNone, LeavesLittleToNoneWhereAScoreIsHigh) {
  const auto found = against_none(std::vector{3.0F, -3.0F});
  EXPECT_GT(found[0], found[1]);
  EXPECT_LT(sum(found), 1);
  EXPECT_GT(sum(found), 0.9F);
}

TEST(AgainstNone, LeavesMostToNoneWhereScoresAreLow) {
  EXPECT_LT(sum(against_none(std::vector{-5.0F, -6.0F})), 0.02F);
}

TEST(AgainstNone, BearsScoresOfAnySize) {
  for (const float size : {1e4F, 1e30F}) {
    const auto found = against_none(std::vector{size, -size});
    EXPECT_FLOAT_EQ(found[0], 1);
    EXPECT_FLOAT_EQ(found[1], 0);
    EXPECT_FLOAT_EQ(sum(against_none(std::vector{-size})), 0);
  }
}

}  // namespace
}  // namespace onrecord
