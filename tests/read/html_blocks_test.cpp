#include "read/html_blocks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read/html_roles.h"

namespace onrecord {
namespace {

using Texts = std::vector<std::string>;

Texts blocks_of(std::string_view page) {
  const auto tree = HtmlTree::parse(page);
  EXPECT_TRUE(tree.ok());
  const HtmlBlocks blocks = html_blocks(*tree);
  Texts texts;
  for (const HtmlBlock& block : blocks.blocks) texts.emplace_back(blocks.of(block));
  return texts;
}

TEST(HtmlBlocks, AreParagraphsHeadingsItemsAndLooseText) {
  EXPECT_EQ(blocks_of("<h1>Ferry</h1>loose <i>text</i><p>One.</p><ul><li>Two<li>Three</ul>four"),
            (Texts{"Ferry", "loose text", "One.", "Two", "Three", "four"}));
}

TEST(HtmlBlocks, HaveOneSpaceForAnyWhiteSpace) {
  EXPECT_EQ(blocks_of("<p>\n  Mara \t Velling&nbsp;said\n<b> so</b>.\n</p>"),
            (Texts{"Mara Velling said so."}));
}

TEST(HtmlBlocks, GoOnAtALineBreakAndEndAtTwo) {
  EXPECT_EQ(blocks_of("<p>One<br>two<br><br>three<br> <br>four"),
            (Texts{"One\ntwo", "three", "four"}));
}

TEST(HtmlBlocks, LeaveOutWhatIsNoTextForReaders) {
  EXPECT_EQ(blocks_of("<title>T</title><p>a<select><option>b</select><textarea>c</textarea>"
                      "<iframe>d</iframe><p>e"),
            (Texts{"a", "e"}));
}

TEST(HtmlBlocks, CountWordsInLinksAndInBold) {
  const auto tree = HtmlTree::parse("<p>One <a href=x>two <b>three</b></a> <em>four</em>.");
  const HtmlBlocks blocks = html_blocks(*tree);
  ASSERT_EQ(blocks.blocks.size(), 1U);
  EXPECT_EQ(blocks.blocks[0].words, 4U);
  EXPECT_EQ(blocks.blocks[0].link_words, 2U);
  EXPECT_EQ(blocks.blocks[0].strong_words, 1U);
  EXPECT_EQ(blocks.blocks[0].slant_words, 1U);
}

TEST(HtmlBlocks, ReachFromTheirFirstTextToTheirLast) {
  const std::string_view page = "<p>One <b>two</b> three</p>";
  const auto tree = HtmlTree::parse(page);
  const HtmlBlocks blocks = html_blocks(*tree);
  ASSERT_EQ(blocks.blocks.size(), 1U);
  EXPECT_EQ(surface(page, blocks.blocks[0].place), "One <b>two</b> three");
}

TEST(EachWord, PartsAtPunctuationOfAnyLanguage) {
  Texts words;
  each_word("“Zoë’s” über-fähre, 3 ティ。go",
            [&words](std::string_view word) { words.emplace_back(word); });
  EXPECT_EQ(words, (Texts{"Zoë", "s", "über", "fähre", "3", "ティ", "go"}));
}

TEST(RolesIn, ReadsTheWordsOfClasses) {
  EXPECT_EQ(roles_in("related-links"), role_bit(HtmlRole::related));
  EXPECT_EQ(roles_in("pullQuote"), role_bit(HtmlRole::pull_quote));
  EXPECT_EQ(roles_in("c-article__body js-x12"),
            role_bit(HtmlRole::article) | role_bit(HtmlRole::body));
  EXPECT_EQ(roles_in("shadow adept navy"), 0U);
}

}  // namespace
}  // namespace onrecord
