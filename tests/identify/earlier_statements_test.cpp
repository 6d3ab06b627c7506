#include "identify/earlier_statements.h"

#include <gtest/gtest.h>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

Statement said(const Document& document, std::string_view content, Texts speakers) {
  Statement statement;
  statement.form = Form::direct;
  statement.contents = {span_of(document, content)};
  for (std::string& name : speakers) {
    Speaker speaker;
    speaker.name = std::move(name);
    speaker.score = 0.8F;
    statement.speakers.push_back(std::move(speaker));
  }
  return statement;
}

Texts names(const std::vector<Speaker>& speakers) {
  Texts out;
  for (const Speaker& speaker : speakers) out.push_back(speaker.name);
  return out;
}

TEST(JointBefore, GivesThoseWhoSpokeJointly) {
  const Document document = document_of("“No.” It rained.\n\n“Why?”");
  const std::vector<Statement> statements = {said(document, "“No.”", {"Ola Holm", "Ida Vale"}),
                                             said(document, "“Why?”", {})};
  const auto found = joint_before(document, statements, 1);
  EXPECT_EQ(names(found), (Texts{"Ola Holm", "Ida Vale"}));
  EXPECT_EQ(found[0].basis, SpeakerBasis::pronoun);
  EXPECT_LT(found[0].score, 0.8F);
}

TEST(JointBefore, GivesNobodyFartherThanAParagraph) {
  const Document document = document_of("“No.”\n\nIt rained.\n\n“Why?”");
  const std::vector<Statement> statements = {said(document, "“No.”", {"Ola Holm", "Ida Vale"}),
                                             said(document, "“Why?”", {})};
  EXPECT_TRUE(joint_before(document, statements, 1).empty());
}

TEST(JointBefore, StopsAtOneWhoSpokeAlone) {
  const Document document = document_of("“No.” “Yes.” “Why?”");
  std::vector<Statement> statements = {said(document, "“No.”", {"Ola Holm", "Ida Vale"}),
                                       said(document, "“Yes.”", {"Kim Lorn"}),
                                       said(document, "“Why?”", {})};
  EXPECT_TRUE(joint_before(document, statements, 2).empty());
  statements[1].speakers = {Speaker{}};
  EXPECT_EQ(joint_before(document, statements, 2).size(), 2U);
}

TEST(JointBefore, PassesOverNestedStatements) {
  const Document document = document_of("“No, ‘yes.’” “Why?”");
  std::vector<Statement> statements = {said(document, "“No, ‘yes.’”", {"Ola Holm", "Ida Vale"}),
                                       said(document, "‘yes.’", {"Kim Lorn"}),
                                       said(document, "“Why?”", {})};
  statements[1].nested_in = 0;
  EXPECT_EQ(joint_before(document, statements, 2).size(), 2U);
}

TEST(JointBefore, GivesNobodyAtTheBeginning) {
  const Document document = document_of("“Why?”");
  EXPECT_TRUE(joint_before(document, {{said(document, "“Why?”", {})}}, 0).empty());
}

/// A dialogue of three paragraphs whose last one has no speaker.
Texts answered(const std::string& text, Texts contents, const Texts& speakers) {
  const Document document = document_of(text);
  std::vector<Statement> statements;
  for (std::size_t i = 0; i < contents.size(); ++i) {
    statements.push_back(
        said(document, contents[i], i < speakers.size() ? Texts{speakers[i]} : Texts{}));
  }
  return names(answered_by(document, statements, statements.size() - 1));
}

TEST(AnsweredBy, GivesTheOtherSpeakerAfterAQuestion) {
  EXPECT_EQ(answered("“It failed.”\n\n“Why?”\n\n“Rust.”", {"It failed.", "Why?", "Rust."},
                     {"Ola Holm", "Ida Vale"}),
            Texts{"Ola Holm"});
}

TEST(AnsweredBy, GivesTheOtherSpeakerWhereOneIsAddressed) {
  EXPECT_EQ(answered("“It failed.”\n\n“No.”\n\n“It did, Vale”",
                     {"It failed.", "No.", "It did, Vale"}, {"Ola Holm", "Ida Vale"}),
            Texts{"Ola Holm"});
  EXPECT_EQ(answered("“It failed.”\n\n“No.”\n\n“It did, Valery.”",
                     {"It failed.", "No.", "It did, Valery."}, {"Ola Holm", "Ida Vale"}),
            Texts{});
}

TEST(AnsweredBy, GivesNobodyWithoutAQuestion) {
  EXPECT_EQ(answered("“It failed.”\n\n“No.”\n\n“Rust.”", {"It failed.", "No.", "Rust."},
                     {"Ola Holm", "Ida Vale"}),
            Texts{});
}

TEST(AnsweredBy, WantsTwoSpeakersInTurn) {
  EXPECT_EQ(answered("“It failed.”\n\n“Why?”\n\n“Rust.”", {"It failed.", "Why?", "Rust."},
                     {"Ola Holm", "Ola Holm"}),
            Texts{});
  EXPECT_EQ(answered("“It failed.” “Why?”\n\n“Rust.”", {"It failed.", "Why?", "Rust."},
                     {"Ola Holm", "Ida Vale"}),
            Texts{});
  EXPECT_EQ(answered("“Why?”\n\n“Rust.”", {"Why?", "Rust."}, {"Ola Holm"}), Texts{});
}

}  // namespace
}  // namespace onrecord
