#include "identify/phrase.h"

#include <gtest/gtest.h>

#include "identify/folded.h"

namespace onrecord {
namespace {

// The texts of the words, with a bar between; marks as they are.
std::string shown(std::string_view phrase) {
  std::string result;
  for (const Token& token : tokens_of(phrase)) {
    if (!result.empty()) result += '|';
    result += token.text;
  }
  return result;
}

TEST(Folded, LeavesCaseAccentsAndApostrophesOut) {
  EXPECT_EQ(folded("O’Neill"), "oneill");
  EXPECT_EQ(folded("O'NEILL"), "oneill");
  EXPECT_EQ(folded("José"), "jose");
  EXPECT_EQ(folded("Jose\u0301"), "jose");
  EXPECT_EQ(folded("Søren Łukasz"), "soren lukasz");
  EXPECT_EQ(folded("U.S."), "us");
  EXPECT_EQ(folded("Jong‑un"), "jong-un");
  EXPECT_EQ(folded("\xff"), "\xff");
}

TEST(SameLetters, LooksPastHyphensAndSpaces) {
  EXPECT_TRUE(same_letters("jong-un", "jong un"));
  EXPECT_TRUE(same_letters("jongun", "jong-un-"));
  EXPECT_FALSE(same_letters("jong-un", "jong-u"));
  EXPECT_TRUE(same_letters("", "-"));
}

TEST(TokensOf, KeepsWordsWhole) {
  EXPECT_EQ(shown("Siobhán O’Neill-Lind"), "Siobhán|O’Neill-Lind");
  EXPECT_EQ(shown("Sen. J.K. Holm of AT&T."), "Sen.|J.K.|Holm|of|AT&T|.");
  EXPECT_EQ(shown("the U.S., then"), "the|U.S.|,|then");
  EXPECT_EQ(shown("Gov.-elect Holm"), "Gov.-elect|Holm");
  EXPECT_EQ(shown("Holm - a baker"), "Holm|-|a|baker");
}

TEST(TokensOf, TakesPossessiveEndingsOff) {
  for (const std::string_view phrase : {"Holm's", "Holm’s", "HOLM'S"}) {
    const std::vector<Token> tokens = tokens_of(phrase);
    ASSERT_EQ(tokens.size(), 1U) << phrase;
    EXPECT_TRUE(tokens[0].possessive) << phrase;
    EXPECT_EQ(tokens[0].folded, "holm") << phrase;
  }
  EXPECT_TRUE(tokens_of("the teachers’ union")[1].possessive);
  EXPECT_FALSE(tokens_of("‘the teachers’")[2].possessive);
}

TEST(TokensOf, KnowsWhatStandsInBracketsAndMarks) {
  const std::vector<Token> tokens = tokens_of("Ida “Storm” Holm (35)");
  ASSERT_EQ(tokens.size(), 8U);
  EXPECT_FALSE(tokens[0].in_brackets);
  EXPECT_TRUE(tokens[2].in_brackets);
  EXPECT_FALSE(tokens[4].in_brackets);
  EXPECT_TRUE(tokens[6].in_brackets);
}

TEST(TokensOf, ReadsOnlyTheBeginningOfWhatIsLong) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "word ";
  EXPECT_EQ(tokens_of(text).size(), 256U);
}

}  // namespace
}  // namespace onrecord
