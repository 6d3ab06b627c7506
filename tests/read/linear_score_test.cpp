#include "read/linear_score.h"

#include <gtest/gtest.h>

#include <array>

namespace onrecord {
namespace {

constexpr std::array<std::string_view, 2> kNames = {"words", "links"};

TEST(LinearScore, WeighsDeviationsFromTheMean) {
  const auto score =
      LinearScore::parse("# a note\nwords 4 2 0.5\nlinks 0 1 -1\nbias 0.25\n", kNames);
  ASSERT_TRUE(score);
  EXPECT_FLOAT_EQ(score->sum(std::array{4.0F, 0.0F}), 0.25F);
  EXPECT_FLOAT_EQ(score->sum(std::array{8.0F, 1.0F}), 0.25F + 1.0F - 1.0F);
}

TEST(LinearScore, TakesThreeDeviationsForTheMost) {
  const auto score = LinearScore::parse("words 4 2 0.5\nlinks 0 1 -1\nbias 0\n", kNames);
  ASSERT_TRUE(score);
  EXPECT_FLOAT_EQ(score->sum(std::array{400.0F, 0.0F}), 1.5F);
  EXPECT_FLOAT_EQ(score->sum(std::array{4.0F, -90.0F}), 3.0F);
}

TEST(LinearScore, TakesNoTableThatIsNotSound) {
  for (const char* table :
       {"", "bias 1\n", "words 1 1 1\nbias 1\n", "links 1 1 1\nwords 1 1 1\nbias 1\n",
        "words 1 0 1\nlinks 1 1 1\nbias 1\n", "words 1 1 1\nlinks 1 1\nbias 1\n",
        "words 1 1 1\nlinks 1 1 1\n", "words 1 1 1\nlinks 1 1 1\nbias x\n",
        "words 1 1 1\nlinks 1 1 1\nbias 1\nbias 1\n"}) {
    EXPECT_FALSE(LinearScore::parse(table, kNames)) << table;
  }
}

}  // namespace
}  // namespace onrecord
