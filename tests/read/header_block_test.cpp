#include "read/header_block.h"

#include <gtest/gtest.h>

#include "read/read_all.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

TEST(HeaderBlock, TellsOfTheArticle) {
  const TemporaryFolder folder;
  const std::string text =
      "\xef\xbb\xbfTitle: Ferry: to sail\r\nDate: 2031-05-01\r\nByline: Tilda Voss\r\nSource: The "
      "Brenn Post\r\nURL: http://post.example/1\r\n\r\n\r\nMara Velling said no.\r\n";
  const auto all = read_all({folder.write("a.txt", text)});
  const Article& article = all.at(0)->article;
  EXPECT_EQ(article.text, "Mara Velling said no.\r\n");
  EXPECT_EQ(article.title, "Ferry: to sail");
  EXPECT_EQ(article.date, "2031-05-01");
  EXPECT_EQ(article.author, "Tilda Voss");
  EXPECT_EQ(article.outlet, "The Brenn Post");
  EXPECT_EQ(article.url, "http://post.example/1");
  EXPECT_EQ(article.id, "a");
  EXPECT_EQ(text.substr(all[0]->text_begin), article.text);
}

TEST(HeaderBlock, IsNoneWhereALineIsOfTheText) {
  for (const std::string_view text :
       {"Title: x\nShe said no.\n\nMore.", "Mayor: we will rebuild\n\nShe said.", "Title: x",
        "\nTitle: x\n\ny", "Text: x\n\ny", "Title: x\nDate: y\n"}) {
    Article article;
    EXPECT_EQ(take_header_block(text, article), 0U) << text;
    EXPECT_TRUE(article.title.empty());
  }
}

}  // namespace
}  // namespace onrecord
