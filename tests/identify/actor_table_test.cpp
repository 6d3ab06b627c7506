#include "identify/actor_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "identify/marked_names.h"

namespace onrecord {
namespace {

using Strings = std::vector<std::string>;

/// A document, the actors whom its marks name, and the names in the order of the text.
struct Table {
  NamedDocument named;
  ActorTable actors;

  explicit Table(std::string_view marked)
      : named(named_document(marked)), actors(named.document, named.names) {}

  [[nodiscard]] Strings names() const {
    Strings out;
    for (const TableActor& actor : actors.list()) out.emplace_back(actor.name);
    return out;
  }
  /// Of the `nth` name.
  [[nodiscard]] std::size_t actor_of(std::size_t nth) const {
    return actors.at_word(named.names.at(nth).begin).value();
  }
  [[nodiscard]] Strings forms_of(std::size_t actor) const {
    Strings out;
    for (const Span form : actors.list()[actor].forms) {
      out.emplace_back(surface(named.document.text(), form));
    }
    return out;
  }
};

TEST(ActorTable, IsEmptyWithoutNames) {
  const Table table("It rained.");
  EXPECT_TRUE(table.actors.list().empty());
  EXPECT_EQ(table.actors.at_word(0), std::nullopt);
  EXPECT_FALSE(table.actors.first_in(0, 3));
  EXPECT_FALSE(table.actors.at_word(1000));
}

TEST(ActorTable, JoinsAShortFormWithTheFullNameAfterIt) {
  const Table table("[Solheim] resigns\n\n[Ingrid Solheim] left. Then [Solheim] slept, [Solheim]");
  EXPECT_EQ(table.names(), Strings{"Ingrid Solheim"});
  EXPECT_EQ(table.forms_of(0), (Strings{"Solheim", "Ingrid Solheim", "Solheim", "Solheim"}));
}

TEST(ActorTable, ATitleStandsInTheSentenceOfItsName) {
  const Table table("It was for the historian.\n\n[Ms Stott] spoke to Gov. [Ada Holm].");
  EXPECT_EQ(table.names(), (Strings{"Ms Stott", "Ada Holm"}));
}

TEST(ActorTable, GivesAShortFormOfTwoToTheOneNamedLast) {
  const Table table(
      "[Ola Holm] left. [Holm] slept. [Ida Holm] came. [Holm] ate. [Ola Holm] rose. [Holm] rode.");
  EXPECT_EQ(table.names(), (Strings{"Ola Holm", "Ida Holm"}));
  EXPECT_EQ(table.actor_of(1), 0U);
  EXPECT_EQ(table.actor_of(3), 1U);
  EXPECT_EQ(table.actor_of(5), 0U);
}

TEST(ActorTable, GivesATitledShortFormToTheOneOfThatGender) {
  const Table table("[Ola Holm] left. [Ida Holm] came. Mr. [Holm] ate. Mrs. [Holm] rode.");
  EXPECT_EQ(table.actor_of(2), 0U);
  EXPECT_EQ(table.actor_of(3), 1U);
}

TEST(ActorTable, KeepsNamesakesWithOtherGivenNamesApart) {
  const Table table("[Ola Holm], [Ida Holm] and [Ola Vale] left.");
  EXPECT_EQ(table.actors.list().size(), 3U);
}

TEST(ActorTable, JoinsInitialsAndTheirNames) {
  const Table table("[Ola F. Holm] left. [O. F. Holm] slept. [Ola Holm] ate.");
  EXPECT_EQ(table.names(), Strings{"Ola F. Holm"});
}

TEST(ActorTable, ShowsATitleOnlyWithoutAGivenName) {
  const Table table("President [Vale] left. Mayor [Ida Holm] stayed.");
  EXPECT_EQ(table.names(), (Strings{"President Vale", "Ida Holm"}));
  EXPECT_EQ(table.forms_of(0), Strings{"Vale"});
}

TEST(ActorTable, JoinsBodiesWithTheirAcronymsAndShortForms) {
  const Table table(
      "The <World Grain Council> left. The <WGC> came. <Harbour Bank plc> won.\n\n"
      "The <Harbour Bank> lost. <Harbour Council> sued.");
  EXPECT_EQ(table.names(), (Strings{"World Grain Council", "Harbour Bank plc", "Harbour Council"}));
  EXPECT_EQ(table.actor_of(1), 0U);
  EXPECT_EQ(table.actor_of(3), 1U);
}

TEST(ActorTable, TakesAPlaceForThePersonWithThatSurname) {
  const Table table("[Ola Holm] left. The {Holm} file burned. {Corland} slept. {Corland} woke.");
  EXPECT_EQ(table.names(), (Strings{"Ola Holm", "Corland"}));
  EXPECT_EQ(table.actors.list()[0].kind, MentionKind::person);
  EXPECT_EQ(table.actors.list()[1].kind, MentionKind::place);
  EXPECT_EQ(table.actor_of(1), 0U);
}

TEST(ActorTable, HasTheGenderThatTitlesTell) {
  const Table table("Mrs. [Holm] left. Mr. [Vale] came. Spokeswoman [Kim Lorn] ate. [Brenn] rode.");
  const auto actors = table.actors.list();
  ASSERT_EQ(actors.size(), 4U);
  EXPECT_EQ(actors[0].gender, Gender::female);
  EXPECT_EQ(actors[1].gender, Gender::male);
  EXPECT_EQ(actors[2].gender, Gender::female);
  EXPECT_EQ(actors[3].gender, Gender::unknown);
}

TEST(ActorTable, TakesAGenderThatItIsGiven) {
  Table table("[Brenn] left.");
  table.actors.set_gender(0, Gender::female);
  EXPECT_EQ(table.actors.list()[0].gender, Gender::female);
}

TEST(ActorTable, CollectsTheWordsOfTitlesAndAppositions) {
  const Table table(
      "Former senator [Ida Holm] left.\n\n[Holm], the finance minister of {Corland}, slept.");
  const Strings words = table.actors.list()[0].role_words;
  EXPECT_TRUE(std::ranges::is_sorted(words));
  for (const char* word : {"corland", "finance", "minister", "senator"}) {
    EXPECT_TRUE(std::ranges::binary_search(words, word)) << word;
  }
  EXPECT_EQ(std::ranges::adjacent_find(words), words.end());
}

TEST(ActorTable, TakesNoSentenceForAnApposition) {
  const Table table("After [Ida Holm], the minister said no, it rained. It rained on [Ola Vale], ");
  EXPECT_FALSE(std::ranges::binary_search(table.actors.list()[0].role_words, "minister"));
  EXPECT_TRUE(table.actors.list()[1].role_words.empty());
}

TEST(ActorTable, KnowsThePartyByItsMark) {
  const Table table(
      "[Ida Holm] (D-Vell) left [Ola Vale], R-Corland, and [Kim Lorn] (X-Vell), [Bo Ny] (D");
  const auto actors = table.actors.list();
  ASSERT_EQ(actors.size(), 4U);
  EXPECT_TRUE(std::ranges::binary_search(actors[0].role_words, "democrat"));
  EXPECT_TRUE(std::ranges::binary_search(actors[1].role_words, "republican"));
  EXPECT_FALSE(std::ranges::binary_search(actors[2].role_words, "democrat"));
  EXPECT_FALSE(std::ranges::binary_search(actors[3].role_words, "democrat"));
}

TEST(ActorTable, FindsNamesByTheirWords) {
  const Table table("Then [Ola Holm] met [Ida Vale]");
  EXPECT_EQ(table.actors.at_word(0), std::nullopt);
  EXPECT_EQ(table.actors.at_word(1), 0U);
  EXPECT_EQ(table.actors.at_word(2), 0U);
  EXPECT_EQ(table.actors.at_word(3), std::nullopt);
  EXPECT_EQ(table.actors.at_word(5), 1U);
  const auto found = table.actors.first_in(3, 6);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->actor, 1U);
  EXPECT_EQ(found->name_begin, 4U);
  EXPECT_EQ(found->name_end, 6U);
  EXPECT_FALSE(table.actors.first_in(3, 4));
  EXPECT_FALSE(table.actors.first_in(4, 4));
  EXPECT_FALSE(table.actors.first_in(6, 9));
}

TEST(ActorTable, ReadsNamesOutsideAscii) {
  const Table table("[Ørjan Ås] left {Århavn}. [Ås] slept. [李明] came. [李明] ate.");
  EXPECT_EQ(table.names(), (Strings{"Ørjan Ås", "Århavn", "李明"}));
  EXPECT_EQ(table.actor_of(2), 0U);
}

}  // namespace
}  // namespace onrecord
