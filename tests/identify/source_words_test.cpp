#include "identify/source_words.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace onrecord {
namespace {

SourceWords read(std::string_view text) {
  return read_source(text, {0, static_cast<std::uint32_t>(text.size())});
}

std::string shown(std::string_view text, std::optional<Span> span) {
  return span ? std::string(surface(text, *span)) : std::string("-");
}

// All spans, with a bar between.
std::string shown(std::string_view text, const std::vector<Span>& spans) {
  std::string result;
  for (const Span span : spans) {
    if (!result.empty()) result += '|';
    result += surface(text, span);
  }
  return result;
}

void expect(SourceKind kind, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) EXPECT_EQ(read(text).kind, kind) << text;
}

TEST(ReadSource, KnowsPronouns) {
  expect(SourceKind::pronoun, {"she", "He", "it", "they both", "she herself", "we", "I", "her"});
  const SourceWords she = read("she");
  EXPECT_EQ(she.gender, Gender::female);
  EXPECT_EQ(she.number, Number::singular);
  EXPECT_EQ(she.person, 3);
  EXPECT_EQ(read("we").person, 1);
  EXPECT_EQ(read("they").number, Number::plural);
  EXPECT_TRUE(read("it").is_thing);
  EXPECT_TRUE(read("who").is_relative);
  EXPECT_NE(read("US").kind, SourceKind::pronoun);
}

TEST(ReadSource, KnowsRoles) {
  expect(
      SourceKind::role,
      {"the foreign minister", "a senior official", "her mother", "Corland’s prime minister",
       "the mayor of Port Ellery", "The President", "one senator", "the accused", "the gondolier",
       "the CEO", "the Corland PM", "a 34-year-old nurse from Ellery", "Mara Vale’s lawyer"});
}

TEST(ReadSource, TellsHowARoleIsDetermined) {
  EXPECT_EQ(read("the foreign minister").determiner, Determiner::definite);
  EXPECT_EQ(read("that official").determiner, Determiner::definite);
  EXPECT_EQ(read("a senior official").determiner, Determiner::indefinite);
  EXPECT_EQ(read("one senator").determiner, Determiner::indefinite);
  EXPECT_EQ(read("her mother").determiner, Determiner::possessive);
  EXPECT_EQ(read("Corland’s mayor").determiner, Determiner::possessive);
  EXPECT_EQ(read("officials").determiner, Determiner::none);
}

TEST(ReadSource, PartsARoleIntoItsWords) {
  const std::string_view turkish = "the Turkish foreign minister";
  EXPECT_EQ(shown(turkish, read(turkish).head), "minister");
  EXPECT_EQ(shown(turkish, read(turkish).modifiers), "Turkish|foreign");
  EXPECT_EQ(shown(turkish, read(turkish).demonym), "Turkish");
  const std::string_view owned = "the ministry’s chief adviser for trade";
  EXPECT_EQ(shown(owned, read(owned).owner), "the ministry");
  EXPECT_EQ(shown(owned, read(owned).of), "trade");
  const std::string_view bank = "a Harbour Bank director";
  EXPECT_EQ(shown(bank, read(bank).modifiers), "Harbour Bank");
  EXPECT_EQ(read("the chairwoman").gender, Gender::female);
  EXPECT_EQ(read("the judge").gender, Gender::unknown);
}

TEST(ReadSource, KnowsSpokespeople) {
  const std::string_view plain = "a spokesman for the ministry";
  EXPECT_EQ(read(plain).kind, SourceKind::spokesperson);
  EXPECT_EQ(shown(plain, read(plain).of), "the ministry");
  EXPECT_EQ(shown(plain, read(plain).name), "-");
  const std::string_view named = "ministry spokeswoman Ana Lorn";
  EXPECT_EQ(read(named).kind, SourceKind::spokesperson);
  EXPECT_EQ(shown(named, read(named).name), "Ana Lorn");
  EXPECT_EQ(shown(named, read(named).modifiers), "ministry");
  EXPECT_EQ(read(named).gender, Gender::female);
  const std::string_view later = "a spokesman for the ministry, Ola Lind";
  EXPECT_EQ(shown(later, read(later).name), "Ola Lind");
  const std::string_view owned = "her spokesman";
  EXPECT_EQ(shown(owned, read(owned).owner), "her");
  EXPECT_EQ(shown("a spokesman for Ola Lind", read("a spokesman for Ola Lind").name), "-");
  expect(SourceKind::spokesperson, {"White House press secretary Ana Lorn", "two spokesmen"});
}

TEST(ReadSource, KnowsWhoseNameIsHeldBack) {
  expect(SourceKind::anonymous,
         {"sources", "a source close to the talks", "a person familiar with the matter",
          "officials who asked not to be named", "someone close to the family",
          "those briefed on the plan", "the man, who declined to be named",
          "an official, speaking on condition of anonymity"});
  EXPECT_EQ(read("two sources").number, Number::plural);
  EXPECT_EQ(read("a source").number, Number::singular);
}

TEST(ReadSource, KnowsGroups) {
  expect(SourceKind::group,
         {"residents", "Residents", "critics", "her aides", "some experts", "Republicans",
          "the Turks", "the couple", "Turkish officials", "three people", "two men", "hecklers",
          "doctors and nurses", "local and state officials", "a group of doctors",
          "some of the residents", "aides to Ola Berg and Nora Vale", "Mr. and Mrs. Berg"});
  EXPECT_EQ(read("residents").number, Number::plural);
}

TEST(ReadSource, KnowsNobodyInParticular) {
  expect(SourceKind::generic, {"some", "many", "one", "you", "everyone", "nobody", "no one",
                               "people", "many people", "those who know her", "others", "dozens"});
}

TEST(ReadSource, KnowsDocuments) {
  expect(SourceKind::document,
         {"the report", "a statement", "a poll", "the lawsuit", "his website",
          "the ministry’s report", "court documents", "a Harbour Bank report",
          "an editorial in the Ellery Herald", "the study, led by Mara Vale,"});
  const std::string_view text = "a statement from the ministry";
  EXPECT_EQ(shown(text, read(text).of), "the ministry");
}

TEST(ReadSource, KnowsBodies) {
  expect(SourceKind::body,
         {"the ministry", "police", "the Kremlin", "WGC", "World Grain Council (WGC)",
          "Harbour Bank", "the Ellery Herald", "Lund Motors Inc.", "Ministry of Trade and Industry",
          "Trade and Industry Ministry", "the teachers’ union", "the Lind campaign",
          "the Department of Health and Human Services", "the prosecutor’s office"});
}

TEST(ReadSource, KnowsPersons) {
  expect(SourceKind::person,
         {"Ms Solheim", "I. Solheim", "Ingrid Solheim", "Prime Minister Eva Brandt",
          "Eva Brandt, the finance minister,", "the foreign minister, Zoran Lindt", "van der Berg",
          "Ola Berg, a baker and poet", "Ola Berg of the Harbour Bank", "“Ola Berg”"});
  const std::string_view text = "the foreign minister, Eva Brandt";
  EXPECT_EQ(shown(text, read(text).name), "Eva Brandt");
  EXPECT_EQ(shown(text, read(text).head), "minister");
}

TEST(ReadSource, LeavesNamesOpenThatWordsDoNotTell) {
  expect(SourceKind::name, {"Solheim", "Corland", "Charlotte", "Port Ellery", "Lind herself"});
  EXPECT_EQ(read_source("HOLM: Yes.", {0, 4}).kind, SourceKind::name);
  EXPECT_EQ(read("PFEIFFER").kind, SourceKind::name);
}

TEST(ReadSource, CutsJointSources) {
  const auto parts = [](std::string_view text) {
    const SourceWords words = read(text);
    EXPECT_EQ(words.kind, SourceKind::joint) << text;
    return shown(text, words.parts);
  };
  EXPECT_EQ(parts("Ola Berg and Nora Vale"), "Ola Berg|Nora Vale");
  EXPECT_EQ(parts("both Ola Berg and Nora Vale"), "Ola Berg|Nora Vale");
  EXPECT_EQ(parts("Ola Berg, Nora Vale and Ida Holm"), "Ola Berg|Nora Vale|Ida Holm");
  EXPECT_EQ(parts("Ola Berg, the mayor, and Nora Vale"), "Ola Berg, the mayor|Nora Vale");
  EXPECT_EQ(parts("Lind, 34, and Berg, 36"), "Lind, 34|Berg, 36");
  EXPECT_EQ(parts("he and his wife"), "he|his wife");
  EXPECT_EQ(parts("the mayor and two aides"), "the mayor|two aides");
  EXPECT_EQ(parts("Berg as well as Vale"), "Berg|Vale");
  EXPECT_EQ(parts("Harbour Bank and Lund Motors"), "Harbour Bank|Lund Motors");
  EXPECT_EQ(parts("members of the board and the mayor"), "members of the board|the mayor");
}

TEST(ReadSource, LeavesWholeWhatIsOneSource) {
  for (const std::string_view text :
       {"the president and chief executive", "Ola Berg, a baker and poet",
        "a spokesman for the ministry and the police", "a spokesman for Ola Berg and Nora Vale",
        "the Department of Trade and Industry", "residents of Ellery and Lund",
        "Ola Berg, chief executive of Lund Motors and Harbour Bank"}) {
    EXPECT_TRUE(read(text).parts.empty()) << text;
  }
}

TEST(ReadSource, GivesPlacesInTheWholeText) {
  const std::string_view text = "“Yes,” said Corland’s mayor, Ola Berg, on Monday.";
  const auto begin = static_cast<std::uint32_t>(text.find("Corland"));
  const auto end = static_cast<std::uint32_t>(text.find(", on"));
  const SourceWords words = read_source(text, {begin, end});
  EXPECT_EQ(words.kind, SourceKind::person);
  EXPECT_EQ(shown(text, words.name), "Ola Berg");
  EXPECT_EQ(shown(text, words.owner), "Corland");
}

TEST(ReadSource, TakesAnythingElseAsOther) {
  expect(SourceKind::other, {"", "—", "the move", "“", "(,)", "and", "of the", "both sides"});
  const std::string long_text(100'000, 'a');
  EXPECT_EQ(read(long_text).kind, SourceKind::other);
}

}  // namespace
}  // namespace onrecord
