#include "identify/body_name.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <utility>

namespace onrecord {
namespace {

void expect(NameMatch expected,
            std::initializer_list<std::pair<std::string_view, std::string_view>> pairs) {
  for (const auto& [a, b] : pairs) {
    EXPECT_EQ(match_bodies(a, b), expected) << a << " / " << b;
    EXPECT_EQ(match_bodies(b, a), expected) << b << " / " << a;
  }
}

TEST(MatchBodies, LeavesArticlesAndLegalEndingsOut) {
  expect(NameMatch::same, {{"the Harbour Bank", "Harbour Bank"},
                           {"Harbour Bank plc", "Harbour Bank"},
                           {"Lund Motors, Inc.", "Lund Motors"},
                           {"Lund Motors Ltd", "LUND MOTORS"},
                           {"Vikwerke GmbH", "Vikwerke AG"},
                           {"Harbour Bank’s", "Harbour Bank"},
                           {"Harbour Bank, the lender,", "Harbour Bank"}});
}

TEST(MatchBodies, ReadsMinistriesBothWays) {
  expect(NameMatch::same, {{"the Interior Ministry", "Ministry of the Interior"},
                           {"Justice Department", "Department of Justice"},
                           {"Foreign Ministry", "Ministry of Foreign Affairs"},
                           {"Corland Finance Ministry", "Ministry of Finance of Corland"},
                           {"Ministry of Defence", "Defense Ministry"},
                           {"Ministry for Health and Welfare", "Health and Welfare Ministry"}});
  expect(NameMatch::different, {{"Interior Ministry", "Justice Ministry"},
                                {"Justice Ministry", "Justice Department"},
                                {"University of Corland", "Corland University"}});
}

TEST(MatchBodies, KnowsAcronyms) {
  expect(NameMatch::compatible, {{"WGC", "World Grain Council"},
                                 {"the W.G.C.", "the World Grain Council"},
                                 {"DoJ", "Department of Justice"},
                                 {"DOJ", "U.S. Department of Justice"},
                                 {"CFT", "Council for Trade"},
                                 {"CT", "Council for Trade"}});
  expect(NameMatch::same,
         {{"World Grain Council (WGC)", "WGC"}, {"WGC", "W.G.C."}, {"the WGC", "WGC"}});
  expect(NameMatch::different, {{"WGC", "World Fish Council"},
                                {"WGC", "WFC"},
                                {"GC", "World Grain Council"},
                                {"W", "World"}});
}

TEST(MatchBodies, KnowsShortForms) {
  expect(NameMatch::compatible, {{"Harbour Bank", "Harbour Bank of Corland plc"},
                                 {"Lund", "Lund Motor Group"},
                                 {"Green Party", "Green Party of Corland"},
                                 {"City Council", "Port Ellery City Council"},
                                 {"Finance Ministry", "Corland Finance Ministry"},
                                 {"BBX", "BBX News"}});
  expect(NameMatch::different, {{"Ellery", "Ellery City Council"},
                                {"Port Ellery", "Port Ellery City Council"},
                                {"World Council", "World Grain Council"},
                                {"Corland Interior Ministry", "Ellery Interior Ministry"},
                                {"Harbour Bank", "Harbour Trust"}});
}

TEST(MatchBodies, KnowsCommonNouns) {
  expect(NameMatch::compatible, {{"the ministry", "Ministry of Finance"},
                                 {"the ministry", "the Interior Ministry"},
                                 {"the bank", "Harbour Bank of Corland"},
                                 {"the company", "Lund Motors plc"},
                                 {"The Council", "World Grain Council"}});
  expect(NameMatch::different,
         {{"the ministry", "Harbour Bank"}, {"the company", "Interior Ministry"}});
}

TEST(MatchBodies, TakesNothingAsDifferent) {
  expect(NameMatch::different, {{"", ""}, {"", "Harbour Bank"}, {",", "WGC"}});
}

TEST(ParseBodyName, FindsTheHead) {
  const BodyName bank = parse_body_name("the Harbour Bank of Corland");
  EXPECT_EQ(bank.words[bank.head], "bank");
  const BodyName ministry = parse_body_name("Ministry of the Interior");
  EXPECT_EQ(ministry.words[ministry.head], "ministry");
  const BodyName council = parse_body_name("World Grain Council (WGC)");
  EXPECT_EQ(council.words[council.head], "council");
  EXPECT_EQ(council.acronym, "wgc");
}

}  // namespace
}  // namespace onrecord
