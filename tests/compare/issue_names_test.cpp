#include "compare/issue_names.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "compare/content_words.h"

namespace onrecord {
namespace {

using Texts = std::vector<std::string>;

const Texts kHarbourAndPhones = {
    "Closing the fishing harbour would ruin Brenn.",
    "The fishing harbour has to stay, said Mara Velling.",
    "Nobody needs a fishing harbour without boats, said Mara Velling.",
    "Boats have left the fishing harbour, Mara Velling told us.",
    "Mobile phones have no place in class.",
    "Pupils should hand in their mobile phones.",
    "A mobile phone is no toy for pupils.",
    "Pupils need mobile phones to call home.",
};
const Groups kTwoGroups = {{0, 0, 0, 0, 1, 1, 1, 1}, 2};

std::vector<IssueName> names_of(const Texts& texts, const Groups& groups,
                                const Texts& people = {}) {
  return issue_names(
      groups, [&texts](std::size_t i) { return texts[i]; }, people);
}

bool has(const IssueName& name, const std::string& phrase) {
  return std::find(name.phrases.begin(), name.phrases.end(), phrase) != name.phrases.end();
}

TEST(IssueNames, AreThePhrasesThatTellAnIssueFromTheOthers) {
  const auto names = names_of(kHarbourAndPhones, kTwoGroups);
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[0].phrases.at(0), "fishing harbour");
  EXPECT_EQ(names[1].phrases.at(0), "mobile phones");
  EXPECT_TRUE(has(names[1], "pupils") || has(names[1], "Pupils")) << names[1].label;
  EXPECT_EQ(names[0].label.substr(0, 15), "fishing harbour");
}

TEST(IssueNames, AreNoNamesOfPersonsAlone) {
  for (const auto& people : {Texts{}, Texts{"Mara Velling"}}) {
    const auto names = names_of(kHarbourAndPhones, kTwoGroups, people);
    EXPECT_EQ(names[0].label.find("Mara"), std::string::npos) << names[0].label;
    EXPECT_EQ(names[0].label.find("Velling"), std::string::npos) << names[0].label;
  }
}

TEST(IssueNames, MayHoldANameBesideOtherWords) {
  const Texts texts = {"The Velling plan is bad.",
                       "I like the Velling plan.",
                       "Read the Velling plan first.",
                       "Rents rise.",
                       "Rents fall.",
                       "Rents stay."};
  EXPECT_EQ(names_of(texts, {{0, 0, 0, 1, 1, 1}, 2}, {"Mara Velling"})[0].label, "Velling plan");
}

TEST(IssueNames, HaveEachWordOnce) {
  const Texts texts = {"new wind farms", "wind farms now", "more wind farms at sea",
                       "a wind farm at sea"};
  const auto name = names_of(texts, {{0, 0, 0, 0}, 1}).at(0);
  EXPECT_EQ(name.phrases, (Texts{"wind farms", "sea"}));
}

TEST(IssueNames, HaveNoStopWordsButOfWithin) {
  const Texts texts = {"the freedom of speech is ours",
                       "for freedom of speech",
                       "freedom of speech and more",
                       "rain",
                       "rain again",
                       "rain now"};
  EXPECT_EQ(names_of(texts, {{0, 0, 0, 1, 1, 1}, 2})[0].label, "freedom of speech");
}

TEST(IssueNames, PreferWhatOthersDoNotSay) {
  const Texts texts = {"the minister on rents", "the minister on rents", "minister, rents",
                       "minister, wolves",      "minister on wolves",    "the minister and wolves",
                       "the minister",          "a minister came",       "minister goes"};
  const auto names = names_of(texts, {{0, 0, 0, 1, 1, 1, kNoGroup, kNoGroup, kNoGroup}, 2});
  EXPECT_EQ(names[0].phrases.at(0), "rents");
  EXPECT_EQ(names[1].phrases.at(0), "wolves");
}

TEST(IssueNames, CountCopiesOnce) {
  Texts texts = {"the harbour shuts", "a harbour without boats", "save the harbour"};
  Groups groups = {{0, 0, 0}, 1};
  for (int i = 0; i < 50; ++i) {
    texts.emplace_back("Subscribe for crowns");
    groups.group_of.push_back(0);
  }
  EXPECT_EQ(names_of(texts, groups).at(0).phrases.at(0), "harbour");
}

TEST(IssueNames, KeepCapitalsThatAreTheWordsOwn) {
  const Texts texts = {"Lethia must leave", "sanctions on Lethia", "we trade with Lethia",
                       "Harbours close",    "two harbours",        "old harbours"};
  const auto names = names_of(texts, {{0, 0, 0, 1, 1, 1}, 2});
  EXPECT_EQ(names[0].phrases.at(0), "Lethia");
  EXPECT_EQ(names[1].phrases.at(0), "harbours");
}

TEST(IssueNames, MayBeEmpty) {
  EXPECT_TRUE(names_of({}, {{}, 0}).empty());
  EXPECT_EQ(names_of({"It is.", "", "And 7 of 9?"}, {{0, 0, 0}, 1}).at(0).label, "");
}

TEST(ContentWords, AreNoStopWordsAndNumbers) {
  const auto tokens = tokens_of("The EU would tax 20 boats in May");
  Texts found;
  for (const Token& token : tokens) {
    if (is_content_word(token)) found.emplace_back(token.text);
  }
  EXPECT_EQ(found, (Texts{"EU", "tax", "boats"}));
}

TEST(IssueStem, TakesPluralEndingsAway) {
  EXPECT_EQ(issue_stem("reactors"), "reactor");
  EXPECT_EQ(issue_stem("cities"), "city");
  EXPECT_EQ(issue_stem("taxes"), "tax");
  EXPECT_EQ(issue_stem("crisis"), "crisis");
  EXPECT_EQ(issue_stem("virus"), "virus");
  EXPECT_EQ(issue_stem("gas"), "gas");
}

}  // namespace
}  // namespace onrecord
