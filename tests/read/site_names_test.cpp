#include "read/site_names.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

Witnesses witnesses(std::string_view page, std::string_view name, std::string_view url = "",
                    std::string_view handle = "") {
  const auto tree = HtmlTree::parse(page);
  EXPECT_TRUE(tree.ok());
  return SiteNames(*tree, html_blocks(*tree), url, handle).of(name);
}

TEST(SiteNames, SayWhoElseHasAName) {
  const auto by = witnesses(
      "<a id=logo href='/'>The Brenn Post</a><p>Copyright 2031 by Brenn Post, all rights "
      "reserved</p>",
      "BRENN POST", "https://www.brennpost.example/ferry", "@BrennPost");
  EXPECT_TRUE(by.has(Witness::logo));
  EXPECT_TRUE(by.has(Witness::front_link));
  EXPECT_TRUE(by.has(Witness::copyright));
  EXPECT_TRUE(by.has(Witness::host));
  EXPECT_TRUE(by.has(Witness::handle));
  EXPECT_EQ(by.count(), 5U);
}

TEST(SiteNames, TakeNoLinkToTheFrontPageOfAnotherSite) {
  const char* page = "<a href='https://harbour.example/'>Harbour Wire</a>";
  EXPECT_EQ(witnesses(page, "Harbour Wire", "https://post.example/ferry").count(), 0U);
  EXPECT_EQ(witnesses(page, "Harbour Wire", "https://harbour.example/ferry").count(), 1U);
}

TEST(SiteNames, LeaveOutWordsAboutThem) {
  EXPECT_EQ(witnesses("<div class=logo><img alt='Brenn Post logo'></div>", "Brenn Post").count(),
            1U);
  EXPECT_EQ(witnesses("<a href='/' title='Home | Brenn Post'></a>", "Brenn Post").count(), 1U);
  EXPECT_EQ(witnesses("<a href='/'>Home</a>", "Home").count(), 0U);
}

TEST(OutletKey, ComparesLettersAndDigits) {
  EXPECT_EQ(outlet_key("The Brenn-Post 24"), outlet_key("brenn post24"));
  EXPECT_EQ(outlet_key(""), "");
}

}  // namespace
}  // namespace onrecord
