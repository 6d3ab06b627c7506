#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "onrecord/reader.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

/// The article of a row with that text and `quotes`, its marks read.
ReadArticle read(const std::string& text, const std::string& quotes, bool marked = true) {
  const TemporaryFolder folder;
  const std::string row = fmt::format(R"({{"id":"a","text":"{}","quotes":{}}})", text, quotes);
  ArticleStream stream({folder.write("a.jsonl", row)}, {.marked = marked});
  return stream.next().value().value();
}

std::string words(const ReadArticle& read, Span span) {
  return std::string(surface(read.article.text, span));
}

const std::string kText = "Åse said: “Nei, 李.”";  // code points: Åse 0-3, said 4-8, quote 10-19
const std::string kGood =
    R"({"cue":{"start":4,"end":8},"sources":[{"start":0,"end":3}],"contents":[{"start":10,"end":19}]})";

TEST(MarkedStatements, AreReadInCodePoints) {
  const ReadArticle article = read(kText, fmt::format("[{}]", kGood));
  EXPECT_TRUE(article.passed_over.empty());
  ASSERT_EQ(article.marked.size(), 1U);
  const Statement& statement = article.marked[0];
  EXPECT_EQ(words(article, *statement.cue), "said");
  ASSERT_EQ(statement.sources.size(), 1U);
  EXPECT_EQ(words(article, statement.sources[0]), "Åse");
  ASSERT_EQ(statement.contents.size(), 1U);
  EXPECT_EQ(words(article, statement.contents[0]), "“Nei, 李.”");
  EXPECT_EQ(statement.score, 1);
}

TEST(MarkedStatements, AreReadOnlyWhereAskedFor) {
  EXPECT_TRUE(read(kText, fmt::format("[{}]", kGood), false).marked.empty());
}

TEST(MarkedStatements, MayBeNone) {
  for (const char* quotes : {"[]", "null"}) {
    const ReadArticle article = read(kText, quotes);
    EXPECT_TRUE(article.marked.empty());
    EXPECT_TRUE(article.passed_over.empty());
  }
}

TEST(MarkedStatements, MayLackParts) {
  const ReadArticle article = read(kText, R"([{},{"cue":null,"sources":null,"contents":[]}])");
  EXPECT_TRUE(article.passed_over.empty());
  ASSERT_EQ(article.marked.size(), 2U);
  EXPECT_EQ(article.marked[1].cue, std::nullopt);
  EXPECT_TRUE(article.marked[1].contents.empty());
}

TEST(MarkedStatements, KeepTheOrderOfTheRow) {
  const ReadArticle article =
      read(kText, R"([{"cue":{"start":4,"end":8}},{"cue":{"start":0,"end":3}}])");
  ASSERT_EQ(article.marked.size(), 2U);
  EXPECT_EQ(words(article, *article.marked[1].cue), "Åse");
}

TEST(MarkedStatements, ThatCannotBeRightArePassedOver) {
  for (const char* wrong : {
           "7",
           R"({"cue":5})",
           R"({"cue":{"start":4}})",
           R"({"cue":{"start":-1,"end":3}})",
           R"({"cue":{"start":4.5,"end":8}})",
           R"({"cue":{"start":"4","end":"8"}})",
           R"({"cue":{"start":8,"end":4}})",
           R"({"cue":{"start":4,"end":4}})",
           R"({"sources":{"start":0,"end":3}})",
           R"({"sources":[{"start":0,"end":3},null]})",
           R"({"contents":[{"start":10,"end":20}]})",
           R"({"contents":[{"start":10,"end":18446744073709551615}]})",
       }) {
    const ReadArticle article = read(kText, fmt::format("[{},{}]", wrong, kGood));
    EXPECT_EQ(article.marked.size(), 1U) << wrong;
    ASSERT_EQ(article.passed_over.size(), 1U) << wrong;
    EXPECT_EQ(article.passed_over[0].code, ErrorCode::bad_record);
    EXPECT_EQ(article.passed_over[0].place.line, 1U);
    EXPECT_NE(article.passed_over[0].message.find("\"quotes\"[0]"), std::string::npos);
  }
}

TEST(MarkedStatements, ThatAreNoArrayLeaveTheArticle) {
  const ReadArticle article = read(kText, R"({"start":0,"end":3})");
  EXPECT_EQ(article.article.text, kText);
  EXPECT_TRUE(article.marked.empty());
  EXPECT_EQ(article.passed_over.size(), 1U);
}

}  // namespace
}  // namespace onrecord
