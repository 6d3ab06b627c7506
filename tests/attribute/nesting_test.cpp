#include "attribute/nesting.h"

#include <gtest/gtest.h>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

Statement uncued(const Document& document, std::string_view content, float score) {
  Statement statement;
  statement.contents = {span_of(document, content)};
  statement.score = score;
  return statement;
}

TEST(OrderAndNest, PutsOuterStatementsFirst) {
  const Document document =
      document_of("Dunn said Kerr told him Vik thought it was over. Ida left.");
  std::vector<Statement> statements = {
      cued(document, "Vik", "thought", {"it was over"}),
      cued(document, "Kerr", "told", {"Vik thought it was over"}),
      cued(document, "Dunn", "said", {"Kerr told him Vik thought it was over"})};
  order_and_nest(statements);
  ASSERT_EQ(statements.size(), 3U);
  EXPECT_EQ(surface(document.text(), *statements[0].cue), "said");
  EXPECT_EQ(statements[0].nested_in, std::nullopt);
  EXPECT_EQ(statements[1].nested_in, 0U);
  EXPECT_EQ(statements[2].nested_in, 1U);
}

TEST(OrderAndNest, NestsOnlyWhatIsWhollyInside) {
  const Document document = document_of("Dunn said it was over, Kerr thought.");
  std::vector<Statement> statements = {cued(document, "Dunn", "said", {"it was over"}),
                                       cued(document, "Kerr", "thought", {"it was over"})};
  order_and_nest(statements);
  EXPECT_EQ(statements[0].nested_in, std::nullopt);
  EXPECT_EQ(statements[1].nested_in, std::nullopt);
}

TEST(OrderAndNest, NestsInOneOfSeveralContents) {
  const Document document = document_of("“Yes,” Dunn said. “Kerr knows it is over. So do I.”");
  std::vector<Statement> statements = {
      cued(document, "Kerr", "knows", {"it is over"}),
      cued(document, "Dunn", "said", {"“Yes,”", "“Kerr knows it is over. So do I.”"})};
  order_and_nest(statements);
  EXPECT_EQ(statements[1].nested_in, 0U);
}

TEST(OrderAndNest, MakesNoCycle) {
  const Document document = document_of("Dunn said Kerr knew.");
  std::vector<Statement> statements = {cued(document, "Dunn", "said", {"Dunn said Kerr knew"}),
                                       cued(document, "Kerr", "knew", {"Dunn said Kerr knew"})};
  order_and_nest(statements);
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_FALSE(statements[0].nested_in && statements[1].nested_in);
}

TEST(OrderAndNest, KeepsTheBetterOfTwoWithTheSameCue) {
  const Document document = document_of("Dunn was quoted as saying it was over.");
  std::vector<Statement> statements = {
      cued(document, "Dunn", "saying", {"it was over"}, 0.5F),
      cued(document, "Dunn", "was quoted as saying", {"it was over"}, 0.8F),
      cued(document, "Dunn", "was quoted as saying", {"it was"}, 0.7F)};
  order_and_nest(statements);
  ASSERT_EQ(statements.size(), 1U);
  EXPECT_FLOAT_EQ(statements[0].score, 0.8F);
}

TEST(OrderAndNest, KeepsTheBetterOfTwoWithoutCue) {
  const Document document = document_of("It rained. “We sail. We do.” It rained. “Soon.”");
  std::vector<Statement> statements = {uncued(document, "“We sail. We do.”", 0.6F),
                                       uncued(document, "We do.", 0.9F),
                                       uncued(document, "“Soon.”", 0.6F)};
  order_and_nest(statements);
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_EQ(texts_of(document, statements[0].contents), Texts{"We do."});
  EXPECT_EQ(texts_of(document, statements[1].contents), Texts{"“Soon.”"});
}

TEST(OrderAndNest, KeepsACuedStatementInAnUncuedOne) {
  const Document document = document_of("“Kerr said it was over. I stayed.”");
  std::vector<Statement> statements = {
      cued(document, "Kerr", "said", {"it was over"}),
      uncued(document, "“Kerr said it was over. I stayed.”", 0.6F)};
  order_and_nest(statements);
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_FALSE(statements[0].cue.has_value());
  EXPECT_EQ(statements[1].nested_in, 0U);
}

TEST(OrderAndNest, DoesWithAnEmptyList) {
  std::vector<Statement> none;
  order_and_nest(none);
  EXPECT_TRUE(none.empty());
}

TEST(Nest, KeepsEveryStatement) {
  const Document document = document_of("Dunn said “Kerr said it was over.”");
  std::vector<Statement> statements = {
      cued(document, "Kerr", "said", {"it was over"}, 0.5F),
      cued(document, "Dunn", "said", {"“Kerr said it was over.”"}, 0.8F),
      uncued(document, "it was over", 0.1F)};
  statements[0].cue = span_of(document, "said", 1);
  nest(statements);
  ASSERT_EQ(statements.size(), 3U);
  EXPECT_EQ(statements[0].nested_in, std::nullopt);
  EXPECT_EQ(statements[1].nested_in, 0U);
  EXPECT_EQ(statements[2].nested_in, 0U);  // its contents are as long as those of the one before
}

TEST(Nest, KeepsTwoWithTheSameCue) {
  const Document document = document_of("Dunn said it was over.");
  std::vector<Statement> statements = {cued(document, "Dunn", "said", {"it was over"}, 0.5F),
                                       cued(document, "Dunn", "said", {"it was"}, 0.9F)};
  nest(statements);
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_FALSE(statements[1].nested_in);
}

TEST(Nest, PutsPartsInTextOrder) {
  const Document document = document_of("“Yes,” Dunn said. “No.”");
  std::vector<Statement> statements = {cued(document, "Dunn", "said", {"“No.”", "“Yes,”"})};
  nest(statements);
  EXPECT_EQ(texts_of(document, statements[0].contents), (Texts{"“Yes,”", "“No.”"}));
}

TEST(Nest, DoesWithStatementsWithoutParts) {
  std::vector<Statement> statements(2);
  nest(statements);
  EXPECT_EQ(statements.size(), 2U);
  EXPECT_FALSE(statements[0].nested_in || statements[1].nested_in);
}

}  // namespace
}  // namespace onrecord
