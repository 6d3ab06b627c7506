#include "read/html_page.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "read/invented_page.h"

namespace onrecord {
namespace {

HtmlPage read(std::string_view page, const HtmlLimits& limits = {}) {
  auto found = read_html_page(page, limits);
  EXPECT_TRUE(found.ok()) << (found ? "" : found.error().message);
  return found ? std::move(found).value() : HtmlPage();
}

std::vector<std::string> texts_of(const HtmlPage& page, PartKind kind) {
  std::vector<std::string> texts;
  for (const HtmlPart& part : page.parts) {
    if (part.kind == kind) texts.push_back(part.text);
  }
  return texts;
}

HtmlReason reason_for(const HtmlPage& page, std::string_view text) {
  for (const HtmlExplained& block : page.explained) {
    if (block.text.find(text) != std::string::npos) return block.reason;
  }
  ADD_FAILURE() << "no block with " << text;
  return HtmlReason::among_text;
}

TEST(ReadHtmlPage, KeepsTheParagraphsAndCutsAllAroundThem) {
  EXPECT_EQ(body_text(read(invented_page(ferry_body()))), ferry_text());
}

TEST(ReadHtmlPage, CutsTeasersAndCallsBetweenParagraphs) {
  const auto page = read(invented_page(ferry_body(
      "<p><strong>Read more:</strong> <a href=/6><strong>Why the ferry was stopped</strong></a></p>"
      "<div class='newsletter-promo'><p>Sign up for our newsletter</p></div>"
      "<div class='advertisement'>Advertisement</div>")));
  EXPECT_EQ(body_text(page), ferry_text());
}

TEST(ReadHtmlPage, TakesCaptionsForPartsOfTheirOwn) {
  const auto page = read(invented_page(
      ferry_body("<figure><img src=f.jpg><figcaption>The ferry at Brenn quay in March. Photo: Jon "
                 "Harl</figcaption></figure>")));
  EXPECT_EQ(body_text(page), ferry_text());
  EXPECT_EQ(texts_of(page, PartKind::caption),
            (std::vector<std::string>{"The ferry at Brenn quay in March. Photo: Jon Harl"}));
}

TEST(ReadHtmlPage, TakesPullQuotesForPartsOfTheirOwn) {
  const auto page = read(invented_page(
      ferry_body("<aside class='pull-quote'><p>We will not lose a summer.</p></aside>")));
  EXPECT_EQ(body_text(page), ferry_text());
  EXPECT_EQ(texts_of(page, PartKind::pull_quote),
            (std::vector<std::string>{"We will not lose a summer."}));
}

TEST(ReadHtmlPage, KeepsEmbeddedPostsAsSuch) {
  const auto page = read(invented_page(
      ferry_body("<blockquote class='twitter-tweet'><p>No ferry, no vote.</p>&mdash; Sorrel Island "
                 "(@sorrel) <a href=/s>March 3, 2031</a></blockquote>")));
  const auto posts = texts_of(page, PartKind::embedded_post);
  ASSERT_EQ(posts.size(), 2U);
  EXPECT_EQ(posts[0], "No ferry, no vote.");
  EXPECT_EQ(texts_of(page, PartKind::paragraph).size(), 4U);
}

TEST(ReadHtmlPage, KeepsHeadingsBetweenParagraphsButNotTheTitle) {
  const auto page = read(invented_page(ferry_body("<h2>Two winters without a ferry</h2>")));
  EXPECT_EQ(texts_of(page, PartKind::heading),
            (std::vector<std::string>{"Two winters without a ferry"}));
}

TEST(ReadHtmlPage, ReadsParagraphsThatLineBreaksPart) {
  std::string body;
  for (const std::string_view paragraph : kFerryParagraphs) {
    body += std::string(paragraph) + "<br><br>\n";
  }
  EXPECT_EQ(body_text(read(invented_page(body))), ferry_text());
}

TEST(ReadHtmlPage, SaysWhereEachPartStands) {
  const std::string bytes = invented_page(ferry_body());
  const auto page = read(bytes);
  ASSERT_EQ(page.parts.size(), 4U);
  for (const HtmlPart& part : page.parts) EXPECT_EQ(surface(bytes, part.place), part.text);
}

TEST(ReadHtmlPage, CountsPlacesInTheBytesOfOtherEncodings) {
  std::string bytes = invented_page(
      "<p>Zo\xeb Velling, the mayor\x92s sister, told the meeting at the old fish hall that the "
      "island had waited for two winters, and that it would not wait for a third one.</p>" +
      ferry_body());
  // The quotation marks of the other paragraphs as windows-1252 has them; and no claim of UTF-8.
  for (const auto& [from, to] :
       {std::pair{"“", "\x93"}, {"”", "\x94"}, {"©", "\xa9"}, {"<meta charset=utf-8>", ""}}) {
    for (std::size_t at = bytes.find(from); at != bytes.npos; at = bytes.find(from)) {
      bytes.replace(at, std::string_view(from).size(), to);
    }
  }
  const auto page = read(bytes);
  EXPECT_EQ(page.encoding, "windows-1252");
  ASSERT_EQ(page.parts.size(), 5U);
  EXPECT_TRUE(page.parts[0].text.starts_with("Zoë Velling, the mayor’s sister"));
  EXPECT_TRUE(surface(bytes, page.parts[0].place).starts_with("Zo\xeb Velling"));
  EXPECT_TRUE(surface(bytes, page.parts[0].place).ends_with("a third one."));
  EXPECT_TRUE(surface(bytes, page.parts[4].place).starts_with("Residents of the island"));
  EXPECT_TRUE(surface(bytes, page.parts[4].place).ends_with("asked them."));
}

TEST(ReadHtmlPage, SaysWhyEachBlockIsKeptOrCut) {
  const auto page = read(invented_page(ferry_body()), {.explain = true});
  EXPECT_EQ(reason_for(page, "We lost a winter"), HtmlReason::reads_as_text);
  EXPECT_EQ(reason_for(page, "Opinion"), HtmlReason::navigation);
  EXPECT_EQ(reason_for(page, "Brenn ferry to sail"), HtmlReason::headline);
  EXPECT_EQ(reason_for(page, "Tilda Voss has reported"), HtmlReason::author);
  EXPECT_EQ(reason_for(page, "I have heard this promise"), HtmlReason::comments);
  EXPECT_EQ(reason_for(page, "never miss a story"), HtmlReason::newsletter);
  EXPECT_EQ(reason_for(page, "A talk with three"), HtmlReason::related);
  EXPECT_TRUE(read(invented_page(ferry_body())).explained.empty());
}

TEST(ReadHtmlPage, HasAReasonsNameForEach) {
  EXPECT_EQ(reason_name(HtmlReason::reads_as_text), "reads_as_text");
  EXPECT_EQ(reason_name(HtmlReason::among_text), "among_text");
  EXPECT_EQ(part_kind_name(PartKind::embedded_post), "embedded_post");
}

TEST(ReadHtmlPage, RefusesWhatIsNoPage) {
  EXPECT_EQ(read_html_page("").error().code, ErrorCode::empty_text);
  EXPECT_EQ(read_html_page("<script>all()</script>").error().code, ErrorCode::empty_text);
  EXPECT_EQ(read_html_page(std::string_view("\x7f"
                                            "ELF\0\0\0\1<p>x",
                                            13))
                .error()
                .code,
            ErrorCode::not_text);
  EXPECT_EQ(read_html_page("<p>one</p>", {.max_bytes = 5}).error().code, ErrorCode::too_large);
}

TEST(ReadHtmlPage, RefusesMorePiecesOfTextThanAnArticleHas) {
  std::string page;
  for (int i = 0; i < 200'001; ++i) page += "<p>x";
  EXPECT_EQ(read_html_page(page).error().code, ErrorCode::too_large);
}

TEST(ReadHtmlPage, ReadsTenMegabytesAndAHundredThousandNestedTags) {
  std::string body;
  while (body.size() < (std::size_t{10} << 20)) body += ferry_body();
  EXPECT_GT(read(invented_page(body)).parts.size(), 10'000U);
  std::string nested;
  for (int i = 0; i < 100'000; ++i) nested += "<div><span>";
  EXPECT_EQ(body_text(read(invented_page(ferry_body() + nested))), ferry_text());
}

}  // namespace
}  // namespace onrecord
