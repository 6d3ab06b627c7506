#include "attribute/form.h"

#include <gtest/gtest.h>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

Form form_of(const std::string& text, std::string_view source, std::string_view cue,
             const std::vector<std::string_view>& contents) {
  const Document document = document_of(text);
  return classify_form(document, cued(document, source, cue, contents));
}

TEST(ClassifyForm, IsDirectBetweenMarks) {
  EXPECT_EQ(form_of("“We sail,” Dunn said.", "Dunn", "said", {"“We sail,”"}), Form::direct);
  EXPECT_EQ(form_of("“We sail,” Dunn said.", "Dunn", "said", {"We sail"}), Form::direct);
  EXPECT_EQ(form_of("“We,” Dunn said, “sail.”", "Dunn", "said", {"“We,”", "“sail.”"}),
            Form::direct);
  EXPECT_EQ(form_of("Dunn said that “we sail”.", "Dunn", "said", {"that “we sail”"}), Form::direct);
}

TEST(ClassifyForm, IsIndirectWithoutMarks) {
  EXPECT_EQ(form_of("Dunn said they would sail.", "Dunn", "said", {"they would sail"}),
            Form::indirect);
}

TEST(ClassifyForm, IsMixedWherePartStandsBetweenMarks) {
  EXPECT_EQ(form_of("Dunn said it was “a shame”.", "Dunn", "said", {"it was “a shame”"}),
            Form::mixed);
  EXPECT_EQ(form_of("Dunn said “a shame” it was.", "Dunn", "said", {"“a shame” it was"}),
            Form::mixed);
  EXPECT_EQ(form_of("“Oh,” Dunn said, adding they would sail.", "Dunn", "said",
                    {"“Oh,”", "they would sail"}),
            Form::mixed);
}

TEST(ClassifyForm, JudgesAReportWithinAQuotationByTheMarksInIt) {
  const std::string text = "“He told me it was over, then ‘Go home,’ she cried,” Dunn said.";
  EXPECT_EQ(form_of(text, "He", "told", {"it was over"}), Form::indirect);
  EXPECT_EQ(form_of(text, "she", "cried", {"‘Go home,’"}), Form::direct);
  EXPECT_EQ(form_of(text, "Dunn", "said", {text.substr(0, text.find(" Dunn"))}), Form::direct);
}

TEST(ClassifyForm, KnowsHeadlines) {
  EXPECT_EQ(
      form_of("Boats will sail, says Dunn\n\nIt rained.", "Dunn", "says", {"Boats will sail"}),
      Form::headline);
  EXPECT_EQ(form_of("“We sail”, says Dunn\n\nIt rained.", "Dunn", "says", {"“We sail”"}),
            Form::headline);
  EXPECT_EQ(form_of("Boats will sail, says Dunn", "Dunn", "says", {"Boats will sail"}),
            Form::indirect);
  EXPECT_EQ(
      form_of("Boats will sail, says Dunn.\n\nIt rained.", "Dunn", "says", {"Boats will sail"}),
      Form::indirect);
}

TEST(ClassifyForm, TakesWordsAfterALabelForDirect) {
  EXPECT_EQ(form_of("It rained.\n\nDUNN: We sail.", "DUNN", ":", {"We sail."}), Form::direct);
  const Document document = document_of("It rained.\n\nDUNN (by phone): We sail.");
  Statement turn;
  turn.sources = {span_of(document, "DUNN")};
  turn.contents = {span_of(document, "We sail.")};
  EXPECT_EQ(classify_form(document, turn), Form::direct);
}

TEST(ClassifyForm, TakesAQuotationWithoutSpeakerForDirect) {
  const Document document = document_of("It rained. “We sail.”");
  Statement floating;
  floating.contents = {span_of(document, "“We sail.”")};
  EXPECT_EQ(classify_form(document, floating), Form::direct);
}

TEST(SetForms, LeavesWhatIsNobodysStatement) {
  const Document document = document_of("The so-called “freedom” levy. Dunn said no.");
  Statement scare;
  scare.form = Form::scare;
  scare.contents = {span_of(document, "“freedom”")};
  std::vector<Statement> statements = {scare, cued(document, "Dunn", "said", {"no"})};
  statements[1].form = Form::direct;
  set_forms(document, statements);
  EXPECT_EQ(statements[0].form, Form::scare);
  EXPECT_EQ(statements[1].form, Form::indirect);
}

}  // namespace
}  // namespace onrecord
