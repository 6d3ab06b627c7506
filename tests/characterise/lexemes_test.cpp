#include "characterise/lexemes.h"

#include <gtest/gtest.h>

#include <string>

#include "characterise/verb_forms.h"

namespace onrecord {
namespace {

std::string words_of(std::string_view text) {
  std::string words;
  for (const Lexeme& lexeme : lexemes_of(text)) words += (words.empty() ? "" : " ") + lexeme.word;
  return words;
}

TEST(Lexemes, PartContractions) {
  EXPECT_EQ(words_of("We won’t, I've and she can't"), "we will not , i have and she can not");
  EXPECT_EQ(words_of("They cannot; he didn't"), "they can not ; he did not");
  EXPECT_EQ(words_of("I'm gonna"), "i am going to");
}

TEST(Lexemes, PartPossessivesWithSpansOfTheirOwn) {
  const std::string text = "Moss’s plan";
  const auto lexemes = lexemes_of(text);
  ASSERT_EQ(lexemes.size(), 3U);
  EXPECT_EQ(surface(text, lexemes[0].span), "Moss");
  EXPECT_EQ(surface(text, lexemes[1].span), "’s");
}

TEST(Lexemes, KeepTitlesHyphensAndDecimals) {
  EXPECT_EQ(words_of("Mr. Moss co-wrote 3.5 pages."), "mr. moss co-wrote 3.5 pages .");
}

TEST(Lexemes, NameMarksAlike) {
  EXPECT_EQ(words_of("“No” – never…"), "\" no \" - never ...");
  EXPECT_EQ(words_of(""), "");
}

TEST(Lexemes, LieWithinASpan) {
  const auto lexemes = lexemes_of("one two three");
  EXPECT_EQ(lexemes_within(lexemes, {4, 7}).size(), 1U);
  EXPECT_EQ(lexemes_within(lexemes, {4, 7}).front().word, "two");
  EXPECT_TRUE(lexemes_within(lexemes, {7, 7}).empty());
}

bool may_be(std::string_view word, std::string_view lemma, Inflection inflection) {
  for (const Lemma& found : lemmas_of(word)) {
    if (found.lemma == lemma && found.inflection == inflection) return true;
  }
  return false;
}

TEST(VerbForms, FollowTheRulesOfSpelling) {
  EXPECT_TRUE(may_be("denies", "deny", Inflection::third));
  EXPECT_TRUE(may_be("denied", "deny", Inflection::past));
  EXPECT_TRUE(may_be("accused", "accuse", Inflection::past));
  EXPECT_TRUE(may_be("quipped", "quip", Inflection::past));
  EXPECT_TRUE(may_be("referring", "refer", Inflection::gerund));
  EXPECT_TRUE(may_be("urging", "urge", Inflection::gerund));
  EXPECT_TRUE(may_be("lying", "lie", Inflection::gerund));
  EXPECT_TRUE(may_be("stresses", "stress", Inflection::third));
  EXPECT_FALSE(may_be("stress", "stres", Inflection::third));
}

TEST(VerbForms, KnowIrregularOnes) {
  EXPECT_TRUE(may_be("said", "say", Inflection::past));
  EXPECT_TRUE(may_be("sworn", "swear", Inflection::participle));
  EXPECT_TRUE(may_be("thought", "think", Inflection::past));
  EXPECT_TRUE(may_be("was", "be", Inflection::past));
  EXPECT_TRUE(may_be("threw", "throw", Inflection::past));
  EXPECT_TRUE(may_be("read", "read", Inflection::past));
}

}  // namespace
}  // namespace onrecord
