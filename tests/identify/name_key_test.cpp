#include "identify/name_key.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

TEST(NameKey, FoldsCaseAccentsAndMarks) {
  EXPECT_EQ(name_key("Ørjan Sætre-Łund"), "orjan saetre lund");
  EXPECT_EQ(name_key("ORJAN  SAETRE LUND"), "orjan saetre lund");
  EXPECT_EQ(name_key("Zoe\xcc\x88"), name_key("Zoë"));
  EXPECT_EQ(name_key("O’Hara"), name_key("O'Hara"));
  EXPECT_EQ(name_key("Straße"), "strasse");
  EXPECT_EQ(name_key("Brask & Sons, Ltd."), "brask and sons ltd");
}

TEST(NameKey, DropsALeadingArticle) {
  EXPECT_EQ(name_key("The Inner Sea Council"), "inner sea council");
  EXPECT_EQ(name_key("the"), "the");
}

TEST(NameKey, JoinsInitials) {
  EXPECT_EQ(name_key("J. B. Brask"), "jb brask");
  EXPECT_EQ(name_key("J.B. Brask"), "jb brask");
  EXPECT_EQ(name_key("U. N."), name_key("UN"));
  EXPECT_EQ(name_key("Channel 4 5"), "channel 4 5");
}

TEST(NameKey, IsEmptyForWhatIsNoName) {
  EXPECT_EQ(name_key(""), "");
  EXPECT_EQ(name_key(" — … "), "");
}

TEST(NameKey, TakesAnyBytes) { EXPECT_EQ(name_key("Ma\xffra"), "ma ra"); }

TEST(WithoutTitles, TakesTitlesAndOfficesOff) {
  EXPECT_EQ(without_titles("mr wren"), "wren");
  EXPECT_EQ(without_titles("rev dr philippa dunmow"), "philippa dunmow");
  EXPECT_EQ(without_titles("prime minister salk"), "salk");
  EXPECT_EQ(without_titles("lethian foreign minister tomas rehnvall"), "tomas rehnvall");
  EXPECT_EQ(without_titles("secretary general osman tereq"), "osman tereq");
  EXPECT_EQ(without_titles("chief executive officer marguerite oll"), "marguerite oll");
  EXPECT_EQ(without_titles("former prime minister dame ida holm"), "ida holm");
}

TEST(WithoutTitles, LeavesNamesAlone) {
  for (const char* key : {"mara velling", "salk", "mara king velling", "mr", ""}) {
    EXPECT_EQ(without_titles(key), key);
  }
}

TEST(WithoutTitles, LeavesOfficesByThemselvesAlone) {
  for (const char* key : {"prime minister", "lord mayor", "mr president", "deputy mayor"}) {
    EXPECT_EQ(without_titles(key), key);
  }
}

TEST(WithoutTitles, TakesALastNameThatIsATitleForAName) {
  EXPECT_EQ(without_titles("mr king"), "king");
}

TEST(CaseFits, KeepsAbbreviationsFromWords) {
  EXPECT_TRUE(case_fits("US", "US"));
  EXPECT_TRUE(case_fits("US", "U.S."));
  EXPECT_TRUE(case_fits("US", "the US"));
  EXPECT_FALSE(case_fits("US", "us"));
  EXPECT_FALSE(case_fits("WHO", "Who"));
  EXPECT_TRUE(case_fits("NAMO", "Namo"));
  EXPECT_TRUE(case_fits("NAMO", "the Namo"));
  EXPECT_FALSE(case_fits("NAMO", "namo"));
}

TEST(CaseFits, IsNoQuestionForOtherNames) {
  EXPECT_TRUE(case_fits("Mara Velling", "MARA VELLING"));
  EXPECT_TRUE(case_fits("Harbour Party", "harbour party"));
  EXPECT_TRUE(case_fits("MARA VELLING", "Mara Velling"));
}

}  // namespace
}  // namespace onrecord
