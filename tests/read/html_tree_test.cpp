#include "read/html_tree.h"

#include <gtest/gtest.h>

#include <string>

namespace onrecord {
namespace {

HtmlTree parsed(std::string_view page) {
  auto tree = HtmlTree::parse(page);
  EXPECT_TRUE(tree.ok());
  return std::move(tree).value();
}

const HtmlNode& first(const HtmlTree& tree, HtmlTag tag) {
  for (const HtmlNode& node : tree.nodes()) {
    if (node.tag == tag) return node;
  }
  ADD_FAILURE() << "no such element";
  return tree[0];
}

std::string text_of(const HtmlTree& tree) {
  std::string text;
  for (const HtmlNode& node : tree.nodes()) {
    if (node.tag == HtmlTag::text) text += node.text;
  }
  return text;
}

std::string repeated(std::string_view unit, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

TEST(HtmlTree, ParsesAsTheStandardHasIt) {
  const HtmlTree tree = parsed("<p>One<p>Two <b>three<table><tr><td>x</table>");
  std::size_t paragraphs = 0;
  for (const HtmlNode& node : tree.nodes()) paragraphs += node.tag == HtmlTag::p ? 1U : 0U;
  EXPECT_EQ(paragraphs, 2U);
  EXPECT_EQ(tree[first(tree, HtmlTag::tr).parent].tag, HtmlTag::tbody);
}

TEST(HtmlTree, KnowsWhereTextStands) {
  const std::string_view page = "<body><p>Mara &amp; <b>Ilka</b></p>";
  const HtmlTree tree = parsed(page);
  std::vector<std::string> places;
  for (const HtmlNode& node : tree.nodes()) {
    if (node.tag == HtmlTag::text) places.emplace_back(surface(page, node.place));
  }
  EXPECT_EQ(places, (std::vector<std::string>{"Mara &amp; ", "Ilka"}));
}

TEST(HtmlTree, KeepsAttributesThatReadingAsksFor) {
  const HtmlTree tree = parsed("<div CLASS='a b' id=x onclick=y aria-hidden=true hidden>z</div>");
  const HtmlNode& div = first(tree, HtmlTag::div);
  EXPECT_EQ(tree.attribute(div, HtmlAttribute::class_), "a b");
  EXPECT_EQ(tree.attribute(div, HtmlAttribute::id), "x");
  EXPECT_EQ(tree.attribute(div, HtmlAttribute::aria_hidden), "true");
  EXPECT_TRUE(tree.has(div, HtmlAttribute::hidden));
  EXPECT_FALSE(tree.has(div, HtmlAttribute::href));
  EXPECT_EQ(div.attributes, 4);
}

TEST(HtmlTree, LeavesStylesDrawingsAndScriptsOutButJsonLd) {
  const HtmlTree tree = parsed(
      "<style>a</style><svg><text>b</text></svg><template>c</template><script>d</script>"
      "<script type='application/ld+json'>{\"e\": 1}</script><!-- f -->g");
  EXPECT_EQ(text_of(tree), "g");
  EXPECT_EQ(first(tree, HtmlTag::script).text, "{\"e\": 1}");
}

TEST(HtmlTree, TellsCustomElementsFromUnknownOnes) {
  const HtmlTree tree = parsed("<news-body>a</news-body><blah>b</blah>");
  EXPECT_EQ(first(tree, HtmlTag::custom).tag, HtmlTag::custom);
  EXPECT_EQ(first(tree, HtmlTag::other).tag, HtmlTag::other);
}

TEST(HtmlTree, KeepsTheTextOfElementsThatAreTooDeep) {
  const HtmlTree tree =
      parsed(repeated("<div>", 100'000) + "deep" + repeated("</div>", 100'000) + "<p>after");
  EXPECT_EQ(text_of(tree), "deepafter");
  EXPECT_LT(tree.nodes().size(), 1000U);
  EXPECT_EQ(tree[first(tree, HtmlTag::p).parent].tag, HtmlTag::body);
}

TEST(HtmlTree, ReadsMarkupMadeToBeSlow) {
  // Where a search of open elements or names is not bounded, each takes so long that the test is
  // given up, or all memory.
  std::string names = "<div ";
  std::string fonts;
  for (int i = 0; i < 20'000; ++i) {
    names += "a" + std::to_string(i) + "=1 ";
    fonts += "<font size=" + std::to_string(i) + ">a<p>";
  }
  for (const std::string& page :
       {repeated("<b><i><u><p>x</b>", 20'000), repeated("<table><tr><td>", 20'000),
        repeated("<svg><style>", 20'000), repeated("<x-y>", 20'000),
        repeated("<select><option>", 20'000), repeated("<template>", 20'000),
        repeated("x</i>", 200'000), repeated("<blockquote>x", 60'000), names, fonts}) {
    const auto tree = HtmlTree::parse(page);
    if (!tree) {
      EXPECT_EQ(tree.error().code, ErrorCode::too_large);
    }
  }
}

TEST(HtmlTree, EndsScriptsAndStylesWhereTheStandardDoes) {
  EXPECT_EQ(text_of(parsed("a<script>if (1</2) '</scripts>' </SCRIPT >b")), "ab");
  EXPECT_EQ(text_of(parsed("a<style>p > q { } </styles> </style\n>b")), "ab");
  EXPECT_EQ(text_of(parsed("a<script><!-- <script> </script> --></script>b")), "ab");
  EXPECT_EQ(text_of(parsed("a<script>b</scrip>")), "a");
  EXPECT_EQ(text_of(parsed("a<script>")), "a");
}

TEST(HtmlTree, KnowsThePlaceOfTextBehindAScript) {
  const HtmlTree tree = parsed("<script>let a;</script><p>Ferry</p>");
  EXPECT_EQ(first(tree, HtmlTag::text).place, (Span{26, 31}));
}

TEST(HtmlTree, KeepsLongTextWithStrayTagsWhole) {
  const HtmlTree tree = parsed("<p>" + repeated("The ferry will sail. </i>", 100));
  EXPECT_EQ(text_of(tree), repeated("The ferry will sail. ", 100));
}

TEST(HtmlTree, HasABoundHoweverLargeThePageIs) {
  const auto tree = HtmlTree::parse(repeated("<p>", 2'000'000));
  ASSERT_FALSE(tree.ok());
  EXPECT_EQ(tree.error().code, ErrorCode::too_large);
}

TEST(HtmlTree, RefusesMarkupThatAsksForFarMoreMemoryThanItsSize) {
  const auto tree =
      HtmlTree::parse(repeated("<b><p>x", 20'000), {.most_levels = 512, .most_memory_times = 1});
  EXPECT_TRUE(tree.ok());  // under what is free
  const auto larger = HtmlTree::parse(repeated("<b><p>x", 500'000), {.most_memory_times = 1});
  ASSERT_FALSE(larger.ok());
  EXPECT_EQ(larger.error().code, ErrorCode::too_large);
}

}  // namespace
}  // namespace onrecord
