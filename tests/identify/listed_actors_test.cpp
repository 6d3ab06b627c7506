#include "identify/listed_actors.h"

#include <gtest/gtest.h>

#include "read/actor_files.h"

namespace onrecord {
namespace {

using Ids = std::vector<std::string>;

/// The index of the table `rows` with the columns id, name, kind, aliases, roles, speaks_for.
ListedActors actors_of(const std::string& rows) {
  Result<ActorList> list =
      parse_actors("id;name;kind;aliases;roles;speaks_for\n" + rows, "actors.csv");
  EXPECT_TRUE(list.ok() && list->errors.empty());
  return ListedActors(list ? std::move(list->actors) : std::vector<ListedActor>());
}

Ids ids(const ListedActors::Found& found) {
  Ids result;
  for (const ListedActor* actor : found) result.push_back(actor->id);
  return result;
}

TEST(ByName, FindsNamesAndAliases) {
  const ListedActors actors = actors_of("Q1;Mara Velling;person;MV|Mara V.\nQ2;Osk Dall\n");
  EXPECT_EQ(ids(actors.by_name("Mara Velling")), (Ids{"Q1"}));
  EXPECT_EQ(ids(actors.by_name("Mara V.")), (Ids{"Q1"}));
  EXPECT_EQ(ids(actors.by_name("Osk Dall")), (Ids{"Q2"}));
  EXPECT_EQ(ids(actors.by_name("Ida Holm")), (Ids{}));
  EXPECT_EQ(ids(actors.by_name("Velling")), (Ids{}));
  EXPECT_EQ(ids(actors.by_name("")), (Ids{}));
}

TEST(ByName, OverlooksCaseAccentsArticleAndMarks) {
  const ListedActors actors =
      actors_of("Q1;Ørjan O'Sætre-Lund;person\nQ2;Inner Sea Council;organisation;the Council\n");
  EXPECT_EQ(ids(actors.by_name("ORJAN O’SAETRE LUND")), (Ids{"Q1"}));
  EXPECT_EQ(ids(actors.by_name("the Inner\nSea council")), (Ids{"Q2"}));
  EXPECT_EQ(ids(actors.by_name("Council")), (Ids{"Q2"}));
}

TEST(ByName, TakesTheSameLettersBeforeOthers) {
  const ListedActors actors = actors_of("Q1;Era;organisation\nQ2;ERA;organisation\n");
  EXPECT_EQ(ids(actors.by_name("ERA")), (Ids{"Q2"}));
  EXPECT_EQ(ids(actors.by_name("Era")), (Ids{"Q1"}));
  EXPECT_EQ(ids(actors.by_name("the Era")), (Ids{"Q1"}));  // too short for an abbreviation
  EXPECT_EQ(ids(actors.by_name("the ERA")), (Ids{"Q1", "Q2"}));
}

TEST(ByName, TakesNoPronounForAnAbbreviation) {
  const ListedActors actors = actors_of("Q1;Union of Seas;government;US\n");
  EXPECT_EQ(ids(actors.by_name("us")), (Ids{}));
  EXPECT_EQ(ids(actors.by_name("the U.S.")), (Ids{"Q1"}));
}

TEST(ByName, OverlooksTitlesOfPersons) {
  const ListedActors actors =
      actors_of("Q1;Dr Casimir Holt;person;Holt\nQ2;Bank;organisation\nQ3;Oll\n");
  EXPECT_EQ(ids(actors.by_name("Casimir Holt")), (Ids{"Q1"}));
  EXPECT_EQ(ids(actors.by_name("Mr Holt")), (Ids{"Q1"}));
  EXPECT_EQ(ids(actors.by_name("former Prime Minister Casimir Holt")), (Ids{"Q1"}));
  EXPECT_EQ(ids(actors.by_name("Governor Bank")), (Ids{}));
  EXPECT_EQ(ids(actors.by_name("Ms Oll")), (Ids{"Q3"}));
}

TEST(ByName, FindsAllWhoShareAName) {
  const ListedActors actors =
      actors_of("Q1;Mara Dall;person;Dall|DALL\nQ2;Osk Dall;person;Dall\nQ3;Dall;organisation\n");
  EXPECT_EQ(ids(actors.by_name("Dall")), (Ids{"Q1", "Q2", "Q3"}));
  EXPECT_EQ(ids(actors.by_name("Mr Dall")), (Ids{"Q1", "Q2"}));
}

constexpr const char* kMinisters =
    "L;Lethia;government;Lethian|Marenport\n"
    "Q1;Mara Velling;person;;prime minister @ Lethia [2009-10-16..2018-02-03]\n"
    "Q2;Osk Dall;person;;prime minister @ Lethia [2018-02-03..]|mayor @ Brenn [2001..2005]\n"
    "Q3;Ida Holm;person;;prime minister @ Sorvia [2012..2016]|captain\n";

const std::optional<Date> kIn2014 = Date{2014, 5, 2};
const std::optional<Date> kIn2024 = Date{2024, 5, 2};

TEST(Holders, AreThoseOfTheDate) {
  const ListedActors actors = actors_of(kMinisters);
  EXPECT_EQ(ids(actors.holders("the Prime Minister", "Lethia", kIn2014)), (Ids{"Q1"}));
  EXPECT_EQ(ids(actors.holders("prime minister", "Lethia", kIn2024)), (Ids{"Q2"}));
  EXPECT_EQ(ids(actors.holders("prime minister", "Lethia", Date{2008, 0, 0})), (Ids{}));
  EXPECT_EQ(ids(actors.holders("president", "Lethia", kIn2014)), (Ids{}));
}

TEST(Holders, OfAnyCountryWhereTheTextNamesNone) {
  const ListedActors actors = actors_of(kMinisters);
  EXPECT_EQ(ids(actors.holders("prime minister", "", kIn2014)), (Ids{"Q1", "Q3"}));
  EXPECT_EQ(ids(actors.holders("prime minister", "", kIn2024)), (Ids{"Q2"}));
}

TEST(Holders, AreFoundByTheOtherNamesOfTheirCountry) {
  const ListedActors actors = actors_of(kMinisters);
  EXPECT_EQ(ids(actors.holders("prime minister", "Lethian", kIn2014)), (Ids{"Q1"}));
  EXPECT_EQ(ids(actors.holders("prime minister", "Marenport", kIn2024)), (Ids{"Q2"}));
  EXPECT_EQ(ids(actors.holders("prime minister", "Brenn", kIn2024)), (Ids{}));
}

TEST(Holders, AreNotTakenFromAnotherOrAnUnnamedCountry) {
  const ListedActors actors = actors_of(kMinisters);
  EXPECT_EQ(ids(actors.holders("prime minister", "Cassara", kIn2014)), (Ids{}));
  EXPECT_EQ(ids(actors.holders("captain", "Lethia", kIn2014)), (Ids{}));
}

TEST(Holders, OnTheDayOfAChangeAreBoth) {
  const ListedActors actors = actors_of(kMinisters);
  EXPECT_EQ(ids(actors.holders("prime minister", "Lethia", Date{2018, 2, 3})), (Ids{"Q1", "Q2"}));
  EXPECT_EQ(ids(actors.holders("prime minister", "Lethia", Date{2018, 0, 0})), (Ids{"Q1", "Q2"}));
  EXPECT_EQ(ids(actors.holders("prime minister", "Lethia", Date{2018, 3, 0})), (Ids{"Q2"}));
}

TEST(Holders, WithoutADateAreOnlyThoseOfWhomThereIsNoDoubt) {
  const ListedActors actors = actors_of(kMinisters);
  EXPECT_EQ(ids(actors.holders("prime minister", "Lethia", {})), (Ids{}));
  EXPECT_EQ(ids(actors.holders("prime minister", "Sorvia", {})), (Ids{"Q3"}));
  EXPECT_EQ(ids(actors.holders("captain", "", {})), (Ids{"Q3"}));
  EXPECT_EQ(ids(actors.holders("mayor", "Brenn", {})), (Ids{"Q2"}));
}

TEST(Holders, WithoutADateAreRatherThoseWithoutLimits) {
  const ListedActors actors =
      actors_of("Q1;Mara Velling;;;mayor @ Brenn\nQ2;Osk Dall;;;mayor @ Brenn [2001..2005]\n");
  EXPECT_EQ(ids(actors.holders("mayor", "Brenn", {})), (Ids{"Q1"}));
}

TEST(Holders, WhoHeldARoleTwiceAreFoundOnce) {
  const ListedActors actors = actors_of(
      "Q1;Mara Velling;;;mayor @ Brenn [2001..2005]|mayor @ Brenn [2005..2009]\nQ2;Brenn;;Town\n");
  EXPECT_EQ(ids(actors.holders("mayor", "Town", Date{2005, 0, 0})), (Ids{"Q1"}));
  EXPECT_EQ(ids(actors.holders("mayor", "Brenn", {})), (Ids{"Q1"}));
}

TEST(Holders, OfACountryWithTwoMeaningsNeedItsOwnName) {
  const ListedActors actors = actors_of(
      "G1;Gorland;government\nG2;Gorland;organisation\n"
      "Q1;Mara Velling;;;president @ Gorland\n");
  EXPECT_EQ(ids(actors.holders("president", "Gorland", kIn2014)), (Ids{"Q1"}));
}

TEST(Principal, IsFoundByIdOrByAName) {
  const ListedActors actors = actors_of(
      "L;Lethia;government;Marenport\nQ1;Mara Velling;;;;L\nQ2;Osk Dall;;;;Marenport\n"
      "Q3;Ida Holm;;;;Sorvia\n");
  ASSERT_NE(actors.by_id("Q1"), nullptr);
  EXPECT_EQ(actors.principal_of(*actors.by_id("Q1")), actors.by_id("L"));
  EXPECT_EQ(actors.principal_of(*actors.by_id("Q2")), actors.by_id("L"));
  EXPECT_EQ(actors.principal_of(*actors.by_id("Q3")), nullptr);
  EXPECT_EQ(actors.principal_of(*actors.by_id("L")), nullptr);
  EXPECT_EQ(actors.by_id("Q4"), nullptr);
}

TEST(ListedActors, OfTheExamplesAreThoseOfTheirArticles) {
  Result<ActorList> list = ActorList::read(ONRECORD_EXAMPLES "/actors.csv");
  ASSERT_TRUE(list.ok());
  const ListedActors actors(std::move(list->actors));
  const auto date = parse_date("2031-03-18T18:40:00Z");
  EXPECT_EQ(ids(actors.by_name("Lethian Foreign Minister Tomas Rehnvall")), (Ids{"rehnvall"}));
  EXPECT_EQ(ids(actors.by_name("coast guard spokeswoman Lieutenant Pia Ostrander")),
            (Ids{"ostrander"}));
  EXPECT_EQ(ids(actors.by_name("Draskov")), (Ids{"sorvia"}));
  EXPECT_EQ(ids(actors.holders("the prime minister", "", date)), (Ids{"salk"}));
  EXPECT_EQ(ids(actors.holders("foreign minister", "Lethian", date)), (Ids{"rehnvall"}));
  EXPECT_EQ(ids(actors.holders("defence minister", "Lethia", date)), (Ids{}));
  EXPECT_EQ(ids(actors.holders("secretary-general", "the council", date)), (Ids{}));
  EXPECT_EQ(ids(actors.holders("secretary-general", "the Inner Sea Council", date)),
            (Ids{"tereq"}));
}

TEST(ListedActors, OfALongListAreFoundAtOnce) {
  std::vector<ListedActor> many;
  for (int i = 0; i < 100'000; ++i) {
    ListedActor actor;
    actor.id = actor.name = "Actor " + std::to_string(i);
    actor.aliases = {"the same"};
    actor.roles = {{"member", "the same", {}, {}}};
    many.push_back(std::move(actor));
  }
  const ListedActors actors(std::move(many));
  EXPECT_EQ(actors.by_name("the same").size(), 100'000U);
  EXPECT_EQ(actors.holders("member", "the same", {}).size(), 100'000U);
  EXPECT_EQ(ids(actors.by_name("actor 99999")), (Ids{"Actor 99999"}));
}

}  // namespace
}  // namespace onrecord
