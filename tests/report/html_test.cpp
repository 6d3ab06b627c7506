// What a report looks like as a page: links lead somewhere, nothing comes from elsewhere, texts of
// articles are texts.
#include <gtest/gtest.h>

#include <algorithm>

#include "report/page.h"
#include "report/texts.h"

namespace onrecord {
namespace {

void expect_links_lead_somewhere(const std::string& page) {
  const std::vector<std::string> ids = all_found(page, " id=\"([^\"]*)\"");
  const std::set<std::string> known(ids.begin(), ids.end());
  EXPECT_EQ(known.size(), ids.size()) << "an id is there twice";
  for (const std::string& target : all_found(page, "href=\"#([^\"]*)\"")) {
    EXPECT_TRUE(known.contains(target)) << target;
  }
  for (const std::string& name : all_found(page, "(?:aria-labelledby|for)=\"([^\"]*)\"")) {
    EXPECT_TRUE(known.contains(name.substr(0, name.find(' ')))) << name;
  }
}

TEST_F(Debate, EveryMarkLeadsToItsStatement) {
  const std::string page = html_of(report_of(news_, {}));
  expect_links_lead_somewhere(page);
  const std::string drawings = page.substr(page.find("<svg class=\"drawing\""));
  EXPECT_GE(count_of(drawings, "class=\"support position\""), 2U);
  EXPECT_GE(count_of(drawings, "class=\"oppose position\""), 1U);
  EXPECT_GE(count_of(page, "<circle class=\"shift\""), 2U);  // the legend, and Lind's
  EXPECT_GE(count_of(page, "class=\"denial\""), 2U);         // the legend, and Quist's
  for (const std::string& marks : all_found(page, "(<svg class=\"drawing\"[^]*?</svg>)")) {
    EXPECT_EQ(count_of(marks, "<a href=\"#s-"), count_of(marks, "</a>"));
  }
}

TEST_F(Debate, EachDrawingHasANameAndATable) {
  const std::string page = html_of(report_of(news_, {.issue = "ferry"}));
  EXPECT_EQ(count_of(page, "<svg class=\"drawing\""), 3U);
  EXPECT_EQ(count_of(page, "<desc "), 3U);
  for (const char* caption : {"The time line as a table", "Who is quoted how often, as a table",
                              "Who agrees and who disagrees with whom"}) {
    EXPECT_TRUE(has(page, caption)) << caption;
  }
  EXPECT_EQ(count_of(page, "<h1>"), 1U);
  EXPECT_TRUE(has(page, "<html lang=\"en\">") && has(page, "<main id=\"main\">"));
}

TEST_F(Debate, NothingComesFromElsewhere) {
  const std::string page = html_of(report_of(news_, {}));
  EXPECT_FALSE(has(page, "src="));
  EXPECT_FALSE(has(page, "@import"));
  EXPECT_FALSE(has(page, "url("));
  EXPECT_TRUE(has(page, "default-src 'none'"));
  EXPECT_EQ(count_of(page, "<script"), 1U);
  const auto nonces = all_found(page, "nonce[-=]\"?([0-9a-f]{32})");
  ASSERT_EQ(nonces.size(), 2U);
  EXPECT_EQ(nonces[0], nonces[1]);
}

TEST_F(Debate, TheMakingIsTold) {
  const std::string page = html_of(report_of(news_, {.issue = "ferry"}));
  EXPECT_TRUE(has(page, "onrecord 1.2.3 on 1 June 2031"));
  EXPECT_TRUE(has(page, "model 1"));
  EXPECT_TRUE(has(page, "by hand"));
  EXPECT_TRUE(has(page, "contradictions 0.97"));
  EXPECT_TRUE(has(page, "onrecord report --db news.onrecord"));
  EXPECT_EQ(html_of(report_of(news_, {})), html_of(report_of(news_, {}))) << "the same again";
}

TEST(ReportHtml, HostileTextsStayTexts) {
  ComparedNews news;
  Article article;
  article.id = "\"><script>alert(1)</script>";
  article.title = "</style></script><img src=x onerror=alert(2)> & \x01 \"quoted\"";
  article.outlet = "<svg onload=alert(3)>";
  article.date = "2031-05-02";
  article.url = "javascript:alert(4)";
  article.text = "O'<b>Bad</b> said that <script>alert(5)</script> is &lt; all. ";
  news.news().add(article, {{"O'<b>Bad</b>", "<script>alert(5)</script> is &lt; all"}});
  article.id = "second";
  article.url = "https://brenn.example/?a=1&b=\"><i>";
  article.text = "Ada Lind said that all is well. ";
  news.news().add(article, {{"Ada Lind", "all is well"}});
  const std::string page = html_of(report_of(news, {}));
  EXPECT_EQ(count_of(page, "<script"), 1U);
  EXPECT_FALSE(has(page, "<img") || has(page, "<svg onload") || has(page, "<b>Bad"));
  EXPECT_FALSE(has(page, "javascript:"));
  EXPECT_TRUE(has(page, "&amp;lt; all"));
  EXPECT_TRUE(has(page, "href=\"https://brenn.example/?a=1&amp;b=%22%3E%3Ci%3E\"")) << page;
  expect_links_lead_somewhere(page);
}

TEST(SafeUrl, TakesWebAddressesOnly) {
  EXPECT_EQ(safe_url("https://brenn.example/a_(b)"), "https://brenn.example/a%5F%28b%29");
  EXPECT_EQ(safe_url("HTTP://brenn.example"), "HTTP://brenn.example");
  EXPECT_EQ(safe_url("https://brenn.example/é"), "https://brenn.example/%C3%A9");
  for (const char* bad :
       {"", "brenn.example", "javascript:alert(1)", " https://brenn.example", "data:text/html,x",
        "https://a b", "https:\\\\x", "java\nscript:x", "https://x\n"}) {
    EXPECT_EQ(safe_url(bad), std::nullopt) << bad;
  }
}

TEST(Texts, AreForReading) {
  EXPECT_EQ(day_words("2031-05-02"), "2 May 2031");
  EXPECT_EQ(day_words("2031-05"), "May 2031");
  EXPECT_EQ(day_words(""), "no date");
  EXPECT_EQ(counted(1, "day", "days"), "1 day");
  EXPECT_EQ(counted(1'234'567, "day", "days"), "1,234,567 days");
  EXPECT_EQ(shortened_to("Zoë", 3), "Zoë");
  EXPECT_EQ(shortened_to("Zoë Ahl", 3), "Zoë…");
}

}  // namespace
}  // namespace onrecord
