#include "read/html_elements.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

std::uint32_t first(const HtmlTree& tree, HtmlTag tag) {
  std::uint32_t at = 0;
  while (at < tree.nodes().size() && tree[at].tag != tag) ++at;
  return at;
}

TEST(SpacedOnce, LeavesOneSpaceBetweenWords) {
  EXPECT_EQ(spaced_once(" Ferry \n\t sails "), "Ferry sails");
  EXPECT_EQ(spaced_once("\n"), "");
}

TEST(HasToken, ComparesWholeWords) {
  EXPECT_TRUE(has_token("a  entry-title\nb", "entry-title"));
  EXPECT_FALSE(has_token("entry-title-small", "entry-title"));
  EXPECT_FALSE(has_token("", "a"));
}

TEST(IsBeside, LooksNoFurtherThanTheElementAroundBoth) {
  const auto tree = HtmlTree::parse(
      "<div class=related><h1>Ferry</h1><time>x</time><aside><b>Goat</b></aside></div>");
  ASSERT_TRUE(tree.ok());
  const std::uint32_t heading = first(*tree, HtmlTag::h1);
  EXPECT_FALSE(is_beside(*tree, first(*tree, HtmlTag::time), heading));
  EXPECT_TRUE(is_beside(*tree, first(*tree, HtmlTag::b), heading));
  EXPECT_TRUE(is_beside(*tree, first(*tree, HtmlTag::time), 0));
}

TEST(IsBeside, TakesShortItemsOfAListForWhatTellsOfTheArticle) {
  const auto tree = HtmlTree::parse("<h1>Ferry</h1><ul><li>By Jon Harl</li></ul>");
  ASSERT_TRUE(tree.ok());
  EXPECT_FALSE(is_beside(*tree, first(*tree, HtmlTag::li), first(*tree, HtmlTag::h1)));
}

}  // namespace
}  // namespace onrecord
