#include "record/shingles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace onrecord {
namespace {

TEST(Shingles, OfEmptyTextsAreNone) {
  EXPECT_TRUE(shingles_of("").empty());
  EXPECT_TRUE(shingles_of(" \n\t\u00a0…—“” ’ . \u00ad").empty());
}

TEST(Shingles, OfShortTextsAreOne) {
  EXPECT_EQ(shingles_of("Floods").size(), 1U);
  EXPECT_EQ(shingles_of("Floods in Kestrin").size(), 1U);
  EXPECT_EQ(shingles_of("Floods in Kestrin again").size(), 1U);
  EXPECT_EQ(shingles_of("Floods in Kestrin again today").size(), 2U);
}

TEST(Shingles, OfShortTextsAreTheirWords) {
  EXPECT_EQ(shingles_of("Floods in Kestrin"), shingles_of("floods, in KESTRIN!"));
  EXPECT_NE(shingles_of("Floods in Kestrin"), shingles_of("Floods in"));
}

TEST(Shingles, AreDistinctAndInRisingOrder) {
  const auto shingles = shingles_of("no no no no no no yes yes no no no no no");
  EXPECT_TRUE(std::is_sorted(shingles.begin(), shingles.end()));
  EXPECT_EQ(std::adjacent_find(shingles.begin(), shingles.end()), shingles.end());
  EXPECT_EQ(shingles.size(), 6U);  // nnnn nnny nnyy nyyn yynn ynnn
}

TEST(Shingles, SeeNoCaseAccentsOrPunctuation) {
  EXPECT_EQ(shingles_of("“It isn’t over,” José Brask-Løv said."),
            shingles_of("'it ISN'T over' jose brask – lov said"));
}

TEST(Shingles, SeeNoDifferenceInUnicodeNormalForm) {
  EXPECT_EQ(shingles_of("caf\u00e9 in \u00c5rvik ﬁnally shut"),
            shingles_of("cafe\u0301 in A\u030arvik finally shut"));
}

TEST(Shingles, SeeNoSoftHyphens) {
  EXPECT_EQ(shingles_of("the govern\u00adment fell"), shingles_of("the government fell"));
}

TEST(Shingles, SeeTheOrderOfWords) {
  EXPECT_NE(shingles_of("Velling accused Brask today"), shingles_of("Brask accused Velling today"));
}

TEST(Shingles, DoNotJoinNeighbouringWords) {
  EXPECT_NE(shingles_of("over all the tram"), shingles_of("overall the tram"));
}

TEST(Shingles, AreTheStoredNumbers) {
  // Whoever changes these raises `kSketchVersion`.
  EXPECT_EQ(shingles_of("The tram line opens"), std::vector<std::uint64_t>{11002273973201696237U});
}

TEST(Shingles, TakeCyrillicAndGreekWords) {
  EXPECT_EQ(shingles_of("Мэр Веллинг открыла мост"), shingles_of("мэр ВЕЛЛИНГ открыла — мост!"));
  EXPECT_EQ(shingles_of("Η δήμαρχος άνοιξε τη γέφυρα").size(), 2U);
}

TEST(Shingles, TakeChineseCharactersForWords) {
  EXPECT_EQ(shingles_of("市长打开了大桥").size(), 4U);
  EXPECT_EQ(shingles_of("市长，打开了大桥。"), shingles_of("市长打开了 大桥"));
}

TEST(Shingles, TakeDigitsOfAllScripts) {
  EXPECT_NE(shingles_of("٣٤ ١٢"), shingles_of("٣٥ ١٢"));
  EXPECT_NE(shingles_of("paid 34 crowns"), shingles_of("paid 35 crowns"));
}

TEST(Shingles, PassOverBrokenBytes) {
  EXPECT_EQ(shingles_of("the tram\xFF line \xC3"), shingles_of("the tram line"));
}

TEST(Shingles, TakeWordsOfAnyLengthInLinearTime) {
  EXPECT_GT(shingles_of(std::string(1 << 20, 'a')).size(), 0U);
  std::string accents = "e";
  while (accents.size() < (1U << 20U)) accents += "\u0316\u0301";
  EXPECT_GT(shingles_of(accents).size(), 0U);
}

}  // namespace
}  // namespace onrecord
