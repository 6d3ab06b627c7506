#include <gtest/gtest.h>

#include "read/read_all.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

using Ids = std::vector<std::string>;

class Tables : public ::testing::Test {
 protected:
  std::vector<Result<ReadArticle>> read(const std::string& name, std::string_view bytes,
                                        ReaderOptions options = {}) const {
    return read_all({folder_.write(name, bytes)}, options);
  }
  const TemporaryFolder folder_;
};

TEST_F(Tables, GiveOneArticleARowByTheNamesOfColumns) {
  const auto all =
      read("a.csv",
           "\xef\xbb\xbfID,Headline,Pages,TEXT,Byline,Source,Date,URL\r\n"
           "7,Ferry,3,\"She said \"\"no\"\".\n\nHe left.\",Tilda Voss,Post,2031-05-01,u\r\n"
           ",,,x,,,,\r\n");
  ASSERT_EQ(ids_of(all), (Ids{"7", "a:5"}));
  const Article& article = all[0]->article;
  EXPECT_EQ(article.text, "She said \"no\".\n\nHe left.");
  EXPECT_EQ(article.title, "Ferry");
  EXPECT_EQ(article.author, "Tilda Voss");
  EXPECT_EQ(article.outlet, "Post");
  EXPECT_EQ(article.date, "2031-05-01");
  EXPECT_EQ(article.url, "u");
  EXPECT_EQ(all[0]->place.line, 2U);
  EXPECT_EQ(all[1]->place.line, 5U);
}

TEST_F(Tables, AreToldByTheirFirstLine) {
  EXPECT_EQ(ids_of(read("a.txt", "id\ttext\n1\tx\n2\ty\n")), (Ids{"1", "2"}));
  EXPECT_EQ(ids_of(read("b.txt", "Text, title and all\nShe said no.\n")), (Ids{"b"}));
}

TEST_F(Tables, ABrokenRowCostsItself) {
  const auto all = read("a.csv", "id,text\n1,x\n2,\"x\" y\n3,\n4,y\n5,\"open\n6,z\n");
  ASSERT_EQ(ids_of(all), (Ids{"1", "[bad_record]", "[bad_record]", "4", "[bad_record]", "6"}));
  EXPECT_EQ(all[1].error().place.line, 3U);
  EXPECT_EQ(all[2].error().place.line, 4U);
  EXPECT_EQ(all[4].error().place.line, 6U);
}

TEST_F(Tables, WithoutAColumnForTheTextAreOneError) {
  EXPECT_EQ(ids_of(read("a.csv", "id,words\n1,x\n2,y\n")), (Ids{"[bad_record]"}));
}

TEST_F(Tables, LongerThanTheBufferKeepTheirRows) {
  std::string table = "id,text\n";
  Ids expected;
  for (int i = 0; i < 3000; ++i) {
    expected.push_back(std::to_string(i));
    table += expected.back() + ",\"" + std::string(300, 'x') + "\n" + "\"\n";
  }
  EXPECT_EQ(ids_of(read("a.csv", table)), expected);
}

TEST_F(Tables, AQuoteThatIsNotClosedWithinTheLimitCostsItsLine) {
  const std::string large(600000, 'x');
  const auto all = read("a.csv", "id,text\n1,\"" + large + "\n2,x\n3,y\n", {.max_bytes = 1000});
  ASSERT_EQ(ids_of(all), (Ids{"[bad_record]", "2", "3"}));
  EXPECT_EQ(all[0].error().place.line, 2U);
  EXPECT_NE(all[0].error().message.find("a quote opens in line 2"), std::string::npos)
      << all[0].error().message;
  EXPECT_EQ(all[2]->place.line, 4U);
}

TEST_F(Tables, ARowOverTheLimitCostsItself) {
  const std::string large(600000, 'x');
  EXPECT_EQ(ids_of(read("a.csv", "id,text\n1," + large + "\n2,x\n", {.max_bytes = 1000})),
            (Ids{"[too_large]", "2"}));
}

}  // namespace
}  // namespace onrecord
