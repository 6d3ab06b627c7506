#include "attribute/uncued.h"

#include <gtest/gtest.h>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

// What was added, as "form: source | contents".
Texts added(const Document& document, std::vector<Statement> statements = {}) {
  const std::size_t given = statements.size();
  add_uncued(document, statements);
  Texts lines;
  for (std::size_t i = given; i < statements.size(); ++i) {
    std::string line(form_name(statements[i].form));
    line += ":";
    for (const std::string& source : texts_of(document, statements[i].sources))
      line += " " + source;
    for (const std::string& content : texts_of(document, statements[i].contents)) {
      line += " | " + content;
    }
    EXPECT_FALSE(statements[i].cue.has_value()) << line;
    EXPECT_GT(statements[i].score, 0) << line;
    EXPECT_LE(statements[i].score, 1) << line;
    lines.push_back(line);
  }
  return lines;
}

Texts added(const std::string& text) { return added(document_of(text)); }

TEST(AddUncued, TakesAFloatingQuotation) {
  EXPECT_EQ(added("The minister left by the back door. “We keep our boats.” It rained."),
            Texts{"direct: | “We keep our boats.”"});
}

TEST(AddUncued, TakesAFloatingQuotationOverParagraphsAsOne) {
  EXPECT_EQ(added("It rained.\n\n“We keep our boats.\n\n“We keep our nets.”\n\nIt rained."),
            Texts{"direct: | “We keep our boats. | “We keep our nets.”"});
}

TEST(AddUncued, LeavesAStrayMarkBeforeAQuotationWithItsSpeaker) {
  const Document document = document_of("“My skipper told me, “Count the ropes, all of them.”");
  EXPECT_EQ(
      added(document, {cued(document, "My skipper", "told", {"“Count the ropes, all of them.”"})}),
      Texts{});
}

TEST(AddUncued, TakesAParagraphThatIsOneQuotationWithoutStop) {
  EXPECT_EQ(added("It rained all day.\n\n“never before have so few boats come back”"),
            Texts{"direct: | “never before have so few boats come back”"});
}

TEST(AddUncued, LeavesAQuotationToItsStatement) {
  const Document document = document_of("“We keep our boats,” Vale said. It rained.");
  EXPECT_EQ(added(document, {cued(document, "Vale", "said", {"“We keep our boats,”"})}), Texts{});
}

TEST(AddUncued, LeavesWhatStandsInAStatement) {
  const Document document = document_of("Vale said the “freedom” levy was a swindle.");
  EXPECT_EQ(added(document, {cued(document, "Vale", "said", {"the “freedom” levy was a swindle"})}),
            Texts{});
}

TEST(AddUncued, DoesNotTakePartOfASentence) {
  EXPECT_EQ(added("“We keep our boats,” Vale grumbled into her scarf."), Texts{});
}

TEST(AddUncued, TakesTheNameAfterADash) {
  EXPECT_EQ(added("“The bridge will open in May.” -Commissioner Tom Lind"),
            Texts{"direct: Commissioner Tom Lind | “The bridge will open in May.”"});
  EXPECT_EQ(added("It rained.\n\n“The bridge will open in May”\n\n— Ada Lind, chief engineer."),
            Texts{"direct: Ada Lind | “The bridge will open in May”"});
  EXPECT_EQ(added("“The bridge will open\n\n“in May.” – Ada Lind"),
            Texts{"direct: Ada Lind | “The bridge will open | “in May.”"});
}

TEST(AddUncued, DoesNotTakeEveryDashForAnAttribution) {
  EXPECT_EQ(added("“The bridge will open in May” - so the sign read for nine years."),
            Texts{"scare: | “The bridge will open in May”"});
}

TEST(AddUncued, TakesTheNameBeforeAndAfterAColon) {
  EXPECT_EQ(added("\" The boats came back with us . \" : Marta"),
            Texts{"direct: Marta | \" The boats came back with us . \""});
  EXPECT_EQ(added("It rained. Ada Lind: “The bridge will open in May.” It rained."),
            Texts{"direct: Ada Lind | “The bridge will open in May.”"});
}

TEST(AddUncued, TakesTheNameFromTheLineBefore) {
  EXPECT_EQ(
      added("From the desk of Ada Lind, chief engineer, Ellery.\n\n“No bridge was ever late”"),
      Texts{"direct: Ada Lind | “No bridge was ever late”"});
}

TEST(AddUncued, TakesTurnsByTheirLabels) {
  EXPECT_EQ(added("It rained.\n\nVALE (by phone): The boats are back.\n\nIt rained."),
            Texts{"direct: VALE | The boats are back."});
  EXPECT_EQ(added("It rained.\n\nQ: Are the boats back?\n\nA: No. We wait.\n\nIt rained."),
            (Texts{"direct: Q | Are the boats back?", "direct: A | No. We wait."}));
  EXPECT_EQ(added("**Ada Lind:** We open in May.\n\nIt rained on the bridge."),
            Texts{"direct: Ada Lind | We open in May."});
}

TEST(AddUncued, KeepsAQuotationWithinATurnInTheTurn) {
  EXPECT_EQ(added("It rained.\n\nADA LIND: We open in May. “Never late.” So they say.\n\n"
                  "ADA LIND: I mean it."),
            (Texts{"direct: ADA LIND | We open in May. “Never late.” So they say.",
                   "direct: ADA LIND | I mean it."}));
}

TEST(AddUncued, GoesOnWithATurnInATranscript) {
  EXPECT_EQ(added("Ada Lind: The bridge is done.\n\nIt took nine years.\n\nOle Vik: Who paid?\n\n"
                  "Ada Lind: The town did.\n\nThe end of the talk."),
            (Texts{"direct: Ada Lind | The bridge is done. | It took nine years.",
                   "direct: Ole Vik | Who paid?", "direct: Ada Lind | The town did."}));
}

TEST(AddUncued, TakesNoCaptionsAndListingsForTurns) {
  EXPECT_EQ(added("It rained.\n\nNote: The bridge is closed today.\n\nUpdate: It is open.\n\n"
                  "Photo: We thank Ada Lind.\n\nSources: The town, the county.\n\n"
                  "10:30: We begin.\n\nRead More: Our bridges.\n\nMonday: We are closed.\n\n"
                  "https://example.org/a: We are here.\n\nWhat to know: We explain the bridge.\n\n"
                  "The engineers agreed on one thing: We are late."),
            Texts{});
}

TEST(AddUncued, WantsMoreThanANameBeforeAColon) {
  EXPECT_EQ(added("It rained.\n\nPort Ellery: The bridge is late.\n\nIt rained."), Texts{});
  EXPECT_EQ(added("It rained.\n\nAda Lind: I know the bridge is late.\n\nIt rained."),
            Texts{"direct: Ada Lind | I know the bridge is late."});
}

TEST(AddUncued, LeavesALabelledParagraphToTheModel) {
  const Document document =
      document_of("It rained.\n\nADA LIND: We open in May.\n\nADA LIND: I mean it.");
  EXPECT_EQ(added(document, {cued(document, "ADA LIND", ":", {"We open in May."})}),
            Texts{"direct: ADA LIND | I mean it."});
}

TEST(AddUncued, LetsStatementsStandWithinATurn) {
  const Document document =
      document_of("It rained.\n\nADA LIND: Vik said he would pay.\n\nADA LIND: I believe him.");
  EXPECT_EQ(
      added(document, {cued(document, "Vik", "said", {"he would pay"})}),
      (Texts{"direct: ADA LIND | Vik said he would pay.", "direct: ADA LIND | I believe him."}));
}

TEST(AddUncued, ReadsHeadlines) {
  EXPECT_EQ(added("Minister: the bridge will open\n\nIt rained."),
            Texts{"headline: Minister | the bridge will open"});
  EXPECT_EQ(added("The bridge will open – prime minister\n\nIt rained."),
            Texts{"headline: prime minister | The bridge will open"});
  EXPECT_EQ(added("Football: late goals sink Ellery\n\nIt rained."), Texts{});
  EXPECT_EQ(added("Police: man held after bridge fire.\n\nIt rained."),
            Texts{"direct: Police | man held after bridge fire."});
}

TEST(AddUncued, ReadsHeadlinesByTheNamesInTheArticle) {
  const Document document = document_of("Lind: bridge will open\n\nAda Lind said it was done.");
  EXPECT_EQ(added(document, {cued(document, "Ada Lind", "said", {"it was done"})}),
            Texts{"headline: Lind | bridge will open"});
}

TEST(AddUncued, TellsTitlesFromScareQuotes) {
  EXPECT_EQ(added("Her novel “Grey Harbour” and the album \"slow tide\" cost a fortune."),
            (Texts{"title: | “Grey Harbour”", "title: | \"slow tide\""}));
  EXPECT_EQ(added("The so-called “freedom” levy was lifted."), Texts{"scare: | “freedom”"});
  EXPECT_EQ(added("They show “respect” to what she called “the tide”."),
            (Texts{"scare: | “respect”", "scare: | “the tide”"}));
  EXPECT_EQ(added("Then Ida “Storm” Holm scored."), Texts{"title: | “Storm”"});
  EXPECT_EQ(added("“Herring” is marked in red on the list."), Texts{"scare: | “Herring”"});
}

TEST(AddUncued, TakesNoNumbersForTurns) {
  EXPECT_EQ(added("It rained.\n\nLind: 547.\n\nVik: 46.\n\nLind: 316.\n\nVik: 31."), Texts{});
}

TEST(AddUncued, TakesNoHeadingInSingleMarksForSpeechInDoubleOnes) {
  EXPECT_EQ(added("“We sail. We do.” It rained.\n\n'A long night at sea.'\n\n“Soon, we do.”"),
            (Texts{"direct: | “We sail. We do.”", "direct: | “Soon, we do.”"}));
}

TEST(AddUncued, TakesNoCodeForAScareQuote) {
  EXPECT_EQ(added("The field \"67213\" and the handle \"@boats_now\" were left blank."), Texts{});
}

TEST(AddUncued, FindsNothingInEmptyMarks) {
  EXPECT_EQ(added("The price read \"\"= on every line of the list."), Texts{});
}

TEST(AddUncued, LeavesAnUnclosedQuotationThatHoldsAnAttribution) {
  const Document document = document_of("“My coach told me, “You can lose by ten, but run.”");
  EXPECT_EQ(
      added(document, {cued(document, "My coach", "told", {"“You can lose by ten, but run.”"})}),
      Texts{});
}

}  // namespace
}  // namespace onrecord
