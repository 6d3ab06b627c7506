#include "attribute/cued.h"

#include <gtest/gtest.h>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

constexpr Role N = Role::none, S = Role::source_begin, s = Role::source;
constexpr Role C = Role::content_begin, c = Role::content;

// Words: Ola Berg said “ no way ” and left .
const char* const kText = "Ola Berg said “no way” and left.";

LabelledCue said(std::vector<Role> roles) {
  return {CueCandidate{2, 3, 0.81F}, 0, std::move(roles), 1.0F};
}

TEST(CuedStatement, TakesCueSourceAndContentFromTheLabels) {
  const Document document = document_of(kText);
  const Statement statement = cued_statement(document, said({S, s, N, C, c, c, c, N, N, N}));
  EXPECT_EQ(surface(document.text(), *statement.cue), "said");
  EXPECT_EQ(texts_of(document, statement.sources), Texts{"Ola Berg"});
  EXPECT_EQ(texts_of(document, statement.contents), Texts{"“no way”"});
  EXPECT_FLOAT_EQ(statement.score, 0.9F);
}

TEST(CuedStatement, MayHaveAContentInSeveralPieces) {
  const Document document = document_of(kText);
  EXPECT_EQ(
      texts_of(document, cued_statement(document, said({C, C, N, N, c, N, N, N, c, N})).contents),
      (Texts{"Ola", "Berg", "no", "left"}));
}

TEST(CuedStatement, LeavesOutMarksByThemselves) {
  const Document document = document_of(kText);
  EXPECT_EQ(
      texts_of(document, cued_statement(document, said({S, s, N, C, N, N, C, C, c, N})).contents),
      Texts{"and left"});
}

TEST(CuedStatement, LeavesOutWhatStandsForWordsSaidElsewhere) {
  const Document document = document_of("Ola Berg said so.");
  EXPECT_TRUE(cued_statement(document, said({S, s, N, C, N})).contents.empty());
}

TEST(QuotesWords, IsTrueWhereTheContentHoldsAFewQuotedWords) {
  const Document document = document_of("Ola said “we will not pay” and “no way” it.");
  const auto features = word_features(document);
  // Words: Ola said “ we will not pay ” and “ no way ” it .
  EXPECT_TRUE(quotes_words(features, {{1, 2, 1}, 0, {S, N, C, c, c, c, c, c, N}, 1}));
  EXPECT_FALSE(quotes_words(features, {{1, 2, 1}, 8, {N, C, c, c, c, N, N}, 1}));
  EXPECT_TRUE(quotes_words(features, {{1, 2, 1}, 8, {C, c, c, c, c, c, N}, 1}));  // and “no way” it
  EXPECT_FALSE(quotes_words(features, {{1, 2, 1}, 0, {C, c, N, N, N, N, N, N, c}, 1}));
}

}  // namespace
}  // namespace onrecord
