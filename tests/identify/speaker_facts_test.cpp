#include "identify/speaker_facts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "attribute/statement_builder.h"
#include "identify/marked_names.h"

namespace onrecord {
namespace {

ActorTraits traits(MentionKind kind, Gender gender = Gender::unknown,
                   std::vector<std::string> role_words = {}) {
  return {kind, gender, std::move(role_words), {}, {}, 0, false};
}

OpenSource source(SourceForm form, std::vector<std::string> role_words = {},
                  Gender gender = Gender::unknown) {
  OpenSource out;
  out.form = form;
  out.role_words = std::move(role_words);
  out.gender = gender;
  return out;
}

TEST(MayMean, WantsAPersonOfThatGenderForAPronoun) {
  EXPECT_TRUE(may_mean(source(SourceForm::he), traits(MentionKind::person)));
  EXPECT_TRUE(may_mean(source(SourceForm::he), traits(MentionKind::person, Gender::male)));
  EXPECT_FALSE(may_mean(source(SourceForm::he), traits(MentionKind::person, Gender::female)));
  EXPECT_FALSE(may_mean(source(SourceForm::she), traits(MentionKind::person, Gender::male)));
  EXPECT_FALSE(may_mean(source(SourceForm::she), traits(MentionKind::place)));
}

TEST(MayMean, WantsAPersonForARole) {
  for (const SourceForm form : {SourceForm::role, SourceForm::new_role, SourceForm::owned_role}) {
    EXPECT_TRUE(may_mean(source(form), traits(MentionKind::person)));
    EXPECT_FALSE(may_mean(source(form), traits(MentionKind::organisation)));
    EXPECT_FALSE(may_mean(source(form, {"spokeswoman"}, Gender::female),
                          traits(MentionKind::person, Gender::male)));
  }
}

TEST(MayMean, WantsNoPersonForABody) {
  EXPECT_FALSE(may_mean(source(SourceForm::body), traits(MentionKind::person)));
  EXPECT_TRUE(may_mean(source(SourceForm::body), traits(MentionKind::place)));
  EXPECT_TRUE(may_mean(source(SourceForm::it), traits(MentionKind::organisation)));
}

TEST(MayMean, TakesAnybodyWhereWordsDoNotTell) {
  for (const SourceForm form : {SourceForm::implicit, SourceForm::they, SourceForm::other}) {
    EXPECT_TRUE(may_mean(source(form), traits(MentionKind::person, Gender::female)));
    EXPECT_TRUE(may_mean(source(form), traits(MentionKind::organisation)));
  }
}

TEST(HasHead, KnowsOfficesOneByOne) {
  ActorTraits vale = traits(MentionKind::person, {}, {"vice", "president"});
  std::ranges::sort(vale.role_words);
  vale.offices = {{"corland", "governor"}, {"president", "vice"}};
  EXPECT_TRUE(has_head(source(SourceForm::role, {"governor"}), vale));
  EXPECT_FALSE(is_other_post(source(SourceForm::role, {"governor"}), vale))
      << "as governor she was nobody's vice";
  EXPECT_TRUE(is_other_post(source(SourceForm::role, {"president"}), vale));
  EXPECT_FALSE(has_head(source(SourceForm::role, {"mayor"}), vale));
}

TEST(TitleFit, IsBetterTheMoreOfTheSourceItHas) {
  OpenSource nominee = source(SourceForm::role, {"candidate", "corland"});
  nominee.head = "nominee";
  const auto with_office = [](std::vector<std::string> words) {
    ActorTraits out = traits(MentionKind::person);
    out.offices = {std::move(words)};
    return out;
  };
  const ActorTraits chosen = with_office({"candidate", "corland", "nominee"});
  const ActorTraits hopeful = with_office({"candidate", "corland", "hopeful"});
  const ActorTraits other = with_office({"candidate", "nominee", "vell"});
  const ActorTraits past = with_office({"candidate", "corland", "former", "nominee"});
  EXPECT_GT(title_fit(nominee, chosen), title_fit(nominee, hopeful));
  EXPECT_GT(title_fit(nominee, chosen), title_fit(nominee, other));
  EXPECT_GT(title_fit(nominee, chosen), title_fit(nominee, past));
  EXPECT_GT(title_fit(nominee, past), 0);
  EXPECT_EQ(title_fit(nominee, with_office({"corland", "mayor"})), 0);
}

TEST(HasHead, AsksForTheFirstRoleWord) {
  const ActorTraits minister = traits(MentionKind::person, {}, {"finance", "minister"});
  EXPECT_TRUE(has_head(source(SourceForm::role, {"minister", "foreign"}), minister));
  EXPECT_FALSE(has_head(source(SourceForm::role, {"clerk", "finance"}), minister));
  EXPECT_FALSE(has_head(source(SourceForm::he), minister));
  EXPECT_FALSE(has_head(source(SourceForm::role, {"minister"}), traits(MentionKind::person)));
}

/// The facts of an actor who is named in `marked`, for a source with words of it.
struct Asked {
  NamedDocument named;
  ActorTable actors;
  ActorTrail trail;

  explicit Asked(std::string_view marked)
      : named(named_document(marked)),
        actors(named.document, named.names),
        trail(named.document, {}, {}, actors) {}

  SpeakerFacts facts(OpenSource asked, std::string_view place, std::size_t actor,
                     Standing standing = {}, const std::vector<EarlierSpeaker>& earlier = {}) {
    asked.place = span_of(named.document, place);
    trail.advance(asked.place.begin_byte);
    const TableActor& known = actors.list()[actor];
    const ActorTraits of{known.kind, known.gender, known.role_words, known.offices, known.forms,
                         0.5F,       true};
    return speaker_facts(named.document, asked, actor, of, trail, earlier, standing);
  }
};

TEST(SpeakerFacts, AreFiniteNumbersWhateverTheArticleLacks) {
  for (std::size_t form = 0; form < kSourceForms; ++form) {
    Asked asked("He left [Brenn]");
    for (const float fact : asked.facts(source(static_cast<SourceForm>(form)), "He", 0)) {
      EXPECT_TRUE(std::isfinite(fact));
    }
  }
}

TEST(SpeakerFacts, BeginWithTheFormOfTheSource) {
  for (std::size_t form = 0; form < kSourceForms; ++form) {
    Asked asked("[Brenn] left. He slept.");
    const auto facts = asked.facts(source(static_cast<SourceForm>(form)), "He", 0);
    for (std::size_t i = 0; i < kSourceForms; ++i) EXPECT_EQ(facts[i], i == form ? 1 : 0);
  }
}

TEST(SpeakerFacts, EndWithTheWeightOfTheActor) {
  Asked asked("[Brenn] left. He slept.");
  const auto facts = asked.facts(source(SourceForm::he), "He", 0);
  EXPECT_EQ(facts[kSpeakerFacts - 1], 1);     // named most often
  EXPECT_EQ(facts[kSpeakerFacts - 2], 0.5F);  // its share of the names
}

TEST(SpeakerFacts, TellActorsApartByWhatIsAsked) {
  const std::string_view text = "[Brenn] left.\n\nIt rained. He slept, [Vale]";
  const auto of = [&](OpenSource open, std::size_t actor, Standing standing = {}) {
    return Asked(text).facts(std::move(open), "He slept", actor, standing);
  };
  const auto plain = of(source(SourceForm::he), 0);
  EXPECT_EQ(plain, of(source(SourceForm::he), 0));
  EXPECT_NE(plain, of(source(SourceForm::he), 1));
  EXPECT_NE(plain, of(source(SourceForm::he), 0, {.rank = 1}));
  EXPECT_NE(plain, of(source(SourceForm::he), 0, {.upcoming = 1}));
  const std::vector<Meaning> meanings = {{0, 0.9F}};
  OpenSource linked = source(SourceForm::he);
  linked.meanings = meanings;
  EXPECT_NE(plain, of(linked, 0));
  OpenSource owned = source(SourceForm::he);
  owned.owner = 0;
  EXPECT_NE(plain, of(owned, 0));
  EXPECT_EQ(of(source(SourceForm::he), 1), of(owned, 1));
}

TEST(SpeakerFacts, CountWhoSpokeBefore) {
  const std::string_view text = "[Brenn] met [Vale]. [Brenn] said no. He slept.";
  const auto of = [&](std::size_t actor, const std::vector<EarlierSpeaker>& earlier) {
    return Asked(text).facts(source(SourceForm::he), "He slept", actor, {}, earlier);
  };
  const Document document = named_document(text).document;
  const Span extent = span_of(document, "Brenn said no.");
  EXPECT_NE(of(0, {}), of(0, {{0, extent}}));
  EXPECT_EQ(of(1, {}), of(1, {{0, extent}}));
  EXPECT_NE(of(0, {{0, extent}}), of(0, {{0, extent}, {1, extent}}));
}

TEST(SpeakerFacts, SeeTheActorNamedInTheContents) {
  const std::string_view text = "[Vale] met [Brenn]. He said the house of [Brenn] burned";
  OpenSource open = source(SourceForm::he);
  const auto without = Asked(text).facts(open, "He", 1);
  const Document document = named_document(text).document;
  open.contents = {span_of(document, "the house of Brenn burned")};
  EXPECT_NE(without, Asked(text).facts(open, "He", 1));
  EXPECT_EQ(Asked(text).facts(source(SourceForm::he), "He", 0), Asked(text).facts(open, "He", 0));
}

}  // namespace
}  // namespace onrecord
