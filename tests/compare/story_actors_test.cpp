#include "compare/story_actors.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace onrecord {
namespace {

Reading naming(std::vector<std::pair<const char*, ActorKind>> actors) {
  Reading out;
  for (const auto& [name, kind] : actors) {
    Actor actor;
    actor.name = name;
    actor.kind = kind;
    out.actors.push_back(actor);
  }
  return out;
}

Speaker speaking(std::size_t actor) {
  Speaker out;
  out.actor = actor;
  return out;
}

constexpr auto kPerson = ActorKind::person;
constexpr auto kBody = ActorKind::organisation;

TEST(StoryActors, ASurnameMeansTheOnlyOneOfThatSurname) {
  const Reading first = naming({{"Velling", kPerson}}),
                second = naming({{"Mara Velling", kPerson}});
  StoryActors actors(std::array{&first, &second});
  EXPECT_EQ(actors.of(0, speaking(0), ""), actors.of(1, speaking(0), ""));
  EXPECT_EQ(actors.all().at(actors.of(0, speaking(0), "")).name, "Mara Velling");
}

TEST(StoryActors, ASurnameThatTwoHaveMeansNeither) {
  const Reading first = naming({{"Mara Velling", kPerson}, {"Tom Velling", kPerson}}),
                second = naming({{"Velling", kPerson}});
  StoryActors actors(std::array{&first, &second});
  EXPECT_NE(actors.of(1, speaking(0), ""), actors.of(0, speaking(0), ""));
  EXPECT_NE(actors.of(1, speaking(0), ""), actors.of(0, speaking(1), ""));
}

TEST(StoryActors, ATitleTellsWhichOfTwoIsMeant) {
  const Reading first = naming({{"Mary Velling", kPerson}, {"Thomas Velling", kPerson}}),
                second = naming({{"Mr Velling", kPerson}});
  StoryActors actors(std::array{&first, &second});
  EXPECT_EQ(actors.of(1, speaking(0), ""), actors.of(0, speaking(1), ""));
}

TEST(StoryActors, OfTwoWithASurnameTheOneWhoSpeaksIsMeant) {
  Reading first = naming({{"Mary Velling", kPerson}, {"Thomas Velling", kPerson}}),
          second = naming({{"Velling", kPerson}});
  first.statements.resize(1);
  first.statements[0].speakers = {speaking(0)};
  StoryActors actors(std::array<const Reading*, 2>{&first, &second});
  EXPECT_EQ(actors.of(1, speaking(0), ""), actors.of(0, speaking(0), ""));
}

TEST(StoryActors, ANameInCapitalsIsTheLabelOfAPerson) {
  const Reading first = naming({{"Mary Velling", kPerson}}),
                second = naming({{"VELLING", ActorKind::government}});
  StoryActors actors(std::array{&first, &second});
  EXPECT_EQ(actors.of(1, speaking(0), ""), actors.of(0, speaking(0), ""));
}

TEST(StoryActors, ABodyMayBeCalledByItsFirstWords) {
  const Reading first = naming({{"Harbour Bank of Selm", kBody}}),
                second = naming({{"Harbour Bank", kBody}});
  StoryActors actors(std::array{&first, &second});
  EXPECT_EQ(actors.of(0, speaking(0), ""), actors.of(1, speaking(0), ""));
}

TEST(StoryActors, APersonIsNoBody) {
  const Reading first = naming({{"Skarn", kBody}}), second = naming({{"Ada Skarn", kPerson}});
  StoryActors actors(std::array{&first, &second});
  EXPECT_NE(actors.of(0, speaking(0), ""), actors.of(1, speaking(0), ""));
}

TEST(StoryActors, OneWithoutANameIsCalledByTheWordsOfTheSource) {
  const Reading empty;
  StoryActors actors(std::array{&empty, &empty});
  const Speaker nobody;
  const std::size_t official = actors.of(0, nobody, "a senior official");
  EXPECT_EQ(actors.of(0, nobody, "A senior official"), official);
  EXPECT_NE(actors.of(1, nobody, "a senior official"), official);
  EXPECT_EQ(actors.all().at(official).name, "a senior official");
  EXPECT_FALSE(actors.all().at(official).is_named);
}

Reading with_roles(std::vector<std::pair<const char*, std::vector<std::string>>> people) {
  Reading out;
  for (auto& [name, roles] : people) {
    out.actors.push_back(
        {.id = {}, .name = name, .kind = kPerson, .forms = {}, .mentions = {}, .roles = roles});
  }
  return out;
}

TEST(StoryActors, ARoleMeansTheOnlyOneWhoHasItInAnyArticle) {
  const Reading first = with_roles({{"Mara Velling", {"harbour", "minister"}}}), second;
  StoryActors actors(std::array{&first, &second});
  const std::size_t meant = actors.of(1, Speaker{}, "the harbour minister");
  EXPECT_EQ(actors.all().at(meant).name, "Mara Velling");
  EXPECT_EQ(actors.all().at(actors.of(1, Speaker{}, "a minister")).name, "a minister");
}

TEST(StoryActors, ARoleOfAKnownBodyMeansTheOneWhoHasItThere) {
  const Reading first = with_roles({{"Mara Velling", {"chairman", "council", "ferry"}},
                                    {"Tom Ash", {"bank", "chairman", "harbour"}}}),
                second;
  StoryActors actors(std::array{&first, &second});
  const std::size_t meant = actors.of(1, Speaker{}, "its chairman", "Ferry Council");
  EXPECT_EQ(actors.all().at(meant).name, "Mara Velling");
}

TEST(StoryActors, ARoleThatTwoHaveOrHadMeansNeither) {
  const Reading first = with_roles({{"Mara Velling", {"minister"}}}),
                second = with_roles({{"Tom Ash", {"finance", "minister"}}});
  StoryActors actors(std::array{&first, &second});
  EXPECT_EQ(actors.all().at(actors.of(0, Speaker{}, "the minister")).name, "the minister");
}

TEST(StoryActors, AnUnknownPronounIsSomebodyElseEachTime) {
  const Reading empty;
  StoryActors actors(std::array{&empty});
  Speaker unknown;
  unknown.basis = SpeakerBasis::pronoun;
  const std::size_t first = actors.of(0, unknown, "he");
  EXPECT_NE(actors.of(0, unknown, "he"), first);
  EXPECT_EQ(actors.all().at(first).name, "");
}

}  // namespace
}  // namespace onrecord
