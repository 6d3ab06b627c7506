#include "identify/metonyms.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace onrecord {
namespace {

const MetonymTable& table() {
  static const MetonymTable built_in = MetonymTable::built_in().value();
  return built_in;
}

std::string usual_meaning(std::string_view form) {
  const auto meanings = table().find(form);
  return meanings.empty() ? "-" : meanings.front().stands_for;
}

constexpr std::string_view kRow = "Vesk\tcapital\tGovernment of Orland\tgovernment\tOrland\t0\n";

TEST(MetonymTable, TheOneItCarriesIsWhole) {
  const auto built_in = MetonymTable::built_in();
  ASSERT_TRUE(built_in.ok()) << built_in.error().describe();
  EXPECT_EQ(usual_meaning("Ankara"), "Government of Turkey");
  EXPECT_EQ(usual_meaning("Zimbabwe"), "Government of Zimbabwe");
}

TEST(MetonymTable, KnowsSpellingsAndAbbreviations) {
  for (const std::string_view form : {"Washington", "Washington, D.C.", "US", "U.S.", "America"}) {
    EXPECT_EQ(usual_meaning(form), "Government of the United States") << form;
  }
  EXPECT_EQ(usual_meaning("Kiev"), usual_meaning("Kyiv"));
  EXPECT_EQ(usual_meaning("Peking"), usual_meaning("Beijing"));
  EXPECT_EQ(usual_meaning("Bogota"), usual_meaning("Bogotá"));
  EXPECT_EQ(usual_meaning("Britain"), "Government of the United Kingdom");
}

TEST(MetonymTable, FindsFormsWithArticleApostropheAndLineBreak) {
  EXPECT_EQ(usual_meaning("the Kremlin"), "Presidency of Russia");
  EXPECT_EQ(usual_meaning("The  White\nHouse"), "White House");
  EXPECT_EQ(usual_meaning("Quai d’Orsay"), "Foreign Ministry of France");
  EXPECT_EQ(usual_meaning("No\u00a010"), "Prime Minister's Office of the United Kingdom");
}

TEST(MetonymTable, MindsCase) {
  EXPECT_EQ(usual_meaning("turkey"), "-");
  EXPECT_EQ(usual_meaning("us"), "-");
}

TEST(MetonymTable, MarksFormsThatAreOftenSomethingElse) {
  EXPECT_TRUE(table().find("Victoria").front().ambiguous);
  EXPECT_TRUE(table().find("Georgia").front().ambiguous);
  EXPECT_FALSE(table().find("Berlin").front().ambiguous);
  EXPECT_TRUE(table().find("Hague").front().needs_article);
}

TEST(MetonymTable, PutsTheUsualMeaningFirst) {
  const auto brussels = table().find("Brussels");
  ASSERT_EQ(brussels.size(), 2U);
  EXPECT_EQ(brussels[0].stands_for, "European Commission");
  EXPECT_EQ(brussels[1].stands_for, "Government of Belgium");
}

TEST(MetonymTable, GivesTheCountryOfADemonym) {
  EXPECT_EQ(table().country_of_demonym("Turkish"), "Turkey");
  EXPECT_EQ(table().country_of_demonym("American"), "the United States");
  EXPECT_EQ(table().country_of_demonym("Dominican"), "the Dominican Republic");
  EXPECT_EQ(table().country_of_demonym("New Zealand"), "New Zealand");
  EXPECT_EQ(table().country_of_demonym("Turkey"), std::nullopt);
  EXPECT_EQ(table().country_of_demonym("Martian"), std::nullopt);
}

TEST(MetonymTable, ReadsRowsAndSkipsComments) {
  const auto read =
      MetonymTable::parse("# a comment\n\n" + std::string(kRow) +
                              "the Mere\tseat\tSenate of Orland\torganisation\t-\t1\r\n",
                          "mine.tsv");
  ASSERT_TRUE(read.ok()) << read.error().describe();
  const Metonym& vesk = read->find("Vesk").front();
  EXPECT_EQ(vesk.kind, MetonymKind::capital);
  EXPECT_EQ(vesk.actor, ActorKind::government);
  EXPECT_EQ(vesk.country, "Orland");
  const Metonym& mere = read->find("Mere").front();
  EXPECT_EQ(mere.actor, ActorKind::organisation);
  EXPECT_TRUE(mere.needs_article);
  EXPECT_TRUE(mere.ambiguous);
  EXPECT_EQ(mere.country, "");
}

TEST(MetonymTable, NamesFileAndLineOfABadRow) {
  const std::string good(kRow);
  for (const std::string_view bad :
       {"Vesk", "Tarn\tvillage\tX\tgovernment\t-\t0", "Tarn\tseat\tX\tperson\t-\t0",
        "Tarn\tseat\tX\tgovernment\t-\tyes", "Tarn\tseat\t\tgovernment\t-\t0",
        "Tarnish\tdemonym\tX\tgovernment\t-\t0",
        "Vesk\tcapital\tGovernment of Orland\tgovernment\tOrland\t1"}) {
    const auto read = MetonymTable::parse(good + std::string(bad), "mine.tsv");
    ASSERT_FALSE(read.ok()) << bad;
    EXPECT_EQ(read.error().code, ErrorCode::bad_record) << bad;
    EXPECT_EQ(read.error().place.input, "mine.tsv");
    EXPECT_EQ(read.error().place.line, 2U);
  }
}

TEST(MetonymTable, SaysWhichFileIsMissing) {
  const auto read = MetonymTable::load("no-such-table.tsv");
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::file_missing);
  EXPECT_EQ(read.error().place.input, "no-such-table.tsv");
}

TEST(MetonymTable, RefusesAFolder) {
  const auto read = MetonymTable::load(std::filesystem::temp_directory_path());
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::file_unreadable);
}

TEST(MetonymTable, TakesAddedRowsFirst) {
  MetonymTable extended = table();
  extended.add(
      MetonymTable::parse(
          std::string(kRow) + "Brussels\tcapital\tGovernment of Belgium\tgovernment\tBelgium\t0\n",
          "mine.tsv")
          .value());
  EXPECT_EQ(extended.find("Vesk").front().stands_for, "Government of Orland");
  ASSERT_EQ(extended.find("Brussels").size(), 2U);
  EXPECT_EQ(extended.find("Brussels").front().stands_for, "Government of Belgium");
  EXPECT_FALSE(extended.find("Brussels").front().ambiguous);
  EXPECT_EQ(extended.find("Ankara").front().stands_for, "Government of Turkey");
}

TEST(OfficeName, JoinsOfficeAndCountry) {
  EXPECT_EQ(office_name("foreign minister", "Turkey"), "Foreign minister of Turkey");
  EXPECT_EQ(office_name("the prime minister", "the Netherlands"),
            "Prime minister of the Netherlands");
}

}  // namespace
}  // namespace onrecord
