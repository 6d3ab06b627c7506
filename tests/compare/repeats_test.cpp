#include "compare/repeats.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(SaidWords, AnOldQuotationInANewSentenceIsFound) {
  SaidWords said;
  said.add(4, "A tram without a guard is a room with doors that lock,");
  EXPECT_EQ(said.find("such a tram \"a room with doors that lock.\""), 4U);
  EXPECT_EQ(said.find("such a tram “a room with doors that lock”"), 4U);
}

TEST(SaidWords, TheSameSentenceIsFoundWhateverItsMarks) {
  SaidWords said;
  said.add(0, "Nobody will lose a job.");
  EXPECT_EQ(said.find("nobody will lose a job"), 0U);
}

TEST(SaidWords, TheFirstOfSeveralIsNamed) {
  SaidWords said;
  said.add(3, "We shall never sell the ships to anybody");
  said.add(8, "never sell the ships to anybody");
  EXPECT_EQ(said.find("never sell the ships to anybody"), 3U);
}

TEST(SaidWords, FewWordsAreNoRepetition) {
  SaidWords said;
  said.add(0, "The answer is no, and it stays no");
  EXPECT_FALSE(said.find("The answer is"));
  EXPECT_FALSE(said.find("called it \"no\""));
}

TEST(SaidWords, OtherWordsAreNoRepetition) {
  SaidWords said;
  said.add(0, "We shall never sell the ships to anybody");
  EXPECT_FALSE(said.find("We shall never sell the docks to anybody"));
  EXPECT_FALSE(said.find(""));
}

}  // namespace
}  // namespace onrecord
