#include "identify/cast.h"

#include <gtest/gtest.h>

#include <utility>

#include "attribute/statement_builder.h"
#include "identify/marked_names.h"

namespace onrecord {
namespace {

struct Company {
  NamedDocument named;
  ActorTable actors;
  Cast cast;

  explicit Company(std::string_view marked)
      : named(named_document(marked)),
        actors(named.document, named.names),
        cast(named.document, actors) {}
  [[nodiscard]] Span span(std::string_view words, int nth = 0) const {
    return span_of(named.document, words, nth);
  }
};

TEST(WithoutArticle, DropsOneArticleAndNothingElse) {
  EXPECT_EQ(without_article("The Vell Post"), "Vell Post");
  EXPECT_EQ(without_article("an Ellery bank"), "Ellery bank");
  EXPECT_EQ(without_article("Theory"), "Theory");
  EXPECT_EQ(without_article("The"), "The");
  EXPECT_EQ(without_article(""), "");
}

ListedActor listed(std::string id, std::string name) {
  ListedActor actor;
  actor.id = std::move(id);
  actor.name = std::move(name);
  actor.kind = ActorKind::person;
  return actor;
}

TEST(Cast, IsEmptyWithoutNames) {
  Company company("It rained.");
  EXPECT_EQ(company.cast.size(), 0U);
  EXPECT_FALSE(company.cast.named_in({0, 10}));
  EXPECT_TRUE(std::move(company.cast).take().empty());
}

TEST(Cast, HasTheActorsOfTheTableWithTheirForms) {
  const Company company("[Ola Holm] left {Corland} and <The Vell Post>. [Holm] slept, [Holm]");
  ASSERT_EQ(company.cast.size(), 3U);
  EXPECT_EQ(company.cast[0].name, "Ola Holm");
  EXPECT_EQ(company.cast[0].forms, (Texts{"Ola Holm", "Holm"}));
  EXPECT_EQ(company.cast[0].mentions.size(), 3U);
  EXPECT_EQ(company.cast[0].kind, ActorKind::person);
  EXPECT_EQ(company.cast[1].kind, ActorKind::government);
  EXPECT_EQ(company.cast[2].kind, ActorKind::organisation);
  EXPECT_EQ(company.cast[2].name, "Vell Post");
}

TEST(Cast, FindsTheFirstNameInASpan) {
  const Company company("The envoy saw [Ola Holm] and [Ida Vale]");
  const auto found = company.cast.named_in(company.span("saw Ola Holm and Ida Vale"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->actor, 0U);
  EXPECT_EQ(found->name, company.span("Ola Holm"));
  EXPECT_EQ(company.cast.named_in(company.span("and Ida Vale"))->actor, 1U);
  EXPECT_FALSE(company.cast.named_in(company.span("The envoy saw")));
}

TEST(Cast, KnowsSpansThatAreNamesButForTheirArticle) {
  const Company company("The <Vell Post> saw [Ola Holm] leave the house of [Ida Vale]");
  EXPECT_TRUE(company.cast.named_by(company.span("The Vell Post")));
  EXPECT_TRUE(company.cast.named_by(company.span("Ida Vale")));
  EXPECT_FALSE(company.cast.named_by(company.span("the house of Ida Vale")));
  EXPECT_FALSE(company.cast.named_by(company.span("leave")));
}

TEST(Cast, AddsAnActorOnce) {
  Company company("[Holm] left.");
  const std::size_t first = company.cast.add("Government of Corland", ActorKind::government);
  EXPECT_EQ(first, 1U);
  EXPECT_EQ(company.cast.add("GOVERNMENT of Corland", ActorKind::government), first);
  EXPECT_EQ(company.cast.size(), 2U);
  EXPECT_TRUE(company.cast[first].mentions.empty());
  EXPECT_FALSE(company.cast.traits(first).is_main);
  EXPECT_EQ(company.cast.named_near(first, 5), std::nullopt);
}

TEST(Cast, TakesIdsAndNamesOfTheUsersList) {
  Company company("[Holm] left.");
  company.cast.identify(0, listed("p7", "Ola Holm"));
  EXPECT_EQ(company.cast[0].id, "p7");
  EXPECT_EQ(company.cast[0].name, "Ola Holm");
}

TEST(Cast, MergesActorsThatHaveOneId) {
  Company company("[Holm] left. [Vale] and [Ola] stayed.");
  company.cast.identify(0, listed("p7", "Ola Holm"));
  company.cast.identify(2, listed("p7", "Ola Holm"));
  EXPECT_EQ(company.cast.merge(), (std::vector<std::size_t>{0, 1, 0}));
  const std::vector<Actor> actors = std::move(company.cast).take();
  ASSERT_EQ(actors.size(), 2U);
  EXPECT_EQ(actors[0].forms, (std::vector<std::string>{"Holm", "Ola"}));
  EXPECT_EQ(actors[0].mentions.size(), 2U);
}

TEST(Cast, GivesMentionsInTextOrderAndOnce) {
  Company company("[Holm] left. He slept. He rose.");
  company.cast.add_mention(0, company.span("He", 1));
  company.cast.add_mention(0, company.span("He"));
  company.cast.add_mention(0, company.span("He", 1));
  const std::vector<Actor> actors = std::move(company.cast).take();
  EXPECT_EQ(actors[0].mentions,
            (std::vector{company.span("Holm"), company.span("He"), company.span("He", 1)}));
}

TEST(Cast, FindsActorsByTheWordsOfTitlesAndBodies) {
  const Company company("The <Vell Court of Appeal> heard Senator [Ida Holm]. [Ola Vale] slept.");
  const auto courts = company.cast.with_word("court");
  ASSERT_EQ(courts.size(), 1U);
  EXPECT_EQ(courts[0], 0U);
  const auto senators = company.cast.with_word("senator");
  ASSERT_EQ(senators.size(), 1U);
  EXPECT_EQ(senators[0], 1U);
  EXPECT_TRUE(company.cast.with_word("vale").empty());
  EXPECT_TRUE(company.cast.with_word("").empty());
}

TEST(Cast, FindsTheNameLastBeforeAPlace) {
  const Company company("It rained on [Holm]. He left. [Holm] slept.");
  EXPECT_EQ(company.cast.named_near(0, company.span("He left").begin_byte), company.span("Holm"));
  EXPECT_EQ(company.cast.named_near(0, 1000), company.span("Holm", 1));
  EXPECT_EQ(company.cast.named_near(0, 0), company.span("Holm"));
}

TEST(Cast, WeighsActorsAmongThoseOfTheirKind) {
  const Company company("[Holm] met [Vale]. [Holm] left {Corland}.");
  EXPECT_FLOAT_EQ(company.cast.traits(0).share, 0.5F);
  EXPECT_FLOAT_EQ(company.cast.traits(1).share, 0.25F);
  EXPECT_FLOAT_EQ(company.cast.traits(2).share, 0.5F);
  EXPECT_TRUE(company.cast.traits(0).is_main);
  EXPECT_FALSE(company.cast.traits(1).is_main);
  EXPECT_TRUE(company.cast.traits(2).is_main);
}

}  // namespace
}  // namespace onrecord
