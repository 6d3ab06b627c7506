#include "read/html_marked.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

using Texts = std::vector<std::string>;

MarkedArticle read(std::string_view page) {
  const auto tree = HtmlTree::parse(page);
  EXPECT_TRUE(tree.ok());
  return marked_article(*tree);
}

TEST(MarkedArticle, TakesThePublisherOfMicrodata) {
  const auto found = read(
      "<div itemscope itemtype='https://schema.org/NewsArticle'><h2 itemprop=headline>Ferry</h2>"
      "<div itemprop=publisher itemscope itemtype='https://schema.org/Organization'>"
      "<meta itemprop=name content='The Brenn Post'></div></div>");
  EXPECT_EQ(found.headline, "Ferry");
  EXPECT_EQ(found.outlet, "The Brenn Post");
}

TEST(MarkedArticle, ReadsRdfaByVocabularyAndByPrefix) {
  const auto lite = read(
      "<body vocab='https://schema.org/' typeof=NewsArticle><h1 property=headline>Ferry</h1>"
      "<span property=publisher typeof=Organization><span property=name>Brenn Post</span></span>"
      "<span property=datePublished content='2031-03-18'>Tuesday</span>");
  EXPECT_EQ(lite.headline, "Ferry");
  EXPECT_EQ(lite.outlet, "Brenn Post");
  EXPECT_EQ(lite.published.front(), "2031-03-18");
  const auto dublin_core = read(
      "<div typeof='sioc:Item foaf:Document'><span property='dc:title' content=Ferry></span>"
      "<span property='dc:date dc:created' content='2031-03-18T17:45:00+02:00'>x</span></div>");
  EXPECT_EQ(dublin_core.headline, "Ferry");
  EXPECT_EQ(dublin_core.published.front(), "2031-03-18T17:45:00+02:00");
}

TEST(MarkedArticle, ReadsMicroformats) {
  const auto entry = read(
      "<div class=h-entry><h1 class=p-name>Ferry</h1><a class='p-author h-card'>Tilda Voss</a>"
      "<time class=dt-published datetime=2031-03-18>x</time></div>");
  EXPECT_EQ(entry.headline, "Ferry");
  EXPECT_EQ(entry.authors, (Texts{"Tilda Voss"}));
  EXPECT_EQ(entry.published.front(), "2031-03-18");
  const auto news = read(
      "<div class='hnews hentry'><h2 class=entry-title>Ferry</h2><span class='source-org vcard'>"
      "<span class='org fn'>Brenn Post</span></span><abbr class=published title=2031-03-18>x</abbr>"
      "</div>");
  EXPECT_EQ(news.headline, "Ferry");
  EXPECT_EQ(news.outlet, "Brenn Post");
  EXPECT_EQ(news.published.front(), "2031-03-18");
}

TEST(MarkedArticle, KnowsClassesOutsideOfAnEntryForWhatTheyAre) {
  EXPECT_TRUE(read("<div class=published>1 May 2031</div><p class=author>x").published.empty());
}

TEST(MarkedArticle, PassesCommentsAndCitationsOver) {
  const auto found = read(
      "<div itemscope itemtype='https://schema.org/NewsArticle'><div itemprop=comment itemscope "
      "itemtype='https://schema.org/Comment'><time itemprop=datePublished datetime=2031-01-01>x"
      "</time></div><time itemprop=datePublished datetime=2031-03-18>x</time>"
      "<div class=h-cite><time class=dt-published datetime=2031-01-02>x</time></div></div>");
  EXPECT_EQ(found.published, (Texts{"2031-03-18", "x"}));
}

TEST(MarkedArticle, TakesTheArticleWithABodyNotItsTeasers) {
  const std::string teaser =
      "<div class=hentry><h3 class=entry-title>Goat</h3><abbr class=published title=2031-01-01>x"
      "</abbr></div>";
  const auto found = read(teaser + teaser +
                          "<div class=hentry><h2 class=entry-title>Ferry</h2>"
                          "<div class=entry-content>It sails.</div></div>");
  EXPECT_EQ(found.headline, "Ferry");
  EXPECT_TRUE(found.published.empty());
  EXPECT_EQ(read(teaser + teaser).headline, "");
}

TEST(MarkedArticle, PutsTheDayOfADraftBehindThatOfPublication) {
  const auto found = read(
      "<meta itemprop=dateCreated content=2031-03-01><meta itemprop=datePublished "
      "content=2031-03-18>");
  EXPECT_EQ(found.published.front(), "2031-03-18");
  EXPECT_EQ(read("<meta itemprop=dateCreated content=2031-03-01>").published.front(), "2031-03-01");
}

}  // namespace
}  // namespace onrecord
