// Pages that `ArticleStream` leaves to be read later.
#include <gtest/gtest.h>

#include <string>

#include "onrecord/reader.h"
#include "read/invented_page.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

ReadArticle read_one(const std::string& file, ReaderOptions options = {}) {
  ArticleStream stream({file}, options);
  return stream.next()->value();
}

TEST(FinishPage, MakesWhatTheStreamWouldHaveMade) {
  const TemporaryFolder folder;
  const std::string file = folder.write("ferry.html", invented_page(ferry_body()));
  const ReadArticle at_once = read_one(file);
  const ReadArticle left = read_one(file, {.pages_later = true});
  EXPECT_FALSE(at_once.page);
  ASSERT_TRUE(left.page);
  EXPECT_EQ(left.article.text, "");
  const Result<ReadArticle> finished = finish_page(left);
  ASSERT_TRUE(finished);
  EXPECT_FALSE(finished->page);
  EXPECT_EQ(finished->article.text, ferry_text());
  EXPECT_EQ(finished->article.text, at_once.article.text);
  EXPECT_EQ(finished->article.id, "ferry");
  EXPECT_EQ(finished->article.title, at_once.article.title);
  EXPECT_EQ(finished->place, at_once.place);
  EXPECT_EQ(finished->format, InputFormat::html);
  EXPECT_EQ(finished->parts.size(), at_once.parts.size());
  EXPECT_TRUE(finished->blocks.empty());
}

TEST(FinishPage, GivesBackWhatIsNoPage) {
  ReadArticle read;
  read.article.text = "Mara Velling said no.";
  EXPECT_EQ(finish_page(read)->article.text, "Mara Velling said no.");
}

TEST(FinishPage, NamesThePlaceOfAPageThatCannotBeRead) {
  ReadArticle read;
  read.page = UnreadPage{"<script>all()</script>", ""};
  read.place = {.input = "news.warc", .record = 7};
  const Result<ReadArticle> finished = finish_page(read);
  ASSERT_FALSE(finished);
  EXPECT_EQ(finished.error().code, ErrorCode::empty_text);
  EXPECT_EQ(finished.error().place, read.place);
}

TEST(FinishPage, TakesADayFromTheAddressOfTheRecord) {
  ReadArticle read;
  read.page = UnreadPage{"<h1>Ferry</h1><p>" + ferry_text() + "</p>", ""};
  read.article.url = "https://brenn.example/2031/03/18/ferry";
  EXPECT_EQ(finish_page(read)->article.date, "2031-03-18");
}

TEST(FinishPage, KeepsTheAddressThatThePageDoesNotGive) {
  ReadArticle read;
  read.page = UnreadPage{invented_page(ferry_body()), ""};
  read.article.url = "https://brenn.example/ferry";
  EXPECT_EQ(finish_page(read)->article.url, "https://brenn.example/ferry");
}

TEST(FinishPage, ExplainsEveryBlock) {
  const std::string html = invented_page(ferry_body());
  ReadArticle read;
  read.page = UnreadPage{html, ""};
  const Result<ReadArticle> finished = finish_page(read, true);
  ASSERT_TRUE(finished);
  std::size_t kept = 0;
  for (const PageBlock& block : finished->blocks) {
    if (!block.kept) continue;
    ++kept;
    EXPECT_EQ(surface(html, block.source), block.text);
    EXPECT_EQ(block.reason, "reads_as_text");
    EXPECT_GT(block.score, 0.5F);
  }
  EXPECT_EQ(kept, std::size(kFerryParagraphs));
  EXPECT_GT(finished->blocks.size(), 2 * kept);
}

}  // namespace
}  // namespace onrecord
