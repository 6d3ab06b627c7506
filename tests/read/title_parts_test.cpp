#include "read/title_parts.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(TitleCuts, AreAtBarsAndDashesBetweenSpacesAndAtColons) {
  const std::string_view title = "Well-known: ferry sails | Brenn - Post";
  const auto cuts = title_cuts(title);
  ASSERT_EQ(cuts.size(), 3U);
  EXPECT_TRUE(cuts[0].is_colon);
  EXPECT_EQ(title.substr(0, cuts[0].begin), "Well-known");
  EXPECT_EQ(title.substr(cuts[1].end), "Brenn - Post");
  EXPECT_EQ(title.substr(cuts[2].end), "Post");
  EXPECT_TRUE(title_cuts("| Post").empty());
  EXPECT_TRUE(title_cuts("").empty());
}

TEST(LongerPart, IsTheHeadline) {
  EXPECT_EQ(longer_part("Ferry sails again | Brenn Post"), "Ferry sails again");
  EXPECT_EQ(longer_part("Brenn Post - Ferry sails again"), "Ferry sails again");
  EXPECT_EQ(longer_part("Mayor: ferry sails"), "Mayor: ferry sails");
}

TEST(MayBeOutlet, IsNoSectionSentenceOrAddress) {
  for (const char* name :
       {"The Brenn Post", "nj.example", "pv Harbour", "Brenn 24", "The Review"}) {
    EXPECT_TRUE(may_be_outlet(name)) << name;
  }
  for (const char* name :
       {"Opinion", "World news", "Home", "harbour", "https://post.example", "2031", "Who pays?", "",
        "A day on the ferry with those who clean her"}) {
    EXPECT_FALSE(may_be_outlet(name)) << name;
  }
}

TEST(IsNoOutlet, KnowsAgenciesCompaniesAndPrograms) {
  for (const char* name : {"Reuters", "Associated Press", "Harbour Media Ltd", "Blogger"}) {
    EXPECT_TRUE(is_no_outlet(name)) << name;
  }
  EXPECT_FALSE(is_no_outlet("The Brenn Post"));
  EXPECT_TRUE(is_program("WordPress.com"));
  EXPECT_FALSE(is_program("The Blogger Post"));
}

}  // namespace
}  // namespace onrecord
