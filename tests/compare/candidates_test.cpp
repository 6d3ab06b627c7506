#include "compare/candidates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
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

}  // namespace
}  // namespace onrecord
