#include "attribute/crf.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

using Labels = std::vector<std::uint8_t>;

Crf crf_of_two(std::vector<float> transitions) {
  return {2, std::move(transitions), {0, 0}, {0, 0}};
}

TEST(Crf, WithoutTransitionsEachWordTakesItsBestLabel) {
  const std::vector<float> emissions = {1, 0, 0, 1, 1, 0};
  EXPECT_EQ(best_labels(crf_of_two({0, 0, 0, 0}), emissions), (Labels{0, 1, 0}));
}

TEST(Crf, ATransitionThatCostsMoreThanAWordGainsIsNotTaken) {
  const std::vector<float> emissions = {1, 0, 0, 1, 1, 0};
  EXPECT_EQ(best_labels(crf_of_two({0, -2, -2, 0}), emissions), (Labels{0, 0, 0}));
}

TEST(Crf, StartAndEndScoresCount) {
  Crf crf = crf_of_two({0, 0, 0, 0});
  crf.start = {0, 3};
  crf.end = {0, 3};
  const std::vector<float> emissions = {1, 0, 1, 0, 1, 0};
  EXPECT_EQ(best_labels(crf, emissions), (Labels{1, 0, 1}));
}

TEST(Crf, NoWordsHaveNoLabels) { EXPECT_TRUE(best_labels(crf_of_two({0, 0, 0, 0}), {}).empty()); }

}  // namespace
}  // namespace onrecord
