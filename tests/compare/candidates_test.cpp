#include "compare/candidates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace onrecord {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

TEST(SimilarPairs, MostSimilarComesFirstAndEarlierBeforeLater) {
  const std::array<std::string, 4> texts = {
      "Moss said the toll would be four crowns", "the ferry sails at noon",
      "Moss said the ferry would go", "the company denied that the toll would be four crowns"};
  const auto pairs = similar_pairs(texts, 1);
  EXPECT_NE(std::ranges::find(pairs, Pair(0, 3)), pairs.end());
  for (const auto& [earlier, later] : pairs) EXPECT_LT(earlier, later);
}

TEST(SimilarPairs, TextsWithoutACommonWordAreNoPair) {
  const std::array<std::string, 2> texts = {"fares rise", "nobody came"};
  EXPECT_TRUE(similar_pairs(texts, 5).empty());
}

TEST(SimilarPairs, CaseAndAccentsDoNotCount) {
  const std::array<std::string, 2> texts = {"Café closed", "the CAFE"};
  EXPECT_EQ(similar_pairs(texts, 5), std::vector<Pair>({{0, 1}}));
}

TEST(SimilarPairs, AtMostSoManyForEachText) {
  const std::vector<std::string> texts(10, "the same words");
  EXPECT_EQ(similar_pairs(texts, 3).size(), 0U + 1 + 2 + 3 * 7);
}

TEST(SimilarPairs, EmptyTextsFindNothing) {
  const std::array<std::string, 3> texts = {"", "...", "word"};
  EXPECT_TRUE(similar_pairs(texts, 3).empty());
  EXPECT_TRUE(similar_pairs({}, 3).empty());
}

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
