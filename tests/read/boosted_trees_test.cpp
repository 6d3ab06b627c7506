#include "read/boosted_trees.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "read/html_body.h"

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 2> kNames = {"words", "links"};

TEST(BoostedTrees, AddsTheLeavesThatNumbersLeadTo) {
  const auto trees = BoostedTrees::parse(
      "# two trees\n"
      "tree\nwords <= 5 1 2\n= -1\nlinks <= 0.5 3 4\n= 2\n= -2\n"
      "tree\n= 0.25\n",
      kNames);
  ASSERT_TRUE(trees);
  EXPECT_FLOAT_EQ(trees->sum(std::array{5.0F, 0.0F}), -0.75F);
  EXPECT_FLOAT_EQ(trees->sum(std::array{6.0F, 0.5F}), 2.25F);
  EXPECT_FLOAT_EQ(trees->sum(std::array{6.0F, 0.6F}), -1.75F);
}

TEST(BoostedTrees, StopsAfterTwentyTreesWhereAllIsClear) {
  std::string table;
  for (int i = 0; i < 50; ++i) table += "tree\n= -1\n";
  const auto trees = BoostedTrees::parse(table, kNames);
  ASSERT_TRUE(trees);
  EXPECT_FLOAT_EQ(trees->sum(std::array{0.0F, 0.0F}), -50.0F);
  EXPECT_FLOAT_EQ(trees->sum(std::array{0.0F, 0.0F}, -5.0F), -20.0F);
  EXPECT_FLOAT_EQ(trees->sum(std::array{0.0F, 0.0F}, -30.0F), -40.0F);
}

TEST(BoostedTrees, TakesNoTableThatIsNotSound) {
  for (const char* table :
       {"= 1\n", "tree\n", "tree\nheight <= 1 1 2\n= 1\n= 2\n", "tree\nwords <= 1 1 2\n= 1\n",
        "tree\nwords <= 1 0 1\n= 1\n", "tree\nwords <= x 1 2\n= 1\n= 2\n",
        "tree\nwords < 1 1 2\n= 1\n= 2\n", "tree\n= 1\ntree\nwords <= 1 1 9\n= 1\n= 2\n"}) {
    EXPECT_FALSE(BoostedTrees::parse(table, kNames)) << table;
  }
}

TEST(BoostedTrees, ReadTheModelOfBodies) { EXPECT_TRUE(body_model_is_sound()); }

}  // namespace
}  // namespace onrecord
