#include <gtest/gtest.h>

#include "read/read_all.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

using Ids = std::vector<std::string>;

std::string rss(std::string_view items) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" "
         "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>\n"
         "<title>The Brenn "
         "Post</title><link>http://post.example/</link><language>en-GB</language>\n" +
         std::string(items) + "\n</channel></rss>\n";
}

constexpr std::string_view kFerry =
    "<item><title>Ferry &amp;amp; bridge</title><link>http://post.example/1</link>"
    "<guid isPermaLink=\"false\">p-1</guid><pubDate>Thu, 01 May 2031 08:00:00 GMT</pubDate>"
    "<dc:creator>Tilda Voss</dc:creator><description>Short.</description>"
    "<content:encoded><![CDATA[<p>The ferry &nbsp;will sail.</p><figure><img src=x>"
    "<figcaption>The old quay</figcaption></figure><p>“We stay,” she said.</p>"
    "<p>The post <a href=x>Ferry</a> appeared first on <a href=y>The Post</a>.</p>]]>"
    "</content:encoded></item>";

class Feeds : public ::testing::Test {
 protected:
  std::vector<Result<ReadArticle>> read(std::string_view bytes, ReaderOptions options = {}) const {
    return read_all({folder_.write("feed", bytes)}, options);
  }
  const TemporaryFolder folder_;
};

TEST_F(Feeds, OfRssGiveContentAndFields) {
  const auto all = read(rss(kFerry));
  ASSERT_EQ(all.size(), 1U);
  ASSERT_TRUE(all[0].ok()) << all[0].error().describe();
  const Article& article = all[0]->article;
  EXPECT_EQ(article.text, "The ferry will sail.\n\n“We stay,” she said.");
  EXPECT_EQ(article.title, "Ferry & bridge");
  EXPECT_EQ(article.id, "p-1");
  EXPECT_EQ(article.url, "http://post.example/1");
  EXPECT_EQ(article.date, "2031-05-01T08:00:00Z");
  EXPECT_EQ(article.author, "Tilda Voss");
  EXPECT_EQ(article.outlet, "The Brenn Post");
  EXPECT_EQ(article.language, "en-GB");
  EXPECT_FALSE(all[0]->is_summary);
  ASSERT_EQ(all[0]->parts.size(), 3U);
  EXPECT_EQ(all[0]->parts[1].kind, PartKind::caption);
  EXPECT_EQ(all[0]->parts[1].beside, "The old quay");
  EXPECT_EQ(all[0]->place.record, 1U);
  EXPECT_EQ(all[0]->place.line, 4U);
}

TEST_F(Feeds, MarkWhatIsOnlyASummary) {
  const auto all =
      read(rss("<item><guid>1</guid><description>&lt;p&gt;The ferry will "
               "sail.&lt;/p&gt;</description></item><item><title>Nothing</title></item>"));
  ASSERT_EQ(ids_of(all), (Ids{"1", "[empty_text]"}));
  EXPECT_TRUE(all[0]->is_summary);
  EXPECT_EQ(all[0]->article.text, "The ferry will sail.");
  EXPECT_EQ(all[1].error().place.record, 2U);
}

TEST_F(Feeds, OfAtomGiveHtmlXhtmlAndPlainText) {
  const auto all = read(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>The Brenn Post</title>"
      "<author><name>The Desk</name></author>"
      "<entry><id>1</id><title>One</title><link rel=\"self\" href=\"http://x.example/self\"/>"
      "<link href=\"http://x.example/1\"/><published>2031-05-01</published>"
      "<author><name>Ilka Moor</name><uri>http://x</uri></author><author><name>Tilda Voss</name>"
      "</author><content type=\"html\">&lt;p&gt;No &amp;amp; yes.&lt;/p&gt;</content></entry>"
      "<entry><id>2</id><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">"
      "<p>One &lt; two.</p><p>And <b>three</b>.</p></div></content></entry>"
      "<entry><id>3</id><summary>2 &lt; 3, she said.</summary></entry></feed>");
  ASSERT_EQ(ids_of(all), (Ids{"1", "2", "3"}));
  EXPECT_EQ(all[0]->article.text, "No & yes.");
  EXPECT_EQ(all[0]->article.url, "http://x.example/1");
  EXPECT_EQ(all[0]->article.author, "Ilka Moor, Tilda Voss");
  EXPECT_EQ(all[0]->article.language, "en");
  EXPECT_EQ(all[1]->article.text, "One < two.\n\nAnd three.");
  EXPECT_EQ(all[1]->article.author, "The Desk");
  EXPECT_EQ(all[2]->article.text, "2 < 3, she said.");
}

TEST_F(Feeds, OfRdfAreRead) {
  const auto all = read(
      "<rdf:RDF xmlns:rdf=\"r\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>T</title>"
      "</channel><item rdf:about=\"u\"><link>http://x.example/1</link><description>Yes."
      "</description><dc:date>2031-05-01</dc:date></item></rdf:RDF>");
  ASSERT_EQ(ids_of(all), (Ids{"http://x.example/1"}));
  EXPECT_EQ(all[0]->article.outlet, "T");
}

TEST_F(Feeds, ThatDeclareEntitiesAreRefused) {
  const auto all = read(
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
      "<rss><channel><item><description>&b;</description></item></channel></rss>");
  ASSERT_EQ(ids_of(all), (Ids{"[bad_feed]"}));
  EXPECT_NE(all[0].error().message.find("entities"), std::string::npos);
}

TEST_F(Feeds, ABrokenEntryCostsItself) {
  const auto all = read(rss(std::string(kFerry) +
                            "\n<item><guid>2</guid><title>Bread & butter</title><description>x"
                            "</description></item>\n"
                            "<item><guid>3</guid><description>Yes.</description></item>"));
  ASSERT_EQ(ids_of(all), (Ids{"p-1", "[bad_feed]", "3"})) << all[1].error().describe();
  EXPECT_EQ(all[1].error().place.line, 5U);
  EXPECT_EQ(all[1].error().place.record, 2U);
  EXPECT_EQ(all[2]->place.line, 6U);
  EXPECT_EQ(all[2]->place.record, 3U);
}

TEST_F(Feeds, UnknownEntitiesAndEncodingsAreRead) {
  const auto all = read(
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?><rss><channel><item>"
      "<guid>1</guid><description>\x93We stay,\x94 she&nbsp;said.</description>"
      "</item></channel></rss>");
  ASSERT_EQ(ids_of(all), (Ids{"1"}));
  EXPECT_EQ(all[0]->article.text, "“We stay,” she said.");
}

TEST_F(Feeds, AnEntryOverTheLimitCostsItself) {
  const auto all = read(rss("<item><guid>1</guid><description>" + std::string(5000, 'x') +
                            "</description></item>" + std::string(kFerry)),
                        {.max_bytes = 1000});
  EXPECT_EQ(ids_of(all), (Ids{"[too_large]", "p-1"}));
}

TEST_F(Feeds, TagsOfAnEntryCountForTheLimit) {
  std::string tags;
  for (int i = 0; i < 1000; ++i) tags += "<br/>\n";
  const auto all = read(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><entry><id>1</id>"
      "<content type=\"xhtml\"><div>" +
          tags +
          "</div></content></entry>"
          "<entry><id>2</id><summary>She said no.</summary></entry></feed>",
      {.max_bytes = 3000});
  ASSERT_EQ(ids_of(all), (Ids{"[too_large]", "2"}));
  EXPECT_EQ(all[0].error().place.record, 1U);
  EXPECT_EQ(all[1]->place.record, 2U);
  EXPECT_EQ(all[1]->place.line, 1001U);
}

TEST_F(Feeds, WhatTheySayOfThemselvesHasALimit) {
  std::string authors;
  for (int i = 0; i < 1000; ++i) authors += "<author><name>Ilka Moor</name></author>";
  const auto all = read("<feed xmlns=\"http://www.w3.org/2005/Atom\">" + authors +
                            "<entry><id>1</id><summary>She said no.</summary></entry></feed>",
                        {.max_bytes = 100});
  ASSERT_EQ(ids_of(all), (Ids{"1"}));
  EXPECT_LT(all[0]->article.author.size(), 200U);
}

TEST_F(Feeds, LongerThanAParserIsUsedKeepTheirEntries) {
  const std::string body(std::size_t{3} << 20, 'x');
  std::string entries;
  Ids expected;
  for (int i = 0; i < 13; ++i) {
    expected.push_back(std::to_string(i));
    entries += "<atom:entry>\n<atom:id>" + expected.back() + "</atom:id><atom:summary>" + body +
               "</atom:summary></atom:entry>\n";
  }
  const auto all = read(
      "<atom:feed xmlns:atom=\"http://www.w3.org/2005/Atom\"><atom:title>The Brenn "
      "Post</atom:title>\n" +
      entries + "</atom:feed>");
  ASSERT_EQ(ids_of(all), expected);
  EXPECT_EQ(all[12]->place.record, 13U);
  EXPECT_EQ(all[12]->place.line, 26U);
  EXPECT_EQ(all[12]->article.outlet, "The Brenn Post");
}

TEST_F(Feeds, NamesOfOpenElementsHaveALimit) {
  std::string open;
  for (int i = 0; i < 100; ++i)
    open += "<" + std::string(50000, static_cast<char>('a' + i % 26)) + ">";
  EXPECT_EQ(ids_of(read(rss("<item><guid>1</guid><description>" + open))), (Ids{"[bad_feed]"}));
}

TEST_F(Feeds, OtherXmlIsNamed) {
  const auto all = read("<?xml version=\"1.0\"?><urlset><url/></urlset>");
  ASSERT_EQ(ids_of(all), (Ids{"[bad_feed]"}));
}

}  // namespace
}  // namespace onrecord
