#include "onrecord/document.h"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>
#include <utility>

#include "segment/surfaces.h"

namespace onrecord {
namespace {

Article article_of(std::string text) {
  Article article;
  article.id = "ferry-1";
  article.text = std::move(text);
  return article;
}

TEST(Document, HoldsAllLayersOfAnArticle) {
  const auto document = Document::from(article_of("Ferry late\n\n“It broke,” said Moss. He left."));
  ASSERT_TRUE(document.ok());
  const std::string_view text = document->text();
  EXPECT_EQ(document->article().id, "ferry-1");
  EXPECT_EQ(surfaces(text, document->paragraphs()),
            (Strings{"Ferry late", "“It broke,” said Moss. He left."}));
  EXPECT_EQ(surfaces(text, document->sentences()),
            (Strings{"Ferry late", "“It broke,” said Moss.", "He left."}));
  ASSERT_EQ(document->quotations().size(), 1U);
  EXPECT_EQ(surface(text, document->quotations()[0].inside), "It broke,");
  EXPECT_EQ(document->words().size(), 13U);
}

TEST(Document, KeepsItsSpansValidWhenMoved) {
  auto made = Document::from(article_of("Moss left."));
  ASSERT_TRUE(made.ok());
  const Document document = std::move(made).value();
  EXPECT_EQ(surfaces(document.text(), document.sentences()), Strings{"Moss left."});
}

TEST(Document, IsMoveOnly) {
  EXPECT_FALSE(std::is_copy_constructible_v<Document>);
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<Document>);
}

TEST(Document, RefusesTextThatIsNotUtf8AndNamesTheByte) {
  const auto document = Document::from(article_of("caf\xE9 au lait"));
  ASSERT_FALSE(document.ok());
  EXPECT_EQ(document.error().code, ErrorCode::not_text);
  EXPECT_EQ(document.error().place.byte, 3U);
  EXPECT_EQ(document.error().place.input, "ferry-1");
}

TEST(Document, RefusesTextOfWhiteSpace) {
  for (const char* text : {"", " \r\n\t", "\u00a0\u200b\n"}) {
    const auto document = Document::from(article_of(text));
    ASSERT_FALSE(document.ok());
    EXPECT_EQ(document.error().code, ErrorCode::empty_text);
  }
}

TEST(Document, CoversTheTextWithSentencesInsideParagraphs) {
  const auto document = Document::from(article_of(
      "“Stop! Now.” He left... “And so,\r\n\r\n“it goes. On,” he (Mr. Moss) said.Then not."));
  ASSERT_TRUE(document.ok());
  std::size_t covered = 0;
  std::uint32_t end = 0;
  for (const Span sentence : document->sentences()) {
    EXPECT_GE(sentence.begin_byte, end);
    const std::string_view between = document->text().substr(end, sentence.begin_byte - end);
    EXPECT_EQ(between.find_first_not_of(" \r\n"), std::string_view::npos);
    for (const Span paragraph : document->paragraphs()) {
      EXPECT_EQ(paragraph.overlaps(sentence), paragraph.contains(sentence));
    }
    end = sentence.end_byte;
    ++covered;
  }
  EXPECT_EQ(end, document->text().size());
  EXPECT_GE(covered, 5U);
}

TEST(Document, SurvivesBrokenLayout) {
  for (const std::string unit :
       {"\" ", "a\"", "'a ", "“‘", "» ", "``", ". (", "\r", "Ab.", "”a "}) {
    std::string text = "x";
    for (int i = 0; i < 50000; ++i) text += unit;
    EXPECT_TRUE(Document::from(article_of(text)).ok()) << unit;
  }
}

}  // namespace
}  // namespace onrecord
