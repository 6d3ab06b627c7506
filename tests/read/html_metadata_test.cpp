#include "read/html_metadata.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace onrecord {
namespace {

using Names = std::vector<std::string>;

PageMetadata read(std::string_view page) {
  const auto tree = HtmlTree::parse(page);
  EXPECT_TRUE(tree.ok());
  return page_metadata(*tree, html_blocks(*tree), json_ld_article(*tree));
}

std::string json_ld(std::string_view json) {
  return "<script type='application/ld+json'>" + std::string(json) + "</script>";
}

TEST(PageMetadata, ComesFromJsonLdFirst) {
  const auto found = read("<meta property=og:title content='Ferry | The Brenn Post'>" +
                          json_ld(R"({"@context": "https://schema.org", "@type": "NewsArticle",
               "headline": "Ferry to sail", "datePublished": "2031-03-18T18:40:00Z",
               "dateModified": "2031-03-19", "inLanguage": "en-GB",
               "author": [{"@type": "Person", "name": "Tilda Voss"}, {"name": "Jon Harl"}],
               "publisher": {"@type": "Organization", "name": "The Brenn Post"},
               "mainEntityOfPage": {"@id": "https://post.example/ferry"}})") +
                          "<p>x");
  EXPECT_EQ(found.title, "Ferry to sail");
  EXPECT_EQ(found.outlet, "The Brenn Post");
  EXPECT_EQ(found.authors, (Names{"Tilda Voss", "Jon Harl"}));
  EXPECT_EQ(found.published.iso, "2031-03-18T18:40:00Z");
  EXPECT_EQ(found.published.from, "json-ld");
  EXPECT_EQ(found.modified.iso, "2031-03-19");
  EXPECT_EQ(found.language, "en-GB");
  EXPECT_EQ(found.url, "https://post.example/ferry");
}

TEST(PageMetadata, FindsArticlesInGraphsAndLists) {
  const auto graph = json_ld(R"({"@graph": [{"@type": "WebSite", "name": "Post"},
      {"@type": ["Thing", "ReportageNewsArticle"], "headline": "In a graph"}]})");
  EXPECT_EQ(read(graph).title, "In a graph");
  EXPECT_EQ(
      read(json_ld(R"([{"@type": "Person"}, {"@type": "BlogPosting", "headline": "Listed"}])"))
          .title,
      "Listed");
}

TEST(PageMetadata, MendsJsonLdWithLineBreaksAndPassesBrokenOneOver) {
  EXPECT_EQ(
      read(json_ld("<!-- {\"@type\": \"NewsArticle\", \"headline\": \"Two\nlines\"} -->")).title,
      "Two lines");
  EXPECT_EQ(read(json_ld("{\"@type\": \"NewsArticle\", \"headline\": ") +
                 "<meta property=og:title content=Other>")
                .title,
            "Other");
}

TEST(PageMetadata, ReadsCharacterReferencesAndMarkupInJsonLd) {
  const auto found = read(json_ld(R"({"@type": "NewsArticle", "headline":
      "&#8220;We will <i>rebuild</i>&#8221;", "author": "Zo&euml; Voss"})"));
  EXPECT_EQ(found.title, "“We will rebuild”");
  EXPECT_EQ(found.authors, (Names{"Zoë Voss"}));
}

TEST(PageMetadata, TakesNoPostForAnAuthor) {
  EXPECT_EQ(read("<meta name=author content='Tilda Voss, Post Harbour Writer'><p>x").authors,
            (Names{"Tilda Voss"}));
}

TEST(PageMetadata, ComesFromMetaElements) {
  const auto found = read(
      "<html lang=en-GB><meta property='og:title' content='Ferry &amp; bridge'>"
      "<meta property=og:site_name content='The Brenn Post'><meta name=author content='By Tilda "
      "Voss "
      "and Jon Harl'><meta property=article:published_time content='2031-03-18T18:40:00+0100'>"
      "<meta property=article:modified_time content='2031-03-19T08:00:00+0100'>"
      "<link rel=canonical href='https://post.example/ferry'><p>x");
  EXPECT_EQ(found.title, "Ferry & bridge");
  EXPECT_EQ(found.outlet, "The Brenn Post");
  EXPECT_EQ(found.authors, (Names{"Tilda Voss", "Jon Harl"}));
  EXPECT_EQ(found.published.iso, "2031-03-18T18:40:00+01:00");
  EXPECT_EQ(found.published.claim, "2031-03-18T18:40:00+0100");
  EXPECT_EQ(found.modified.iso, "2031-03-19T08:00:00+01:00");
  EXPECT_EQ(found.url, "https://post.example/ferry");
  EXPECT_EQ(found.language, "en-GB");
}

TEST(PageMetadata, ComesFromMicrodata) {
  const auto found = read(
      "<div itemscope itemtype='https://schema.org/NewsArticle'><h2 itemprop=headline>Ferry</h2>"
      "<span itemprop=author itemscope><a itemprop=name>Tilda Voss</a>, reporter</span>"
      "<time itemprop=dateModified datetime=2031-03-19>x</time>"
      "<time itemprop=datePublished datetime=2031-03-18>yesterday</time></div>");
  EXPECT_EQ(found.title, "Ferry");
  EXPECT_EQ(found.authors, (Names{"Tilda Voss"}));
  EXPECT_EQ(found.published.iso, "2031-03-18");
  EXPECT_EQ(found.modified.iso, "2031-03-19");
}

TEST(PageMetadata, ComesFromWhatThePageShows) {
  const auto found = read(
      "<title>Ferry to sail again - The Brenn Post</title><p>News</p><h1>Ferry to sail</h1>"
      "<div>Tuesday, March 18, 2031, 6:40 p.m.</div><p>The ferry will sail.");
  EXPECT_EQ(found.title, "Ferry to sail");
  EXPECT_EQ(found.published.iso, "2031-03-18T18:40:00");
  EXPECT_EQ(found.published.claim, "Tuesday, March 18, 2031, 6:40 p.m.");
  EXPECT_EQ(found.published.from, "text");
  EXPECT_EQ(read("<title>Ferry to sail again - The Brenn Post</title><p>x").title,
            "Ferry to sail again");
}

TEST(PageMetadata, TakesTheTimeOfTheArticleNotOfOthers) {
  EXPECT_EQ(read("<ul class=related><li>Storm <time datetime=2031-01-01>x</time></ul><h1>Ferry</h1>"
                 "<time datetime=2031-03-18>x</time>")
                .published.iso,
            "2031-03-18");
}

TEST(PageMetadata, MendsJsonLdWithMarksOfCdataCommasAndWrongEscapes) {
  EXPECT_EQ(read(json_ld("\n//<![CDATA[\n{\"@type\": \"NewsArticle\", \"headline\": \"Ferry\", "
                         "\"author\": [{\"name\": \"Jon Harl\"}],}\n//]]>\n"))
                .title,
            "Ferry");
  EXPECT_EQ(read(json_ld(R"({"@type": "NewsArticle", "headline": "Keeper\'s \\ cat, }",})")).title,
            "Keeper's \\ cat, }");
}

TEST(PageMetadata, FollowsReferencesInJsonLd) {
  const auto found = read(json_ld(R"({"@graph": [
      {"@type": "Article", "headline": "Ferry", "publisher": {"@id": "#org"}, "author": {"@id": "#p"}},
      {"@type": "WebSite", "name": "TBP"}, {"@id": "#org", "name": "The Brenn Post"},
      {"@id": "#p", "@type": "Person", "name": "Tilda Voss"}]})"));
  EXPECT_EQ(found.outlet, "The Brenn Post");
  EXPECT_EQ(found.authors, (Names{"Tilda Voss"}));
  EXPECT_EQ(read(json_ld(R"([{"@type": "Article", "headline": "Ferry"},
                             {"@type": "WebSite", "name": "The Brenn Post"}])"))
                .outlet,
            "The Brenn Post");
}

TEST(PageMetadata, TakesTheDateOfThePageWhereNothingIsCalledAnArticle) {
  EXPECT_EQ(read(json_ld(R"({"@type": "WebPage", "datePublished": "2031-03-18"})")).published.iso,
            "2031-03-18");
}

TEST(PageMetadata, TakesNoProgramForTheOutlet) {
  EXPECT_EQ(read(json_ld(R"({"@type": "BlogPosting", "headline": "Ferry",
                             "publisher": {"name": "Blogger"}})") +
                 "<meta property=og:site_name content='Brenn by Night'><p>x")
                .outlet,
            "Brenn by Night");
  EXPECT_EQ(read("<meta name=publisher content='https://post.example/'><p>x").outlet, "");
}

TEST(PageMetadata, CutsTheOutletFromTheTitle) {
  EXPECT_EQ(read("<meta property=og:title content='Ferry sails | Brenn Post'>"
                 "<meta property=og:site_name content='Brenn Post'><p>x")
                .title,
            "Ferry sails");
}

TEST(PageMetadata, TakesADayFromTheAddressLast) {
  const std::string address = "<link rel=canonical href='https://post.example/2031/01/29/ferry'>";
  const auto found = read(address + "<h1>Ferry</h1><p>x");
  EXPECT_EQ(found.published.iso, "2031-01-29");
  EXPECT_EQ(found.published.from, "url");
  EXPECT_EQ(read(address + "<meta name=date content=2031-01-28><p>x").published.iso, "2031-01-28");
}

TEST(PageMetadata, TakesTheDateOfChangeOfAnAtomEntryWhereItHasNoOther) {
  EXPECT_EQ(read("<div class=hentry><h2 class=entry-title>Ferry</h2>"
                 "<abbr class=updated title=2031-03-18>x</abbr></div>")
                .published.iso,
            "2031-03-18");
}

TEST(PageMetadata, TakesAuthorsFromTheByline) {
  EXPECT_EQ(read("<h1>Ferry</h1><p>By Tilda Voss and Jon Harl, The Brenn Post<p>x").authors,
            (Names{"Tilda Voss", "Jon Harl"}));
  EXPECT_EQ(read("<h1>Ferry</h1><p>By Jon Harl<br>Monday, 1 May 2031<p>x").authors,
            (Names{"Jon Harl"}));
  EXPECT_TRUE(read("<h1>Ferry</h1><p>By the time it sailed<p>x").authors.empty());
}

TEST(PageMetadata, TakesAllAuthorsThatAreCalledBySameName) {
  EXPECT_EQ(read("<meta name=parsely-author content='Tilda Voss'>"
                 "<meta name=parsely-author content='Jon Harl'><p>x")
                .authors,
            (Names{"Tilda Voss", "Jon Harl"}));
}

TEST(PageMetadata, ReadsTheLanguageOfTheHeader) {
  EXPECT_EQ(read("<meta http-equiv=Content-Language content=en-GB><p>x").language, "en-GB");
}

TEST(PageMetadata, LeavesOutWhatThePageDoesNotSay) {
  const auto found = read("<p>The ferry sank in 1931.");
  EXPECT_EQ(found.title, "");
  EXPECT_EQ(found.outlet, "");
  EXPECT_TRUE(found.authors.empty());
  EXPECT_EQ(found.published.iso, "");
  EXPECT_EQ(found.published.claim, "");
  EXPECT_EQ(found.url, "");
  EXPECT_EQ(found.language, "");
}

TEST(PageMetadata, KeepsAClaimThatIsNoDate) {
  const auto found = read("<meta name=date content='last Tuesday'><p>x");
  EXPECT_EQ(found.published.iso, "");
  EXPECT_EQ(found.published.claim, "last Tuesday");
}

}  // namespace
}  // namespace onrecord
