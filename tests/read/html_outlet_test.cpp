#include "read/html_outlet.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

ShownNames read(std::string_view title, std::string_view page, std::string_view url = "") {
  const auto tree = HtmlTree::parse(page);
  EXPECT_TRUE(tree.ok());
  return shown_names(*tree, html_blocks(*tree), {title, {}, {}, url, {}});
}

TEST(ShownNames, TakeThePartOfTheTitleThatTheHeadingLeaves) {
  const auto found = read("Ferry sails - Brenn Harbour", "<h1>Ferry sails</h1><p>x");
  EXPECT_EQ(found.headline, "Ferry sails");
  EXPECT_EQ(found.outlet, "Brenn Harbour");
  EXPECT_EQ(read("Ferry sails | Ships | Brenn Post", "<h2>Ferry sails</h2>").outlet, "Brenn Post");
}

TEST(ShownNames, TakeNoSectionAndNoUnconfirmedPart) {
  EXPECT_EQ(read("Ferry sails | Opinion", "<h1>Ferry sails</h1>").outlet, "");
  EXPECT_EQ(read("Ferry sails - as the mayor said", "<p>x").outlet, "");
  EXPECT_EQ(read("Ferry sails | Brenn Harbour", "<h1>She sails</h1>").outlet, "");
}

TEST(ShownNames, TakeAPartThatSomethingElseHas) {
  for (const char* page :
       {"<a href='/'>Brenn Harbour</a>",
        "<div class=site-logo><img alt='Brenn Harbour logo'></div>",
        "<footer>&copy; 1998-2031 Brenn Harbour. All rights reserved.</footer>",
        "<link rel=alternate type='application/rss+xml' title='Brenn Harbour &raquo; Feed'>"}) {
    EXPECT_EQ(read("Ferry sails | Brenn Harbour", std::string(page) + "<p>x").outlet,
              "Brenn Harbour")
        << page;
  }
  EXPECT_EQ(read("She sails - Brenn Harbour", "<p>x", "https://www.brennharbour.example/1").outlet,
            "Brenn Harbour");
}

TEST(ShownNames, AreCarefulWithColons) {
  EXPECT_EQ(read("Velling: we will rebuild", "<h1>We will rebuild</h1>").outlet, "");
  EXPECT_EQ(read("The Brenn Gazette: Ferry sails", "<h1>Ferry sails</h1>").outlet,
            "The Brenn Gazette");
  EXPECT_EQ(read("Brenn Harbour: Ferry sails", "<a href='/'>Brenn Harbour</a>").outlet,
            "Brenn Harbour");
}

TEST(ShownNames, TakeALogoWhereTheTitleHasNoOutlet) {
  EXPECT_EQ(
      read("Ferry sails", "<a class=logo href='/'>Brenn Mirror</a><h1>Ferry sails</h1>").outlet,
      "Brenn Mirror");
  EXPECT_EQ(read("Ferry sails", "<a href='/'>Front page</a><h1>Ferry sails</h1>").outlet, "");
}

TEST(ShownNames, TakeNoCompanyFromTheCopyrightLine) {
  EXPECT_EQ(read("Ferry sails", "<h1>Ferry sails</h1><p>© 2031 Brenn Times</p>").outlet,
            "Brenn Times");
  EXPECT_EQ(read("Ferry sails", "<h1>Ferry sails</h1><p>© 2031 Times Publishing Ltd.</p>").outlet,
            "");
}

TEST(ShownNames, TakeAnOutletFromTheBylineButNoAgency) {
  EXPECT_EQ(read("Ferry sails",
                 "<h1>Ferry sails</h1><p>By Edda Harl | The Brenn Star | March 18, 2031</p>")
                .outlet,
            "The Brenn Star");
  EXPECT_EQ(read("Ferry sails", "<h1>Ferry sails</h1><p>By Edda Harl, Associated Press</p>").outlet,
            "");
  EXPECT_EQ(
      read("Ferry sails", "<h1>Ferry sails</h1><p>By Edda Harl, Post Harbour Writer</p>").outlet,
      "");
}

TEST(ShownNames, TakeNoLogoForTheHeadline) {
  const auto found =
      read("Ferry sails", "<h1><a href='/'>Brenn Mirror</a></h1><h1>Ferry sails at last</h1><p>x");
  EXPECT_EQ(found.headline, "Ferry sails at last");
}

TEST(ShownNames, FindAHeadlineThatIsNoHeading) {
  const auto found = read("The Brenn Gazette: Ferry sails again",
                          "<b>Ferry sails again</b><br>By our own reporter<p>x");
  EXPECT_EQ(found.headline, "Ferry sails again");
  EXPECT_EQ(found.outlet, "The Brenn Gazette");
}

TEST(WithoutOutlet, CutsItFromEitherEnd) {
  EXPECT_EQ(without_outlet("Ferry sails | Brenn Post", "The Brenn Post"), "Ferry sails");
  EXPECT_EQ(without_outlet("Brenn Post: Ferry sails", "Brenn Post"), "Ferry sails");
  EXPECT_EQ(without_outlet("Ferry sails | Harbour", "Brenn Post"), "Ferry sails | Harbour");
  EXPECT_EQ(without_outlet("Brenn Post", "Brenn Post"), "Brenn Post");
}

}  // namespace
}  // namespace onrecord
