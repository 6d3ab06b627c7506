#include "segment/quotations.h"

#include <gtest/gtest.h>

#include <string>

#include "segment/paragraphs.h"
#include "segment/surfaces.h"

namespace onrecord {
namespace {

std::vector<Quotation> quotations_of(std::string_view text) {
  return find_quotations(text, find_paragraphs(text));
}

// One line a quotation: a dot for each level of depth, "open" or "continues" unless it is
// closed, what is inside.
Strings lines_of(std::string_view text) {
  Strings lines;
  for (const Quotation& quotation : quotations_of(text)) {
    std::string line(quotation.depth, '.');
    if (!quotation.closed) line += quotation.continues ? "continues: " : "open: ";
    lines.push_back(line + std::string(surface(text, quotation.inside)));
  }
  return lines;
}

TEST(FindQuotations, PairsMarksOfEveryKind) {
  const std::string inside = "Go on, all of you";
  for (const auto& [opener, closer] :
       std::vector<std::pair<std::string, std::string>>{{"\"", "\""},
                                                        {"“", "”"},
                                                        {"„", "“"},
                                                        {"„", "”"},
                                                        {"”", "”"},
                                                        {"«", "»"},
                                                        {"« ", " »"},
                                                        {"»", "«"},
                                                        {"»", "»"},
                                                        {"``", "''"},
                                                        {"''", "''"},
                                                        {"‘‘", "’’"},
                                                        {"＂", "＂"},
                                                        {"\" ", " \""},
                                                        {"“", "\""},
                                                        {"\"", "”"},
                                                        {"“", "“"}}) {
    const std::string text = "Then Ada Quill said " + opener + inside + closer + " and left.";
    EXPECT_EQ(lines_of(text), Strings{inside}) << text;
    EXPECT_FALSE(quotations_of(text).front().single) << text;
  }
  for (const auto& [opener, closer] : std::vector<std::pair<std::string, std::string>>{
           {"'", "'"}, {"‘", "’"}, {"‚", "‘"}, {"‹", "›"}, {"›", "‹"}, {"`", "'"}, {"’", "’"}}) {
    const std::string text = "Then Ada Quill said " + opener + inside + "," + closer + " and left.";
    EXPECT_EQ(lines_of(text), Strings{inside + ","}) << text;
    EXPECT_TRUE(quotations_of(text).front().single) << text;
  }
}

TEST(FindQuotations, SpansTheMarksAndTrimsTheInside) {
  const std::string text = "Brenn : «\u00a0Jamais\u00a0!\u00a0»";
  const std::vector<Quotation> quotations = quotations_of(text);
  ASSERT_EQ(quotations.size(), 1U);
  EXPECT_EQ(surface(text, quotations[0].span), "«\u00a0Jamais\u00a0!\u00a0»");
  EXPECT_EQ(surface(text, quotations[0].inside), "Jamais\u00a0!");
}

TEST(FindQuotations, FindsSeveralInAParagraph) {
  EXPECT_EQ(
      lines_of("\"Who paid?\" asked Moss. \"The club,\" Quill admitted. \"Twice!\", she said."),
      (Strings{"Who paid?", "The club,", "Twice!"}));
  EXPECT_EQ(lines_of("“Wait”—he paused—“no,” he said (“softly”)."),
            (Strings{"Wait", "no,", "softly"}));
}

TEST(FindQuotations, ReadsTokenisedText) {
  EXPECT_EQ(
      lines_of("Moss said , \" The rain is late , so we wait , \" and left . \" All of us . \""),
      (Strings{"The rain is late , so we wait ,", "All of us ."}));
}

TEST(FindQuotations, ReadsMarksWhoseSpaceWasLost) {
  EXPECT_EQ(lines_of("He was alone.“He was kind,” said Joan."), Strings{"He was kind,"});
  EXPECT_EQ(lines_of("It rained all Sunday.\"It was wet,\"he said.\"Very.\""),
            (Strings{"It was wet,", "Very."}));
  EXPECT_EQ(lines_of("\"Hello \"he said. \"Go on.\""), (Strings{"Hello", "Go on."}));
}

TEST(FindQuotations, NestsMarksThatAlternate) {
  EXPECT_EQ(
      lines_of("“He told me, ‘Moss signs it all,’ and I believed him,” Ames said."),
      (Strings{"He told me, ‘Moss signs it all,’ and I believed him,", ".Moss signs it all,"}));
  EXPECT_EQ(lines_of("‘He said, “No, I can’t,” and left,’ she said."),
            (Strings{"He said, “No, I can’t,” and left,", ".No, I can’t,"}));
  EXPECT_EQ(lines_of("\"'Never,' she told me. 'Not once.'\""),
            (Strings{"'Never,' she told me. 'Not once.'", ".Never,", ".Not once."}));
}

TEST(FindQuotations, NestsTheSameMarkWhereNothingElseFits) {
  EXPECT_EQ(lines_of("“We said, “No,” and left,” she said."),
            (Strings{"We said, “No,” and left,", ".No,"}));
}

TEST(FindQuotations, TellsApostrophesFromSingleMarks) {
  EXPECT_EQ(lines_of("'The players' share isn't paid,' said Joan. 'It's the '90s again.'"),
            (Strings{"The players' share isn't paid,", "It's the '90s again."}));
  EXPECT_EQ(lines_of("‘The Joneses’ dog won’t bite,’ O’Dowd said."),
            Strings{"The Joneses’ dog won’t bite,"});
  for (const char* text :
       {"Don't ask O'Dowd.", "The players' share and the owners' share.", "Rock 'n' roll is back.",
        "In the ’90s the Joneses’ dog bit ‘em.", "They're goin' out for nothin' but 'em.",
        "Go and catch 'em while they're sleepin'.",
        "It 's the miners ' pay and the owners ' debt ."}) {
    EXPECT_TRUE(lines_of(text).empty()) << text;
  }
}

TEST(FindQuotations, TellsInchesAndFeetFromMarks) {
  EXPECT_TRUE(lines_of("He is 6'2\" and she is 5' 11\", with a 12\" ruler.").empty());
  EXPECT_EQ(lines_of("\"The board is 12\" long,\" he said. \"It was 1984\" he said."),
            (Strings{"The board is 12\" long,", "It was 1984"}));
}

TEST(FindQuotations, TellsBulletsAndBreadcrumbsFromMarks) {
  EXPECT_EQ(lines_of("» Council meets\n» Mayor Brandt said \"it stays\"\n» Home » News » Sport"),
            Strings{"it stays"});
  EXPECT_EQ(lines_of("»Das bleibt«, sagte Brandt."), Strings{"Das bleibt"});
}

TEST(FindQuotations, LeavesOutEmptyPairs) {
  EXPECT_TRUE(lines_of("The field read \"\"= and \" \" and '' on every line.").empty());
  EXPECT_EQ(lines_of("\"\"Doubled,\"\" she said."), Strings{"Doubled,"});
}

TEST(FindQuotations, RunsAnUnclosedQuotationToTheEndOfItsParagraph) {
  EXPECT_EQ(lines_of("\"Morning,\" Ruiz said, \"where is it going?\nNobody said \"home\"."),
            (Strings{"Morning,", "open: where is it going?", "home"}));
  const std::string text = "He said: “Go on. ";
  const std::vector<Quotation> quotations = quotations_of(text);
  ASSERT_EQ(quotations.size(), 1U);
  EXPECT_EQ(surface(text, quotations[0].span), "“Go on.");
}

TEST(FindQuotations, KeepsTheInnerQuotationOfAnUnclosedOne) {
  EXPECT_EQ(lines_of("“My coach told me, “I’d rather lose, but catch ‘em, go and catch ‘em.”"),
            (Strings{"open: My coach told me, “I’d rather lose, but catch ‘em, go and catch ‘em.”",
                     ".I’d rather lose, but catch ‘em, go and catch ‘em."}));
}

TEST(FindQuotations, EndsAnUnclosedInnerQuotationWithTheOuterOne) {
  EXPECT_EQ(lines_of("“Moss wrote „we stay and left,” she said. “Yes.”"),
            (Strings{"Moss wrote „we stay and left,", ".open: we stay and left,", "Yes."}));
  EXPECT_EQ(lines_of("“Moss wrote «we stay and left,” she said. Then she went home."),
            (Strings{"Moss wrote «we stay and left,", ".open: we stay and left,"}));
}

TEST(FindQuotations, ContinuesOverParagraphsThatOpenWithAMark) {
  EXPECT_EQ(lines_of("“One.\n\n“Two.\n\n“Three,” said Ames. He left."),
            (Strings{"continues: One.", "continues: Two.", "Three,"}));
  EXPECT_EQ(lines_of("Moss said: \"One.\n\"Two,\" he added."),
            (Strings{"continues: One.", "Two,"}));
  EXPECT_EQ(lines_of("‘One.\n‘Two,’ said Ames."), (Strings{"continues: One.", "Two,"}));
  EXPECT_EQ(lines_of("“One.\n‘Two,’ said Ames."), (Strings{"open: One.", "Two,"}));
}

TEST(FindQuotations, LosesOneQuotationToAStrayClosingMark) {
  EXPECT_EQ(lines_of("It is the end,\" he said. \"There is more.\" And “so on.”"),
            (Strings{"There is more.", "so on."}));
}

TEST(FindQuotations, DoesNotSwallowTheLabelAfterAParagraph) {
  EXPECT_EQ(
      lines_of("\"It is going,\" Orlov says. \"We are close.\"\n\nPFANN (voice-over): And so."),
      (Strings{"It is going,", "We are close."}));
}

TEST(FindQuotations, OrdersByBeginningOuterBeforeInner) {
  const std::vector<Quotation> quotations =
      quotations_of("“‘One’ and ‘two’ and,” he said, “‘three’”\n“four");
  ASSERT_EQ(quotations.size(), 6U);
  for (std::size_t i = 1; i < quotations.size(); ++i) {
    EXPECT_LT(quotations[i - 1].span.begin_byte, quotations[i].span.begin_byte);
  }
}

TEST(FindQuotations, TakesRunsOfManyMarksForDecoration) {
  EXPECT_TRUE(lines_of(std::string(1U << 20U, '"')).empty());
  EXPECT_TRUE(lines_of(std::string(1U << 20U, '\'')).empty());
  EXPECT_EQ(lines_of("\"\"\"\"\"\"\"\" She said \"no\"."), Strings{"no"});
}

TEST(FindQuotations, ReadsAParagraphOfManyMarks) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "“It ‘isn’t’ so,” said Moss. ";
  const std::vector<Quotation> quotations = quotations_of(text);
  ASSERT_EQ(quotations.size(), 40000U);
  EXPECT_EQ(surface(text, quotations[39999].inside), "isn’t");
}

TEST(FindQuotations, ReadsManyParagraphsThatAreLeftOpen) {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "He said “go on\n";
  EXPECT_EQ(quotations_of(text).size(), 100000U);
}

}  // namespace
}  // namespace onrecord
