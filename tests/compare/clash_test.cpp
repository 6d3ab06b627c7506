#include "compare/clash.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(ClashScore, ADenialClashesRatherThanAQuestion) {
  const ToldAct said{Act::assertion, 1};
  const float denied = clash_score(0.6F, said, {Act::denial, 1});
  EXPECT_GT(denied, 0.6F);
  EXPECT_LT(denied, 1.0F);
  EXPECT_LT(clash_score(0.6F, said, {Act::question, 1}), 0.1F);
}

TEST(ClashScore, AnActThatIsNotSureChangesLittle) {
  const ToldAct said{Act::assertion, 0};
  EXPECT_NEAR(clash_score(0.6F, said, {Act::question, 0}), 0.6F, 1e-5F);
  EXPECT_GT(clash_score(0.6F, said, {Act::question, 0.5F}),
            clash_score(0.6F, said, {Act::question, 1}));
}

TEST(ClashScore, GrowsWithWhatTheNetworkSays) {
  const ToldAct said{Act::assertion, 0.8F}, conceded{Act::concession, 0.7F};
  float last = 0;
  for (const float network : {0.0F, 0.1F, 0.5F, 0.9F, 1.0F}) {
    const float score = clash_score(network, said, conceded);
    EXPECT_GT(score, last);
    EXPECT_LT(score, 1.0F);
    last = score;
  }
}

TEST(LeastOfNetwork, IsBelowWhatAnyScoreTook) {
  for (int earlier = 0; earlier < 11; ++earlier) {
    for (int later = 0; later < 11; ++later) {
      const float score =
          clash_score(0.7F, {static_cast<Act>(earlier), 1}, {static_cast<Act>(later), 1});
      EXPECT_LE(least_of_network(score), 0.7F + 1e-5F);
    }
  }
}

}  // namespace
}  // namespace onrecord
