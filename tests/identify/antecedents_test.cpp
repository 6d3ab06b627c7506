#include "identify/antecedents.h"

#include <gtest/gtest.h>

#include "identify/marked_names.h"
#include "identify/mention_builder.h"

namespace onrecord {
namespace {

TableActor actor(MentionKind kind, Gender gender = Gender::unknown) {
  return {kind, "Vale", gender, {}, {}};
}

TEST(Agreement, IsWholeWhereNothingClashes) {
  const TableActor person = actor(MentionKind::person);
  const TableActor body = actor(MentionKind::organisation);
  EXPECT_EQ(agreement(MentionClass::he, MentionKind::person, person), 1);
  EXPECT_EQ(agreement(MentionClass::she, MentionKind::person, person), 1);
  EXPECT_EQ(agreement(MentionClass::it, MentionKind::organisation, body), 1);
  EXPECT_EQ(agreement(MentionClass::they, MentionKind::organisation, body), 1);
  EXPECT_EQ(agreement(MentionClass::common, MentionKind::person, person), 1);
  EXPECT_EQ(agreement(MentionClass::first, MentionKind::person, body), 1);
}

TEST(Agreement, IsNearlyNoneWithAnotherGenderOrKind) {
  const TableActor man = actor(MentionKind::person, Gender::male);
  const TableActor woman = actor(MentionKind::person, Gender::female);
  const TableActor place = actor(MentionKind::place);
  EXPECT_LT(agreement(MentionClass::he, MentionKind::person, woman), 0.1F);
  EXPECT_LT(agreement(MentionClass::she, MentionKind::person, man), 0.1F);
  EXPECT_LT(agreement(MentionClass::he, MentionKind::person, place), 0.1F);
  EXPECT_LT(agreement(MentionClass::it, MentionKind::other, woman), 0.1F);
}

TEST(Agreement, LeavesUnusualPairingsAChance) {
  const TableActor person = actor(MentionKind::person);
  for (const float fit : {agreement(MentionClass::they, MentionKind::person, person),
                          agreement(MentionClass::common, MentionKind::place, person)}) {
    EXPECT_GT(fit, 0.1F);
    EXPECT_LT(fit, 1);
  }
  EXPECT_EQ(agreement(MentionClass::common, MentionKind::other, person), 1);
}

/// A document with its actors, to which mentions and their links are added one by one.
struct Linked {
  NamedDocument named;
  ActorTable actors;
  Mentions mentions;
  Links links;

  explicit Linked(std::string_view marked)
      : named(named_document(marked)), actors(named.document, named.names) {}
  void add(std::string_view word, MentionClass form, std::vector<Link> to = {}, int nth = 0) {
    mentions.list.push_back(mention(named.document, word, form, nth));
    links.push_back(std::move(to));
  }
  [[nodiscard]] std::vector<std::vector<Meaning>> read() const {
    return meanings(mentions, links, actors);
  }
};

TEST(Meanings, OfNoMentionsAreNone) { EXPECT_TRUE(Linked("It rained.").read().empty()); }

TEST(Meanings, OfANameIsItsActor) {
  Linked linked("[Ola Holm] met [Ida Vale].");
  linked.add("Holm", MentionClass::name);
  linked.add("Vale", MentionClass::name, {{0, 0.9F}});
  const auto found = linked.read();
  ASSERT_EQ(found[1].size(), 1U);
  EXPECT_EQ(found[1][0].actor, 1U);
  EXPECT_EQ(found[1][0].probability, 1);
}

TEST(Meanings, AddUpDoubtAlongAChain) {
  Linked linked("[Brenn] left. The baker slept. Then he rose.");
  linked.add("Brenn", MentionClass::name);
  linked.add("baker", MentionClass::common, {{0, 0.9F}});
  linked.add("he", MentionClass::he, {{1, 0.8F}});
  const auto found = linked.read();
  ASSERT_EQ(found[2].size(), 1U);
  EXPECT_NEAR(found[1][0].probability, 0.9F, 1e-5F);
  EXPECT_NEAR(found[2][0].probability, 0.72F, 1e-5F);
}

TEST(Meanings, SumOverAllWaysToAnActor) {
  Linked linked("[Brenn] left. Then [Brenn] slept. Then he rose.");
  linked.add("Brenn", MentionClass::name);
  linked.add("Brenn", MentionClass::name, {{0, 0.9F}}, 1);
  linked.add("he", MentionClass::he, {{1, 0.5F}, {0, 0.3F}});
  const auto found = linked.read();
  ASSERT_EQ(found[2].size(), 1U);
  EXPECT_NEAR(found[2][0].probability, 0.8F, 1e-5F);
}

TEST(Meanings, GiveWhatClashesToTheOthers) {
  Linked linked("Mr. [Holm] met Mrs. [Vale]. Then she left.");
  linked.add("Holm", MentionClass::name);
  linked.add("Vale", MentionClass::name);
  linked.add("she", MentionClass::she, {{0, 0.5F}, {1, 0.4F}});
  const auto found = linked.read();
  ASSERT_EQ(found[2].size(), 2U);
  EXPECT_EQ(found[2][0].actor, 1U);
  EXPECT_GT(found[2][0].probability, 0.7F);
  EXPECT_LT(found[2][1].probability, 0.05F);
  EXPECT_LE(found[2][0].probability + found[2][1].probability, 1);
}

TEST(Meanings, AreNoneOfWhatHasNoLinks) {
  Linked linked("[Brenn] left. A baker slept.");
  linked.add("Brenn", MentionClass::name);
  linked.add("baker", MentionClass::common);
  EXPECT_TRUE(linked.read()[1].empty());
}

TEST(Meanings, OfOneMentionAreTheSixLikeliest) {
  Linked linked("[Arl] [Brenn] [Corl] [Dunn] [Ekk] [Falk] [Gorm] [Hald] met. He left.");
  const char* names[] = {"Arl", "Brenn", "Corl", "Dunn", "Ekk", "Falk", "Gorm", "Hald"};
  std::vector<Link> all;
  for (std::size_t i = 0; i < 8; ++i) {
    linked.add(names[i], MentionClass::name);
    all.push_back({i, 0.02F * static_cast<float>(i + 1)});
  }
  linked.add("He", MentionClass::he, all);
  const auto found = linked.read();
  ASSERT_EQ(found[8].size(), 6U);
  EXPECT_EQ(found[8].front().actor, 7U);
  EXPECT_EQ(found[8].back().actor, 2U);
}

// Of the first actor.
Gender told(Linked& linked) {
  const auto found = linked.read();
  tell_genders(linked.mentions, found, linked.actors);
  return linked.actors.list()[0].gender;
}

TEST(TellGenders, TakesTheGenderOfPronouns) {
  Linked linked("[Brenn] left. Then she slept.");
  linked.add("Brenn", MentionClass::name);
  EXPECT_EQ(told(linked), Gender::unknown);
  linked.add("she", MentionClass::she, {{0, 0.9F}});
  EXPECT_EQ(told(linked), Gender::female);
}

TEST(TellGenders, AddsUpUnsurePronouns) {
  Linked linked("[Brenn] left. Then he slept. Then he rose.");
  linked.add("Brenn", MentionClass::name);
  linked.add("he", MentionClass::he, {{0, 0.5F}});
  EXPECT_EQ(told(linked), Gender::unknown);
  linked.add("he", MentionClass::he, {{0, 0.5F}}, 1);
  EXPECT_EQ(told(linked), Gender::male);
}

TEST(TellGenders, TellsNothingWherePronounsDisagree) {
  Linked linked("[Brenn] left. Then he slept. Then she rose.");
  linked.add("Brenn", MentionClass::name);
  linked.add("he", MentionClass::he, {{0, 0.9F}});
  linked.add("she", MentionClass::she, {{0, 0.8F}});
  EXPECT_EQ(told(linked), Gender::unknown);
}

TEST(TellGenders, LeavesToldGendersAndBodiesAlone) {
  Linked mister("Mr. [Brenn] left. Then she slept. Then she rose.");
  mister.add("Brenn", MentionClass::name);
  for (const int nth : {0, 1}) mister.add("she", MentionClass::she, {{0, 1.0F}}, nth);
  EXPECT_EQ(told(mister), Gender::male);
  Linked bank("<Harbour Bank> left. Then she slept.");
  bank.add("Bank", MentionClass::name);
  for (int i = 0; i < 40; ++i) bank.add("she", MentionClass::she, {{0, 1.0F}});
  EXPECT_EQ(told(bank), Gender::unknown);
}

}  // namespace
}  // namespace onrecord
