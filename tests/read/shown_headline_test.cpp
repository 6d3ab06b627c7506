#include "read/shown_headline.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

/// The headline and, behind a bar each, the rest of the title.
std::string read(std::string_view title, std::string_view page, std::string_view known = "") {
  const auto tree = HtmlTree::parse(page);
  EXPECT_TRUE(tree.ok());
  const HtmlBlocks blocks = html_blocks(*tree);
  const auto found = shown_headline(*tree, blocks, title, known, "", SiteNames());
  std::string text = found.text;
  for (const TitleRest& part : found.rest) text += "|" + std::string(part.text);
  return text;
}

TEST(ShownHeadline, IsWhatTitleAndHeadingShare) {
  EXPECT_EQ(read("Ferry sails - Ships - Brenn Post", "<h1>Ferry sails</h1>"),
            "Ferry sails|Brenn Post|Ships");
  EXPECT_EQ(read("Brenn Post: Ships: Ferry sails", "<h2>Ferry sails</h2>"),
            "Ferry sails|Brenn Post|Ships");
  EXPECT_EQ(read("Ferry: a history - Brenn Post", "<h1>Ferry: a history</h1>"),
            "Ferry: a history|Brenn Post");
}

TEST(ShownHeadline, MayBeConfirmedByDataAlone) {
  EXPECT_EQ(read("Ferry sails | Brenn Post", "<p>x", "Ferry sails"), "Ferry sails|Brenn Post");
}

TEST(ShownHeadline, IsTheFirstHeadingWhereNothingConfirmsOne) {
  EXPECT_EQ(read("Ships | Brenn Post", "<h1>Ferry sails</h1><h1>Goat</h1>"),
            "Ferry sails|Brenn Post|Ships");
  EXPECT_EQ(read("", "<p>x"), "");
}

TEST(ShownHeadline, IsTheLastOfTheSameHeadings) {
  const auto tree = HtmlTree::parse("<h1>Ferry</h1><p>x<h1>Ferry</h1><p>y<h3>Ferry</h3>");
  const HtmlBlocks blocks = html_blocks(*tree);
  EXPECT_EQ(shown_headline(*tree, blocks, "Ferry", "", "", SiteNames()).block, 2U);
}

}  // namespace
}  // namespace onrecord
