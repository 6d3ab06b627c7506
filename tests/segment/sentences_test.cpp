#include "segment/sentences.h"

#include <gtest/gtest.h>

#include <string>

#include "segment/paragraphs.h"
#include "segment/quotations.h"
#include "segment/surfaces.h"

namespace onrecord {
namespace {

Strings sentences_of(std::string_view text) {
  const std::vector<Span> paragraphs = find_paragraphs(text);
  return surfaces(text, find_sentences(text, paragraphs, find_quotations(text, paragraphs)));
}

void expect_one(const std::string& sentence) {
  EXPECT_EQ(sentences_of(sentence), Strings{sentence});
}

void expect_cut(const Strings& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : " ") + sentence;
  EXPECT_EQ(sentences_of(text), sentences) << text;
}

TEST(FindSentences, CutsAfterStops) {
  expect_cut({"The ferry is late.", "Why?", "Nobody knows!", "It waits…", "And we wait..."});
}

TEST(FindSentences, CutsAtTheEndsOfParagraphs) {
  EXPECT_EQ(sentences_of("Ferry late again\nNobody was told"),
            (Strings{"Ferry late again", "Nobody was told"}));
}

TEST(FindSentences, KeepsAClosedQuotationWhole) {
  expect_cut({"“The ferry is late. Nobody knows why,” said Moss.", "He left."});
  expect_cut({"He asked: “Where is it? Who has it? Why?”", "Nobody knew."});
  expect_cut({"Moss says \"Stop! Give it back!\".", "The crowd cheers."});
}

TEST(FindSentences, KeepsTheAttributionWithItsQuotation) {
  expect_one("“Stop!” he cried.");
  expect_one("“Stop!” Harris said.");
  expect_one("\" Is anyone inside? \" Asked Beth Lomax.");
  expect_one("“It went well.” - Commissioner Moss");
  expect_cut({"\"Who paid?\" asked Moss.", "\"The club,\" Quill admitted."});
}

TEST(FindSentences, CutsAfterAQuotationThatEndsASentence) {
  expect_cut({"“Stop!”", "The crowd left the square."});
  expect_cut({"“We keep our word.”", "Her predecessor called that a mistake."});
  expect_cut({"He left (“at once.”)", "She stayed."});
  expect_cut({"“He said ‘no.’”", "Then she left."});
}

TEST(FindSentences, GoesOnAfterAQuotationThatEndsNone) {
  expect_one("The “levy” Moss wants is dead.");
  expect_one("He sang “Hey!” and left.");
}

TEST(FindSentences, CutsInsideAQuotationThatIsLeftOpen) {
  expect_cut({"\"It is late.", "It is dark.", "He said no more and left."});
}

TEST(FindSentences, DoesNotCutAfterAbbreviations) {
  expect_one("Mr. Moss, Dr. Quill, Sen. Ada Ruiz and Lt. Col. Brandt met St. Anne vs. Odd.");
  expect_one(
      "J. R. Moss joined Quill Inc. Monday at 5 p.m. Eastern on Jan. 5 in Dover, Del. with us.");
  expect_one("The U.S. Army and the U.K. government chose No. 5 for 3.5 million.");
  expect_one("Mr . Moss , who is late , left .");
}

TEST(FindSentences, CutsAfterAbbreviationsBeforeALikelyBeginning) {
  expect_cut({"He left the U.S.", "The army stayed."});
  expect_cut({"She runs Quill Inc.", "He does not."});
  expect_cut({"It began at 5 p.m.", "“We waited,” he said."});
  expect_cut({"Will it open?", "No.", "We said so."});
  expect_one("He met the U.S. A. Moss fund.");
}

TEST(FindSentences, DoesNotCutAddressesAndNumbers) {
  expect_one(
      "See example.com/Foo.Bar or www.Example.Org or write to a.Moss@example.com about 3.5.");
  expect_cut({"1. The bridge.", "2. The ferry."});
  expect_cut({"He came in 2019.", "300 people left."});
}

TEST(FindSentences, GoesOnAfterAnEllipsis) {
  expect_one("He waited ... and left . . . at last.");
  expect_one("He waited… and left.");
}

TEST(FindSentences, CutsWhereTheSpaceWasLost) {
  EXPECT_EQ(
      sentences_of("It ended late Sunday.Police say he was alone.“He was kind,” said Joan."),
      (Strings{"It ended late Sunday.", "Police say he was alone.", "“He was kind,” said Joan."}));
}

TEST(FindSentences, TakesClosingBracketsIn) { expect_cut({"(He had no choice.)", "She stayed."}); }

TEST(FindSentences, BeginsWithABrandInLowerCase) { expect_cut({"Sales fell.", "iPads rose."}); }

TEST(FindSentences, ReadsTextWithoutSpace) {
  EXPECT_EQ(sentences_of(std::string(1U << 20U, 'a')).size(), 1U);
  EXPECT_EQ(sentences_of(std::string(1U << 20U, '.')).size(), 1U);
}

TEST(FindSentences, CutsManySentencesInOneParagraph) {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += "It rained. ";
  EXPECT_EQ(sentences_of(text).size(), 50000U);
}

}  // namespace
}  // namespace onrecord
