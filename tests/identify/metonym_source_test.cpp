#include "identify/metonym_source.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "support/documents.h"

namespace onrecord {
namespace {

const MetonymTable& table() {
  static const MetonymTable built_in = MetonymTable::built_in().value();
  return built_in;
}

/// The bodies that the last `source` in `text` consists of, parted by " + "; "-" for none.
std::string bodies(const std::string& text, const std::string& source) {
  const Document document = document_of(text);
  const auto begin = static_cast<std::uint32_t>(text.rfind(source));
  const Span span{begin, begin + static_cast<std::uint32_t>(source.size())};
  std::string names;
  for (const SpeakingBody& body : MetonymReader(document, table()).read(span)) {
    names += (names.empty() ? "" : " + ") + body.metonym->stands_for;
  }
  return names.empty() ? "-" : names;
}

TEST(MetonymReader, GivesTheNameAlone) {
  const std::string text = "According to a defiant Vienna, the locks hold.";
  const Document document = document_of(text);
  const MetonymReader reader(document, table());
  const auto found = reader.read({13, 29});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(surface(text, found[0].name), "Vienna");
}

TEST(MetonymReader, TakesAdjectivesAppositionsAndEmphasis) {
  const std::string france = "Government of France";
  EXPECT_EQ(bodies("A weary Paris said no.", "A weary Paris"), france);
  EXPECT_EQ(bodies("Nuclear-armed France said no.", "Nuclear-armed France"), france);
  EXPECT_EQ(bodies("Paris, angered by the toll, said no.", "Paris, angered by the toll,"), france);
  EXPECT_EQ(bodies("Paris itself said no.", "Paris itself"), france);
  EXPECT_EQ(bodies("The Holm White House said no.", "The Holm White House"), "White House");
}

TEST(MetonymReader, TakesAListWithArticles) {
  EXPECT_EQ(bodies("France, the UK and Spain said no.", "France, the UK and Spain"),
            "Government of France + Government of the United Kingdom + Government of Spain");
  EXPECT_EQ(bodies("Turkey, a NATO member, said no.", "Turkey, a NATO member,"),
            "Government of Turkey");
}

TEST(MetonymReader, WantsEveryNameOfAListToSpeak) {
  EXPECT_EQ(bodies("Paris and the bakers said no.", "Paris and the bakers"), "-");
  EXPECT_EQ(bodies("Paris, France, said no.", "Paris, France,"), "-");
}

TEST(MetonymReader, ReadsWhatStandsBeforeTheSource) {
  const std::string spain = "Government of Spain";
  EXPECT_EQ(bodies("In Madrid, they said no.", "Madrid"), "-");
  EXPECT_EQ(bodies("According to Madrid, nothing leaked.", "Madrid"), spain);
  EXPECT_EQ(bodies("The reply came from Madrid: no.", "Madrid"), spain);
  EXPECT_EQ(bodies("With Madrid saying no, they left.", "Madrid"), spain);
  EXPECT_EQ(bodies("In Madrid's view, nothing leaked.", "Madrid"), spain);
  EXPECT_EQ(bodies("The anti-Madrid camp said no.", "Madrid"), "-");
  EXPECT_EQ(bodies("They asked President Madrid and left.", "Madrid"), "-");
  EXPECT_EQ(bodies("“It failed. Say Madrid wanted it back,” she said.", "Madrid"), spain);
}

TEST(MetonymReader, ReadsWhatStandsAfterTheSource) {
  const std::string spain = "Government of Spain";
  EXPECT_EQ(bodies("Madrid residents said no.", "Madrid"), "-");
  EXPECT_EQ(bodies("Madrid-based firms said no.", "Madrid"), "-");
  EXPECT_EQ(bodies("Madrid Glass said no.", "Madrid"), "-");
  EXPECT_EQ(bodies("Madrid's mayor said no.", "Madrid"), "-");
  EXPECT_EQ(bodies("Madrid Tuesday said no.", "Madrid"), spain);
  EXPECT_EQ(bodies("No, said Madrid, 24 hours after the leak.", "Madrid"), spain);
  EXPECT_EQ(bodies("Madrid — The bakers said no.", "Madrid"), "-");
}

TEST(MetonymReader, ReadsHeadlinesThatWriteEachWordLarge) {
  EXPECT_EQ(bodies("Why Does Turkey Refuse to Sign?", "Turkey"), "Government of Turkey");
  EXPECT_EQ(bodies("Pentagon Denies Loss of Second Boat", "Pentagon"),
            "United States Department of Defense");
}

TEST(MetonymReader, WantsTheCountryOfAnAmbiguousName) {
  EXPECT_EQ(bodies("Santiago said no.", "Santiago"), "-");
  EXPECT_EQ(bodies("The Chilean delegates left. Santiago said no.", "Santiago"),
            "Government of Chile");
}

TEST(MetonymReader, TakesTheMeaningWhoseCountryIsNamed) {
  EXPECT_EQ(
      bodies("Rome and London met. The British were late. The Treasury said no.", "The Treasury"),
      "Treasury of the United Kingdom");
  EXPECT_EQ(bodies("Belgian farmers sued. Brussels said no.", "Brussels"), "Government of Belgium");
}

TEST(MetonymReader, KnowsThePersonsOfTheDocument) {
  EXPECT_EQ(bodies("Sen. Ida Israel left. Israel said no.", "Israel"), "-");
  EXPECT_EQ(bodies("Said Ida Washington: no. Washington said it again.", "Washington"), "-");
  EXPECT_EQ(bodies("They spoke to Berlin Mayor Ida Holm. Berlin said no.", "Berlin"),
            "Government of Germany");
}

TEST(MetonymReader, LeavesDemonymsToOffices) {
  EXPECT_EQ(bodies("The Turkish said no.", "The Turkish"), "-");
  EXPECT_EQ(bodies("The Turkish foreign minister said no.", "The Turkish foreign minister"), "-");
}

TEST(MetonymReader, ReadsAnySpanOfAnyText) {
  const std::string text = "“London, ’s Paris and — the\n\nU.S. said” in, of Kremlin’";
  const Document document = document_of(text);
  const MetonymReader reader(document, table());
  for (std::uint32_t begin = 0; begin <= text.size(); ++begin) {
    for (std::uint32_t end = begin; end <= text.size(); ++end) {
      for (const SpeakingBody& body : reader.read({begin, end})) {
        EXPECT_FALSE(body.name.empty());
      }
    }
  }
}

struct Row {
  std::string text;
  std::string source;
  std::string expected;
};

std::vector<Row> sentence_rows() {
  const auto tests = std::filesystem::path(ONRECORD_TEST_DATA).parent_path();
  std::ifstream in(tests / "identify" / "data" / "metonym_sentences.tsv");
  std::vector<Row> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    rows.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                    line.substr(second + 1)});
  }
  return rows;
}

/// Of the rows that expect a body, or of those that expect none, at least nine tenths are right.
void expect_most_right(bool has_body) {
  std::size_t right = 0;
  std::size_t all = 0;
  for (const Row& row : sentence_rows()) {
    if ((row.expected != "-") != has_body) continue;
    const std::string found = bodies(row.text, row.source);
    ++all;
    right += found == row.expected ? 1 : 0;
    if (found != row.expected) {
      std::cout << "miss: " << row.text << "\n  source " << row.source << "\n  found " << found
                << ", expected " << row.expected << "\n";
    }
  }
  std::cout << right << " of " << all << (has_body ? " bodies" : " others") << " right\n";
  EXPECT_GE(all, 60U);
  EXPECT_GE(right * 10, all * 9);
}

TEST(MetonymSentences, BodiesThatSpeak) { expect_most_right(true); }
TEST(MetonymSentences, PlacesAndPersons) { expect_most_right(false); }

}  // namespace
}  // namespace onrecord
