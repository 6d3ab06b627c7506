#include "segment/words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace onrecord {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> surfaces;
  for (const Word& word : find_words(text)) surfaces.emplace_back(surface(text, word.span));
  return surfaces;
}

using Strings = std::vector<std::string>;

TEST(FindWords, PartsAtWhiteSpaceOfEveryKind) {
  EXPECT_EQ(words_of("Ada Quill\tspoke\r\nin\u00a0Oslo\u3000today"),
            (Strings{"Ada", "Quill", "spoke", "in", "Oslo", "today"}));
}

TEST(FindWords, MakesEachPunctuationMarkAWord) {
  EXPECT_EQ(words_of("\u201cNo,\u201d he won't\u2014ever..."),
            (Strings{"\u201c", "No", ",", "\u201d", "he", "won", "'", "t", "\u2014", "ever", ".",
                     ".", "."}));
}

TEST(FindWords, MakesEachChineseCharacterAWordButKeepsKoreanTogether) {
  EXPECT_EQ(words_of("x\u4e2d\u6587y \ud55c\uad6d"),
            (Strings{"x", "\u4e2d", "\u6587", "y", "\ud55c\uad6d"}));
}

TEST(FindWords, SpansPointIntoTheTextAsGiven) {
  const auto words = find_words("Zo\u00eb said");
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].span, (Span{0, 4}));
  EXPECT_EQ(words[1].span, (Span{5, 9}));
}

TEST(FindWords, KeepsRemovedCharactersInsideAWordButNotAtItsEnds) {
  EXPECT_EQ(words_of("\u00adco\u00adop\u200b \ufeffx"), (Strings{"co\u00adop", "x"}));
}

TEST(FindWords, FindsNoWordInWhatIsRemovedOrEmpty) {
  EXPECT_TRUE(find_words("").empty());
  EXPECT_TRUE(find_words(" \n\t").empty());
  EXPECT_TRUE(find_words("\u200b \ufffd \u0301 \u00ad").empty());
  EXPECT_TRUE(find_words(std::string_view("\0", 1)).empty());
}

TEST(FindWords, KeepsACombiningAccentWithItsLetter) {
  EXPECT_EQ(words_of("cafe\u0301 \u0301now"), (Strings{"cafe\u0301", "now"}));
}

TEST(FindWords, PartsAtSignsThatDecomposeToPunctuation) {
  EXPECT_EQ(words_of("a\u2260b"), (Strings{"a", "\u2260", "b"}));
}

TEST(FindWords, TreatsBytesThatAreNotUtf8AsRemoved) {
  EXPECT_EQ(words_of("a\xff"
                     "b \xe2\x80"),
            (Strings{"a\xff"
                     "b"}));
}

}  // namespace
}  // namespace onrecord
