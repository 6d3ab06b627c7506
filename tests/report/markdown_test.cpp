// Reports as Markdown.
#include "report/markdown_text.h"

#include <gtest/gtest.h>

#include "report/page.h"

namespace onrecord {
namespace {

TEST_F(Debate, MarkdownSaysTheSame) {
  const std::string text = markdown_of(report_of(news_, {.issue = "ferry"}));
  EXPECT_TRUE(text.starts_with("# Running the ferry in winter\n")) << text;
  EXPECT_TRUE(has(text, "| Ada Lind | [2 March 2031](#s-"));
  EXPECT_TRUE(has(text, "## Denials"));
  EXPECT_TRUE(has(text, "Ada Lind said that **the ferry should sail**\\.") ||
              has(text, "Ada Lind said that **the ferry should sail**."))
      << text;
  EXPECT_TRUE(has(text, "## What is unknown"));
  EXPECT_TRUE(has(text, "| Made by | onrecord 1.2.3 on 1 June 2031 |"));
  const auto ids = all_found(text, "<a id=\"([^\"]*)\"");
  const std::set<std::string> known(ids.begin(), ids.end());
  EXPECT_EQ(known.size(), ids.size());
  for (const std::string& target : all_found(text, "\\]\\(#([^)]*)\\)")) {
    EXPECT_TRUE(known.contains(target)) << target;
  }
}

TEST(MarkdownText, IsNoMarkup) {
  EXPECT_EQ(markdown_text("a*b*"), "a\\*b\\*");
  EXPECT_EQ(markdown_text("<script>"), "\\<script\\>");
  EXPECT_EQ(markdown_text("[x](javascript:y)"), "\\[x\\]\\(javascript\\:y\\)");
  EXPECT_EQ(markdown_text("a | b\n# c"), "a \\| b \\# c");
  EXPECT_EQ(markdown_text("12. May"), "12\\. May");
  EXPECT_EQ(marked_markdown(" so it is "), " **so it is** ");
  EXPECT_EQ(indented("a\n\nb\n", 2), "  a\n\n  b\n");
}

}  // namespace
}  // namespace onrecord
