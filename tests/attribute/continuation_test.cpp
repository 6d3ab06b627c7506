#include "attribute/continuation.h"

#include <gtest/gtest.h>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

Texts joined(const Document& document, std::vector<Statement> statements, std::size_t index = 0) {
  join_continuations(document, statements);
  return texts_of(document, statements.at(index).contents);
}

TEST(JoinContinuations, CompletesAQuotationThatTheModelHasMostOf) {
  const Document document = document_of("“The harbour froze over in a night,” Vale said.");
  EXPECT_EQ(joined(document, {cued(document, "Vale", "said", {"harbour froze over in a night"})}),
            Texts{"“The harbour froze over in a night,”"});
}

TEST(JoinContinuations, KeepsAFewWordsOfAQuotation) {
  const Document document = document_of("“The harbour froze over in a night,” Vale said.");
  EXPECT_EQ(joined(document, {cued(document, "Vale", "said", {"harbour"})}), Texts{"harbour"});
}

TEST(JoinContinuations, MakesOneContentOfTheSentencesOfAQuotation) {
  const Document document = document_of("“It froze. It never had. We wait,” Vale said.");
  EXPECT_EQ(joined(document, {cued(document, "Vale", "said", {"“It froze.", "It never had."})}),
            Texts{"“It froze. It never had. We wait,”"});
}

TEST(JoinContinuations, KeepsTheWordsBeforeTheQuotation) {
  const Document document = document_of("Vale said the harbour was “a sheet of grey glass”.");
  EXPECT_EQ(
      joined(document, {cued(document, "Vale", "said", {"the harbour was “a sheet of grey"})}),
      Texts{"the harbour was “a sheet of grey glass”"});
}

TEST(JoinContinuations, CompletesAroundWhatTheSpeakerReports) {
  const Document document =
      document_of("“She told me, ‘The key is under the stone,’ and so it was,” Holm said.");
  const std::vector<Statement> statements = {
      cued(document, "Holm", "said", {"‘The key is under the stone,’ and so it was"}),
      cued(document, "She", "told", {"‘The key is under the stone,’"})};
  EXPECT_EQ(joined(document, statements),
            Texts{"“She told me, ‘The key is under the stone,’ and so it was,”"});
  EXPECT_EQ(joined(document, statements, 1), Texts{"‘The key is under the stone,’"});
}

TEST(JoinContinuations, CompletesAnUnclosedQuotation) {
  const Document document = document_of("\"Evening,\" Dunn said, \"has the last ferry left?");
  EXPECT_EQ(
      joined(document, {cued(document, "Dunn", "said", {"\"Evening,\"", "has the last ferry"})}),
      (Texts{"\"Evening,\"", "\"has the last ferry left?"}));
}

TEST(JoinContinuations, EndsAnUnclosedQuotationWithItsSentenceWhereMuchFollows) {
  const Document document = document_of(
      "Dunn said, \"the last ferry has left. The crowd went home in the rain. The kiosk closed. "
      "The lamps went out one after the other along the quay.");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "said", {"the last ferry has left"})}),
            Texts{"\"the last ferry has left."});
}

TEST(JoinContinuations, GoesOnOverParagraphs) {
  const Document document = document_of(
      "Ida Holm said: “The first winter was mild.\n\n“The second was not.\n\n“We stayed.”\n\n"
      "Nobody else did.");
  EXPECT_EQ(joined(document, {cued(document, "Ida Holm", "said", {"“The first winter was mild."})}),
            (Texts{"“The first winter was mild.", "“The second was not.", "“We stayed.”"}));
}

TEST(JoinContinuations, GoesBackWhereTheLastParagraphNamesTheSpeaker) {
  const Document document =
      document_of("“The first winter was mild.\n\n“The second was not,” Holm said.");
  EXPECT_EQ(joined(document, {cued(document, "Holm", "said", {"“The second was not,”"})}),
            (Texts{"“The first winter was mild.", "“The second was not,”"}));
}

TEST(JoinContinuations, LeavesAPieceToItsOwnAttribution) {
  const Document document =
      document_of("Holm said: “The first winter was mild.\n\n“The second was not,” he added.");
  const std::vector<Statement> statements = {
      cued(document, "Holm", "said", {"“The first winter was mild."}),
      cued(document, "he added", "added", {"“The second was not,”"})};
  EXPECT_EQ(joined(document, statements), Texts{"“The first winter was mild."});
  EXPECT_EQ(joined(document, statements, 1), Texts{"“The second was not,”"});
}

TEST(JoinContinuations, GoesOnAfterTheAttribution) {
  const Document document = document_of("“The nets are torn,” Dunn says. “We sail at dawn.”");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "says", {"“The nets are torn,”"})}),
            (Texts{"“The nets are torn,”", "“We sail at dawn.”"}));
}

TEST(JoinContinuations, GoesOnAfterALongAttribution) {
  const Document document = document_of(
      "“The nets are torn,” said Dunn, 51, of Port Ellery, who has fished since he was ten. "
      "“We sail at dawn.” “We always have.” The quay was quiet.");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "said", {"“The nets are torn,”"})}),
            (Texts{"“The nets are torn,”", "“We sail at dawn.”", "“We always have.”"}));
}

TEST(JoinContinuations, GoesOnAfterAComma) {
  const Document document = document_of("“The nets,” Dunn says, “are torn beyond repair.”");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "says", {"“The nets,”"})}),
            (Texts{"“The nets,”", "“are torn beyond repair.”"}));
}

TEST(JoinContinuations, GoesOnBetweenOldWireMarks) {
  const Document document = document_of("``The nets are torn,'' Dunn said. ''We sail at dawn.''");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "said", {"``The nets are torn,''"})}),
            (Texts{"``The nets are torn,''", "''We sail at dawn.''"}));
}

TEST(JoinContinuations, StopsAtAnotherAttribution) {
  const Document document =
      document_of("“Who mends them?” asked Dunn. “The widow,” Kerr admitted.");
  const std::vector<Statement> statements = {cued(document, "Dunn", "asked", {"“Who mends them?”"}),
                                             cued(document, "Kerr", "admitted", {"“The widow,”"})};
  EXPECT_EQ(joined(document, statements), Texts{"“Who mends them?”"});
}

TEST(JoinContinuations, StopsWhereTheQuotationIsPartOfASentence) {
  const Document document =
      document_of("“The nets are torn,” Dunn says. “Dawn Runner” is the name of his boat.");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "says", {"“The nets are torn,”"})}),
            Texts{"“The nets are torn,”"});
}

TEST(JoinContinuations, StopsAfterASentenceBetween) {
  const Document document =
      document_of("“The nets are torn,” Dunn says. The quay was quiet. “We sail at dawn.”");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "says", {"“The nets are torn,”"})}),
            Texts{"“The nets are torn,”"});
}

TEST(JoinContinuations, DoesNotAddAQuotationToAnIndirectStatement) {
  const Document document = document_of("Dunn said the nets were torn. “We sail at dawn.”");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "said", {"the nets were torn"})}),
            Texts{"the nets were torn"});
}

TEST(JoinContinuations, GoesOnInAParagraphThatIsOneQuotation) {
  const Document document = document_of(
      "“The nets are torn,” Dunn told the Ellery Post.\n\n“We sail at dawn all the same.”");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "told", {"“The nets are torn,”"})}),
            (Texts{"“The nets are torn,”", "“We sail at dawn all the same.”"}));
}

TEST(JoinContinuations, TakesOnlyMarksOfTheSameKind) {
  const Document document =
      document_of("“The nets are torn,” Dunn said.\n\n'A long night.'\n\n“We sail,” Kerr said.");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "said", {"“The nets are torn,”"})}),
            Texts{"“The nets are torn,”"});
}

TEST(JoinContinuations, KnowsThatNobodyCallsHimselfByName) {
  const Document document =
      document_of("“The nets are torn,” said Dunn.\n\n“So they are, Dunn. Come in.”");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "said", {"“The nets are torn,”"})}),
            Texts{"“The nets are torn,”"});
}

TEST(JoinContinuations, KnowsThatAnswersAreSomebodyElses) {
  const Document document =
      document_of("“Are the nets torn?” asked Dunn.\n\n“They have been since the storm.”");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "asked", {"“Are the nets torn?”"})}),
            Texts{"“Are the nets torn?”"});
}

TEST(JoinContinuations, LeavesDialoguesAlone) {
  const Document document = document_of(
      "“The nets are torn,” said Dunn.\n\n“I know it,” said Kerr.\n\n“Mend them, then.”");
  const std::vector<Statement> statements = {
      cued(document, "Dunn", "said Dunn", {"“The nets are torn,”"}),
      cued(document, "Kerr", "said Kerr", {"“I know it,”"})};
  EXPECT_EQ(joined(document, statements, 1), Texts{"“I know it,”"});
}

TEST(JoinContinuations, DoesNotTakeASentenceWhoseClosingMarkIsMissing) {
  const Document document =
      document_of("“The nets are torn,” Dunn said.\n\n“The boat is sound, said Kerr.");
  const std::vector<Statement> statements = {
      cued(document, "Dunn", "said", {"“The nets are torn,”"}),
      cued(document, "Kerr", "said Kerr", {"The boat is sound,"})};
  EXPECT_EQ(joined(document, statements), Texts{"“The nets are torn,”"});
}

TEST(JoinContinuations, DoesWithoutQuotationsAndWithoutStatements) {
  const Document document = document_of("Dunn said the nets were torn.");
  EXPECT_EQ(joined(document, {cued(document, "Dunn", "said", {"the nets were torn"})}),
            Texts{"the nets were torn"});
  std::vector<Statement> none;
  join_continuations(document, none);
  EXPECT_TRUE(none.empty());
}

}  // namespace
}  // namespace onrecord
