#include "read/date_text.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

std::string read(std::string_view text) { return iso_date_in(text).value_or("none"); }

TEST(IsoDateIn, TakesIso8601InItsForms) {
  EXPECT_EQ(read("2031-03-18"), "2031-03-18");
  EXPECT_EQ(read(" 2031-03-18T18:40:05Z\n"), "2031-03-18T18:40:05Z");
  EXPECT_EQ(read("2031-03-18T18:40:05.123+01:00"), "2031-03-18T18:40:05+01:00");
  EXPECT_EQ(read("2031-03-18T18:40:05-0530"), "2031-03-18T18:40:05-05:30");
  EXPECT_EQ(read("2031-03-18 18:40"), "2031-03-18T18:40:00");
  EXPECT_EQ(read("20310318T184005Z"), "2031-03-18T18:40:05Z");
  EXPECT_EQ(read("20310318"), "2031-03-18");
  EXPECT_EQ(read("2031/03/18"), "2031-03-18");
}

TEST(IsoDateIn, TakesThoseOfMailAndServers) {
  EXPECT_EQ(read("Tue, 18 Mar 2031 18:40:05 GMT"), "2031-03-18T18:40:05Z");
  EXPECT_EQ(read("Tue, 18 Mar 2031 18:40:05 +0200"), "2031-03-18T18:40:05+02:00");
  EXPECT_EQ(read("Tue Mar 18 18:40:05 EST 2031"), "2031-03-18T18:40:05-05:00");
}

TEST(IsoDateIn, TakesSecondsAndMillisecondsSince1970) {
  EXPECT_EQ(read("1574121884"), "2019-11-19T00:04:44Z");
  EXPECT_EQ(read("1574121884000"), "2019-11-19T00:04:44Z");
  EXPECT_EQ(read("15741218841"), "none");
}

TEST(IsoDateIn, TakesMonthsByTheirNames) {
  EXPECT_EQ(read("March 18, 2031"), "2031-03-18");
  EXPECT_EQ(read("Mar. 18, 2031"), "2031-03-18");
  EXPECT_EQ(read("18th of March, 2031"), "2031-03-18");
  EXPECT_EQ(read("18-Mar-2031"), "2031-03-18");
  EXPECT_EQ(read("18. März 2031"), "2031-03-18");
  EXPECT_EQ(read("1er août 2031"), "2031-08-01");
  EXPECT_EQ(read("18 de marzo de 2031"), "2031-03-18");
  EXPECT_EQ(read("18 maart 2031"), "2031-03-18");
}

TEST(IsoDateIn, TakesTheTimeBesideTheDate) {
  EXPECT_EQ(read("Published 11:11 PM EST Mar 18, 2031"), "2031-03-18T23:11:00-05:00");
  EXPECT_EQ(read("March 18, 2031 at 6:40 p.m."), "2031-03-18T18:40:00");
  EXPECT_EQ(read("March 18, 2031, 12:05 am"), "2031-03-18T00:05:00");
  EXPECT_EQ(read("18.03.2031, 18:40 Uhr"), "2031-03-18T18:40:00");
}

TEST(IsoDateIn, KnowsAmericanZonesBySummerAndWinter) {
  EXPECT_EQ(read("July 4, 2031 9:00 am ET"), "2031-07-04T09:00:00-04:00");
  EXPECT_EQ(read("January 4, 2031 9:00 am PT"), "2031-01-04T09:00:00-08:00");
}

TEST(IsoDateIn, LeavesZonesOutThatMeanSeveral) {
  EXPECT_EQ(read("March 18, 2031 18:40 IST"), "2031-03-18T18:40:00");
}

TEST(IsoDateIn, TakesBstForBritishTimeInSummerOnly) {
  EXPECT_EQ(read("19 Jun 2031 11:58 BST"), "2031-06-19T11:58:00+01:00");
  EXPECT_EQ(read("19 Dec 2031 11:58 BST"), "2031-12-19T11:58:00");
}

TEST(IsoDateIn, ReadsNumbersAloneOnlyOneWay) {
  EXPECT_EQ(read("18.3.2031"), "2031-03-18");
  EXPECT_EQ(read("3/18/2031"), "2031-03-18");
  EXPECT_EQ(read("18/3/2031"), "2031-03-18");
  EXPECT_EQ(read("4/3/2031"), "none");
}

TEST(IsoDateIn, TakesNothingThatIsNoFullDate) {
  for (const char* text : {"", "March 2031", "2031", "yesterday", "18:40", "31 February 2031",
                           "2031-13-01", "part 3 of 12", "may 5"}) {
    EXPECT_EQ(read(text), "none") << text;
  }
}

TEST(IsoDateInAddress, TakesADayOfItsPath) {
  const auto in = [](std::string_view url) { return iso_date_in_address(url).value_or("none"); };
  EXPECT_EQ(in("https://post.example/news/2031/01/29/ferry"), "2031-01-29");
  EXPECT_EQ(in("https://post.example/2031/jan/9/ferry"), "2031-01-09");
  EXPECT_EQ(in("https://post.example/ferry-2031-01-29.html"), "2031-01-29");
  EXPECT_EQ(in("/2031/01/29/"), "2031-01-29");
  for (const char* url :
       {"https://post.example/2031/01/ferry", "https://post.example/?d=2031/01/29/", "2031/01/29",
        "https://post.example/2031/13/29/x", "https://post.example/12031/01/29/", ""}) {
    EXPECT_EQ(in(url), "none") << url;
  }
}

}  // namespace
}  // namespace onrecord
