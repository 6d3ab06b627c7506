#include "identify/given_names.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(GivenNames, HaveAUsualGender) {
  EXPECT_EQ(usual_gender("ingrid"), Gender::female);
  EXPECT_EQ(usual_gender("olav"), Gender::male);
  EXPECT_EQ(usual_gender("hans-peter"), Gender::male);
  EXPECT_EQ(usual_gender("anna-maria"), Gender::female);
  EXPECT_EQ(usual_gender("kim-marie"), Gender::unknown);
}

TEST(GivenNames, TellNothingWhereCountriesDiffer) {
  for (const std::string_view name : {"andrea", "jan", "jean", "kim", "sasha", "simone"}) {
    EXPECT_TRUE(is_given_name(name)) << name;
    EXPECT_EQ(usual_gender(name), Gender::unknown) << name;
  }
}

TEST(GivenNames, LeavePlacesAndWordsOut) {
  for (const std::string_view name : {"georgia", "chad", "may", "chance", "said", "", "-"}) {
    EXPECT_FALSE(is_given_name(name)) << name;
  }
}

TEST(GivenNames, HaveShortFormsAndSpellings) {
  EXPECT_TRUE(are_variants("bill", "william"));
  EXPECT_TRUE(are_variants("william", "bill"));
  EXPECT_TRUE(are_variants("bill", "will"));
  EXPECT_TRUE(are_variants("sergey", "sergei"));
  EXPECT_FALSE(are_variants("bill", "robert"));
  EXPECT_FALSE(are_variants("william", "wilfred"));
}

}  // namespace
}  // namespace onrecord
