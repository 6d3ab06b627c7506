#include "onrecord/date.h"

#include <gtest/gtest.h>

#include "onrecord/actor_list.h"

namespace onrecord {
namespace {

using std::chrono::sys_days;
using std::chrono::year;

TEST(ParseDate, TakesAYearAMonthOrADay) {
  EXPECT_EQ(parse_date("2014"), (Date{2014, 0, 0}));
  EXPECT_EQ(parse_date("2014-05"), (Date{2014, 5, 0}));
  EXPECT_EQ(parse_date("2014-05-02"), (Date{2014, 5, 2}));
  EXPECT_EQ(parse_date("20140502"), (Date{2014, 5, 2}));
  EXPECT_EQ(parse_date("  2014-05-02\n"), (Date{2014, 5, 2}));
}

TEST(ParseDate, TakesTheDateOfADateTimeAsItStands) {
  const Date expected{2031, 3, 18};
  EXPECT_EQ(parse_date("2031-03-18T18:40:00Z"), expected);
  EXPECT_EQ(parse_date("2031-03-18T23:59:59.123-11:00"), expected);
  EXPECT_EQ(parse_date("2031-03-18 18:40"), expected);
  EXPECT_EQ(parse_date("20310318T184000Z"), expected);
}

TEST(ParseDate, TakesOnlyWhatTheCalendarHas) {
  EXPECT_EQ(parse_date("2024-02-29"), (Date{2024, 2, 29}));
  for (const char* text : {"2023-02-29", "2014-13", "2014-13-01", "2014-00", "2014-00-01",
                           "2014-05-00", "2014-05-32", "0000", "0000-01-01"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(ParseDate, TakesNothingThatCouldBeMisread) {
  for (const char* text :
       {"", " ", "14", "02.05.2014", "05/02/2014", "2 May 2014", "2014-5-2", "201405", "1714521600",
        "2014-05-02 or so", "2014-0502", "2014-05-02T", "-2014", "2014–05–02", "２０１４"}) {
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
  }
}

TEST(Date, IsAnyDayOfWhatIsKnownOfIt) {
  EXPECT_EQ((Date{2014, 0, 0}.first_day()), sys_days(year(2014) / 1 / 1));
  EXPECT_EQ((Date{2014, 0, 0}.last_day()), sys_days(year(2014) / 12 / 31));
  EXPECT_EQ((Date{2024, 2, 0}.first_day()), sys_days(year(2024) / 2 / 1));
  EXPECT_EQ((Date{2024, 2, 0}.last_day()), sys_days(year(2024) / 2 / 29));
  EXPECT_EQ((Date{2024, 2, 3}.first_day()), (Date{2024, 2, 3}.last_day()));
}

TEST(DatedRole, IncludesItsFirstAndLastDay) {
  const DatedRole role{"prime minister", "Lethia", Date{2013, 10, 16}, Date{2021, 10, 14}};
  EXPECT_FALSE(role.held_on({2013, 10, 15}));
  EXPECT_TRUE(role.held_on({2013, 10, 16}));
  EXPECT_TRUE(role.held_on({2021, 10, 14}));
  EXPECT_FALSE(role.held_on({2021, 10, 15}));
}

TEST(DatedRole, GivenByYearsLastsToTheEndOfTheLastOne) {
  const DatedRole role{"mayor", "Brenn", Date{2013}, Date{2014}};
  EXPECT_TRUE(role.held_on({2014, 12, 31}));
  EXPECT_FALSE(role.held_on({2015, 1, 1}));
}

TEST(DatedRole, IsHeldWhereAVagueDateMayFallWithin) {
  const DatedRole role{"mayor", "Brenn", Date{2013, 10, 16}, Date{2021, 10, 14}};
  EXPECT_TRUE(role.held_on({2021, 0, 0}));
  EXPECT_TRUE(role.held_on({2013, 10, 0}));
  EXPECT_FALSE(role.held_on({2013, 9, 0}));
}

TEST(DatedRole, WithAnOpenEndGoesOn) {
  EXPECT_TRUE((DatedRole{"mayor", "", Date{2013}, {}}.held_on({2099, 0, 0})));
  EXPECT_TRUE((DatedRole{"mayor", "", {}, Date{2013}}.held_on({1950, 0, 0})));
  EXPECT_TRUE((DatedRole{"mayor", "", {}, {}}.held_on({1950, 0, 0})));
}

}  // namespace
}  // namespace onrecord
