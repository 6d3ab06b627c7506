#include "identify/actor_trail.h"

#include <gtest/gtest.h>

#include "identify/marked_names.h"
#include "identify/mention_builder.h"

namespace onrecord {
namespace {

using Actors = std::vector<std::size_t>;

/// A document whose pronouns, all of them "he", mean actors with given probabilities.
struct Walk {
  NamedDocument named;
  ActorTable actors;
  Mentions mentions;
  std::vector<std::vector<Meaning>> meanings;

  explicit Walk(std::string_view marked)
      : named(named_document(marked)), actors(named.document, named.names) {}
  void mean(std::string_view word, Meaning meaning) {
    mentions.list.push_back(mention(named.document, word, MentionClass::he));
    meanings.push_back({meaning});
  }
  [[nodiscard]] ActorTrail trail() const { return {named.document, mentions, meanings, actors}; }
  [[nodiscard]] std::uint32_t end() const {
    return static_cast<std::uint32_t>(named.document.text().size());
  }
  [[nodiscard]] std::uint32_t at(std::string_view words) const {
    return span_of(named.document, words).begin_byte;
  }
};

Actors recent(const ActorTrail& trail) { return {trail.recent().begin(), trail.recent().end()}; }

TEST(ActorTrail, HasNobodyAtTheBeginning) {
  const Walk walk("[Holm] left.");
  const ActorTrail trail = walk.trail();
  EXPECT_TRUE(trail.recent().empty());
  EXPECT_EQ(trail.mentions(), 0U);
  EXPECT_EQ(trail.of(0).mentions, 0U);
}

TEST(ActorTrail, HasNobodyWithoutNames) {
  const Walk walk("It rained.");
  ActorTrail trail = walk.trail();
  trail.advance(walk.end());
  EXPECT_TRUE(trail.recent().empty());
  EXPECT_TRUE(trail.upcoming(2).empty());
}

TEST(ActorTrail, KnowsWhatStandsBeforeItsPlaceOnly) {
  const Walk walk("[Holm] met [Vale]");
  ActorTrail trail = walk.trail();
  trail.advance(walk.at("Vale"));
  EXPECT_EQ(recent(trail), Actors{0});
  trail.advance(walk.end());
  EXPECT_EQ(recent(trail), (Actors{1, 0}));
}

TEST(ActorTrail, DoesNotGoBack) {
  const Walk walk("[Holm] met [Vale].");
  ActorTrail trail = walk.trail();
  trail.advance(walk.end());
  trail.advance(0);
  EXPECT_EQ(trail.mentions(), 2U);
}

TEST(ActorTrail, PutsWhoIsMentionedAgainFirst) {
  const Walk walk("[Holm] met [Vale]. [Holm] left.");
  ActorTrail trail = walk.trail();
  trail.advance(walk.end());
  EXPECT_EQ(recent(trail), (Actors{0, 1}));
  EXPECT_EQ(trail.of(0).names, 2U);
}

TEST(ActorTrail, CountsPronounsThatLikelyMeanAnActor) {
  Walk walk("[Holm] met [Vale]. Then he left. She slept.");
  walk.mean("he", {0, 0.6F});
  walk.mean("She", {1, 0.4F});
  ActorTrail trail = walk.trail();
  trail.advance(walk.end());
  EXPECT_EQ(trail.of(0).mentions, 2U);
  EXPECT_EQ(trail.of(0).names, 1U);
  EXPECT_EQ(trail.of(0).last_byte, walk.at("he left"));
  EXPECT_EQ(trail.of(1).mentions, 1U);
}

TEST(ActorTrail, CountsANameOnce) {
  Walk walk("[Ola Holm] left.");
  walk.mean("Holm", {0, 1});
  ActorTrail trail = walk.trail();
  trail.advance(walk.end());
  EXPECT_EQ(trail.of(0).mentions, 1U);
}

TEST(ActorTrail, KnowsSentencesAndParagraphs) {
  const Walk walk("It rained.\n\nThe bakers slept. [Holm] met [Vale].");
  ActorTrail trail = walk.trail();
  trail.advance(walk.end());
  EXPECT_EQ(trail.of(1).last_sentence, 2U);
  EXPECT_EQ(trail.of(1).last_paragraph, 1U);
}

TEST(ActorTrail, KnowsWhoLeadsASentence) {
  const Walk walk("[Holm] met [Vale]. Then [Vale] left [Holm].");
  ActorTrail trail = walk.trail();
  trail.advance(walk.at("Then"));
  EXPECT_TRUE(trail.of(0).last_leads);
  EXPECT_FALSE(trail.of(1).last_leads);
  EXPECT_FALSE(trail.of(1).has_led);
  trail.advance(walk.end());
  EXPECT_FALSE(trail.of(0).last_leads);
  EXPECT_EQ(trail.of(0).last_lead_sentence, 0U);
  EXPECT_TRUE(trail.of(1).last_leads);
  EXPECT_EQ(trail.of(1).last_lead_sentence, 1U);
}

TEST(ActorTrail, KnowsWhatStandsInQuotations) {
  const Walk walk("[Holm] said: “We saw ‘[Vale]’s boat’ leave.”");
  ActorTrail trail = walk.trail();
  trail.advance(walk.end());
  EXPECT_FALSE(trail.of(0).last_is_quoted);
  EXPECT_TRUE(trail.of(1).last_is_quoted);
}

TEST(ActorTrail, SeesWhoIsNamedNextForTheFirstTime) {
  const Walk walk("[Holm] met [Vale]. [Holm] left [Brenn] and [Vale] and [Lorn]");
  ActorTrail trail = walk.trail();
  EXPECT_EQ(trail.upcoming(2), (Actors{0, 1}));
  trail.advance(walk.at("met"));
  EXPECT_EQ(trail.upcoming(2), (Actors{1, 2}));
  EXPECT_EQ(trail.upcoming(9), (Actors{1, 2, 3}));
  EXPECT_TRUE(trail.upcoming(0).empty());
  trail.advance(walk.end());
  EXPECT_TRUE(trail.upcoming(2).empty());
}

TEST(ActorTrail, TakesNotesOfSpeakers) {
  const Walk walk("[Holm] met [Vale]. He left.");
  ActorTrail trail = walk.trail();
  trail.note(0, walk.at("He"));
  EXPECT_EQ(recent(trail), (Actors{0, 1}));
  EXPECT_EQ(trail.of(0).mentions, 2U);
  EXPECT_EQ(trail.of(0).names, 1U);
  EXPECT_TRUE(trail.of(0).last_leads);
}

TEST(ActorTrail, CountsAMentionOnceThatTheLinksToldToo) {
  Walk walk("[Holm] met [Vale]. He left.");
  walk.mean("He", {1, 0.9F});
  ActorTrail trail = walk.trail();
  trail.note(0, walk.at("He"));
  trail.advance(walk.end());
  EXPECT_EQ(trail.of(0).mentions, 2U);
  EXPECT_EQ(trail.of(1).mentions, 1U) << "the speaker is whom the word means";
  EXPECT_EQ(recent(trail), (Actors{0, 1}));
}

TEST(ActorTrail, TakesNotesOfActorsThatTheTableLacks) {
  const Walk walk("[Holm] left. It slept.");
  ActorTrail trail = walk.trail();
  trail.note(5, walk.at("It"));
  EXPECT_EQ(recent(trail), (Actors{5, 0}));
  EXPECT_EQ(trail.of(5).mentions, 1U);
  EXPECT_EQ(trail.of(3).mentions, 0U);
}

}  // namespace
}  // namespace onrecord
