#include "record/views/network_groups.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

using Groups = std::vector<std::optional<std::int64_t>>;

TEST(NetworkGroups, PartsWhatOneWeakLinkJoins) {
  const std::vector<GroupLink> links = {{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {2, 3, 0.5},
                                        {3, 4, 1}, {4, 5, 1}, {3, 5, 1}};
  EXPECT_EQ(network_groups(6, links), Groups({0, 0, 0, 1, 1, 1}));
}

TEST(NetworkGroups, GivesNoneToANodeWithoutLinks) {
  const std::vector<GroupLink> links = {{1, 2, 2}};
  EXPECT_EQ(network_groups(4, links), Groups({std::nullopt, 0, 0, std::nullopt}));
  EXPECT_EQ(network_groups(2, {}), Groups({std::nullopt, std::nullopt}));
}

}  // namespace
}  // namespace onrecord
