#include "compare/role_phrase.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

using Words = std::vector<std::string>;

TEST(DefiniteRole, IsTheWordsOfARoleThatOnePersonHas) {
  EXPECT_EQ(definite_role("the harbour minister"), (Words{"harbour", "minister"}));
  EXPECT_EQ(definite_role("The Governor"), Words{"governor"});
}

TEST(DefiniteRole, TellsWhoseRoleItIsByAName) {
  EXPECT_EQ(definite_role("Lethia's foreign minister"), (Words{"foreign", "lethia", "minister"}));
  EXPECT_EQ(definite_role("the ferrymen’s secretary"), Words{"secretary"});
}

TEST(DefiniteRole, MayNotBeSomebodyElse) {
  EXPECT_EQ(definite_role("a minister"), Words{});
  EXPECT_EQ(definite_role("two ministers"), Words{});
  EXPECT_EQ(definite_role("the former minister"), Words{});
  EXPECT_EQ(definite_role("its minister"), Words{});
  EXPECT_EQ(definite_role("the new minister"), Words{});
  EXPECT_EQ(definite_role("the secretary of the union"), Words{});
}

TEST(DefiniteRole, OfAKnownBodyHasItsWords) {
  EXPECT_EQ(definite_role("its chair", "Ferry Council"), (Words{"chairman", "council", "ferry"}));
  EXPECT_EQ(definite_role("the secretary of the union", "Pilots' Union"),
            (Words{"pilots", "secretary", "union"}));
  EXPECT_EQ(definite_role("the council's chair", "Ferry Council"),
            (Words{"chairman", "council", "ferry"}));
  EXPECT_EQ(definite_role("its former chair", "Ferry Council"), Words{});
  EXPECT_EQ(definite_role("his chair", "Ferry Council"), Words{});
}

TEST(DefiniteRole, IsNoOtherNoun) {
  EXPECT_EQ(definite_role("the man"), Words{});
  EXPECT_EQ(definite_role("the harbour"), Words{});
  EXPECT_EQ(definite_role("the"), Words{});
  EXPECT_EQ(definite_role(""), Words{});
}

}  // namespace
}  // namespace onrecord
