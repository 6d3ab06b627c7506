#include "identify/offices.h"

#include <gtest/gtest.h>

#include "identify/marked_names.h"

namespace onrecord {
namespace {

using Titles = std::vector<std::string>;

constexpr std::string_view kRows =
    "# name, title, from, to\n"
    "Ida Vale\tCorland senator\t2027-01\t2031-01\n"
    "Ida Vale\tgovernor of Corland\t2031-02\t\n"
    "Olav Holm\tmayor of Brenn\t\t\n"
    "Jan Lorn\tjudge\t2020\t\n"
    "Jon Lorn\tsurgeon\t2020\t\n"
    "J.B. Reed\tbishop of Vell\t2020\t\n"
    "James B. Reed\tpreacher\t2010\t2012\n";

OfficeTable table() {
  auto read = OfficeTable::parse(kRows, "rows");
  EXPECT_TRUE(read.ok()) << read.error().describe();
  return *std::move(read);
}

Titles titles(std::string_view name, std::string_view date) {
  static const OfficeTable offices = table();
  return offices.titles_of(parse_person_name(name), parse_date(date));
}

TEST(Offices, AreThoseOfTheDateAndFormerOnes) {
  EXPECT_EQ(titles("Ida Vale", "2026-12-31"), Titles{});
  EXPECT_EQ(titles("Ida Vale", "2027-01-15"), Titles{"Corland senator"});
  EXPECT_EQ(titles("Ida Vale", "2033"), (Titles{"former Corland senator", "governor of Corland"}));
}

TEST(Offices, AreAllWhereTheArticleHasNoDate) { EXPECT_EQ(titles("Ida Vale", "").size(), 2U); }

TEST(Offices, WithoutYearsAreHeldAlways) {
  EXPECT_EQ(titles("Olav Holm", "1999"), Titles{"mayor of Brenn"});
}

TEST(Offices, AreFoundByOtherFormsOfTheName) {
  EXPECT_EQ(titles("Ida K. Vale", "2028"), Titles{"Corland senator"});
  EXPECT_EQ(titles("Sen. Ida Vale", "2028"), Titles{"Corland senator"});
}

TEST(Offices, AreOfNobodyBySurnameAlone) {
  EXPECT_TRUE(titles("Vale", "2028").empty());
  EXPECT_TRUE(titles("Ms Vale", "2028").empty());
  EXPECT_TRUE(titles("Nora Vale", "2028").empty());
}

TEST(Offices, AreOfNobodyWhereTwoCanBeMeant) {
  EXPECT_TRUE(titles("J. Lorn", "2028").empty());
  EXPECT_EQ(titles("Jan Lorn", "2028"), Titles{"judge"});
}

TEST(Offices, OfOneWithTwoSpellingsArePutTogether) {
  EXPECT_EQ(titles("J. B. Reed", "2028"), (Titles{"bishop of Vell", "former preacher"}));
}

TEST(Offices, AreToldToPeopleOfAnArticle) {
  const NamedDocument named = named_document("[Ida Vale] met {Olav Holm}.");
  ActorTable actors(named.document, named.names);
  tell_offices(table(), parse_date("2028"), actors);
  ASSERT_EQ(actors.list()[0].offices.size(), 1U);
  EXPECT_EQ(actors.list()[0].offices[0], (std::vector<std::string>{"corland", "senator"}));
  EXPECT_TRUE(actors.list()[1].offices.empty());
}

TEST(OfficeTable, SaysWhichLineIsWrongAndWhy) {
  for (const char* row : {"Ida Vale\tsenator\t2027\n", "Vale\tsenator\t2027\t\n",
                          "Ida Vale\t\t2027\t\n", "Ida Vale\tsenator\tlately\t\n"}) {
    const auto read = OfficeTable::parse(std::string("# rows\n") + row, "rows");
    ASSERT_FALSE(read.ok()) << row;
    EXPECT_EQ(read.error().code, ErrorCode::bad_record);
    EXPECT_EQ(read.error().place.line, 2U);
  }
}

TEST(OfficeTable, OfTheLibraryIsRight) {
  const auto read = OfficeTable::built_in();
  ASSERT_TRUE(read.ok()) << read.error().describe();
}

}  // namespace
}  // namespace onrecord
