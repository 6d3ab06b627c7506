#include "compare/candidates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace onrecord {
namespace {

TEST(EarlierTexts, FindTheMostSimilarFirst) {
  EarlierTexts texts;
  EXPECT_TRUE(texts.similar("the toll", 3).empty());
  texts.add(7, "Moss said the toll would be four crowns");
  texts.add(8, "the ferry sails at noon");
  texts.add(9, "nobody came");
  const std::vector<std::int64_t> found = texts.similar("the toll is four crowns", 3);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), 7);
  EXPECT_EQ(std::ranges::count(found, 9), 0);
  EXPECT_EQ(texts.similar("the toll is four crowns", 1).size(), 1U);
  EXPECT_TRUE(texts.similar("", 3).empty());
}

TEST(EarlierTexts, CaseAndAccentsDoNotCount) {
  EarlierTexts texts;
  texts.add(1, "Café closed");
  EXPECT_EQ(texts.similar("the CAFE", 5), std::vector<std::int64_t>({1}));
}

TEST(EarlierTexts, ForgetTheOldestOfVeryManyWithAWord) {
  EarlierTexts texts;
  texts.add(0, "toll crown");
  for (std::int64_t i = 1; i <= 300; ++i) texts.add(i, "toll");
  EXPECT_EQ(texts.similar("crown", 3), std::vector<std::int64_t>({0}));
  const std::vector<std::int64_t> all = texts.similar("toll", 1000);
  EXPECT_EQ(all.size(), 200U);
  EXPECT_EQ(std::ranges::min(all), 101);
}

}  // namespace
}  // namespace onrecord
