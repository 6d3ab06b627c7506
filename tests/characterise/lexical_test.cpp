#include "characterise/lexical.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

const CueTable& table() {
  static const CueTable built_in = CueTable::built_in().value();
  return built_in;
}

Character character_of(const Document& document, const Statement& statement) {
  return LexicalReader(document, table()).read({&statement, 1}, 0);
}

Character character_of(const std::string& text, std::string_view source, std::string_view cue,
                       std::string_view content, Form form = Form::indirect) {
  const Document document = document_of(text);
  Statement statement = cued(document, source, cue, {content});
  statement.form = form;
  return character_of(document, statement);
}

TEST(Lexical, TakesTheActOfTheCue) {
  const auto c =
      character_of("Moss denied that there was a plan.", "Moss", "denied", "that there was a plan");
  EXPECT_EQ(c.act, Act::denial);
  EXPECT_EQ(c.act_by, Decider::cue);
  EXPECT_GT(c.act_score, 0.7F);
  EXPECT_TRUE(c.negated);
  EXPECT_EQ(c.reason, "cue 'denied'");
}

TEST(Lexical, LetsTheContentDecideBehindANeutralCue) {
  const auto c = character_of("“We reject the plan,” Moss said.", "Moss", "said",
                              "“We reject the plan,”", Form::direct);
  EXPECT_EQ(c.act, Act::refusal);
  EXPECT_EQ(c.act_by, Decider::content);
  EXPECT_EQ(c.reason, "content 'We reject'");
}

TEST(Lexical, LeavesOpenWhatNoWordDecides) {
  const auto c = character_of("Moss said it rained.", "Moss", "said", "it rained");
  EXPECT_EQ(c.act, Act::assertion);
  EXPECT_EQ(c.act_score, 0);
  EXPECT_EQ(c.act_by, Decider::model);
  EXPECT_EQ(c.certainty, Certainty::certain);
  EXPECT_EQ(c.certainty_score, 0);
  EXPECT_EQ(c.reason, "");
}

TEST(Lexical, SetsAConditionAboveAHedge) {
  const auto c = character_of("Moss believes it may work only if the state pays.", "Moss",
                              "believes", "it may work only if the state pays");
  EXPECT_EQ(c.certainty, Certainty::conditional);
  EXPECT_EQ(c.certainty_by, Decider::content);
  EXPECT_TRUE(c.thought);
}

TEST(Lexical, TakesTheDoubtOfTheCue) {
  const auto c = character_of("Moss believes it works.", "Moss", "believes", "it works");
  EXPECT_EQ(c.certainty, Certainty::hedged);
  EXPECT_EQ(c.certainty_by, Decider::cue);
  EXPECT_TRUE(c.thought);
}

TEST(Lexical, TellsWhatWasNotSaid) {
  const auto c =
      character_of("Moss did not say that it works.", "Moss", "did not say", "that it works");
  EXPECT_TRUE(c.saying_negated);
  EXPECT_FALSE(c.negated);
  EXPECT_TRUE(character_of("None of them said it works.", "None of them", "said", "it works")
                  .saying_negated);
  EXPECT_FALSE(character_of("Moss said it works.", "Moss", "said", "it works").saying_negated);
}

TEST(Lexical, TakesAThoughtThatIsNotHadForOneOfTheContrary) {
  const auto c = character_of("Moss does not believe that it works.", "Moss", "does not believe",
                              "that it works");
  EXPECT_FALSE(c.saying_negated);
  EXPECT_TRUE(c.negated);
}

TEST(Lexical, CountsNegationsOfCueAndContent) {
  EXPECT_TRUE(
      character_of("He said there was no plan.", "He", "said", "there was no plan").negated);
  EXPECT_FALSE(
      character_of("He denied there was no plan.", "He", "denied", "there was no plan").negated);
  EXPECT_TRUE(character_of("“There was no plan,” he denied.", "he", "denied",
                           "“There was no plan,”", Form::direct)
                  .negated);
}

struct Accusation {
  const char* text;
  const char* source;
  const char* cue;
  const char* content;
  const char* target;  ///< empty for none
};

class Targets : public testing::TestWithParam<Accusation> {};
TEST_P(Targets, AreWhomTheTextNames) {
  const auto& [text, source, cue, content, target] = GetParam();
  const Document document = document_of(text);
  const auto c = character_of(document, cued(document, source, cue, {content}));
  EXPECT_EQ(c.act, Act::accusation);
  EXPECT_EQ(c.target ? surface(document.text(), *c.target) : "", std::string_view(target));
}
INSTANTIATE_TEST_SUITE_P(
    OfAccusations, Targets,
    testing::Values(
        Accusation{"Hale accused Moss of lying.", "Hale", "accused", "lying", "Moss"},
        Accusation{"Hale accused Mr. Moss and his aide of lying.", "Hale", "accused", "lying",
                   "Mr. Moss"},
        Accusation{"Hale blamed the board for the fire.", "Hale", "blamed", "the fire",
                   "the board"},
        Accusation{"Hale blamed the fire on Moss.", "Hale", "blamed", "the fire", "Moss"},
        Accusation{"Moss was accused by Hale of lying.", "Hale", "accused by", "lying", "Moss"},
        Accusation{"Hale slammed Moss’s plan.", "Hale", "slammed", "Moss’s plan", "Moss"},
        Accusation{"Hale condemned the delay.", "Hale", "condemned", "the delay", ""},
        Accusation{"Hale lashed out at the minister on Friday over it.", "Hale", "lashed out at",
                   "it", "the minister"},
        Accusation{"Hale’s attack on Moss over it.", "Hale", "attack", "it", "Moss"},
        Accusation{"Hale told Moss that he had lied to them.", "Hale", "told",
                   "that he had lied to them", "Moss"},
        Accusation{"Moss is a liar, Hale said.", "Hale", "said", "Moss is a liar", "Moss"}));

TEST(Lexical, TellsTheDayOfTheSaying) {
  Article article;
  article.id = "test";
  article.text = "Moss said on Tuesday it was late.";
  article.date = "2031-05-14";
  const Document document = std::move(Document::from(std::move(article))).value();
  const auto c = character_of(document, cued(document, "Moss", "said", {"it was late"}));
  EXPECT_EQ(c.said_on, (Date{2031, 5, 13}));
  EXPECT_EQ(c.reason, "day 'on Tuesday'");
}

TEST(Lexical, TakesNoDayFromTheStatementAround) {
  const Document document = document_of("Hale said in 2019 that Moss told her it was late.");
  std::vector<Statement> statements = {
      cued(document, "Hale", "said", {"that Moss told her it was late"}),
      cued(document, "Moss", "told", {"it was late"})};
  statements[1].nested_in = 0;
  const LexicalReader reader(document, table());
  EXPECT_TRUE(reader.read(statements, 0).said_on.has_value());
  EXPECT_FALSE(reader.read(statements, 1).said_on.has_value());
}

TEST(Lexical, ReadsStatementsWithoutCueOrSource) {
  const Document document = document_of("“Shame on them.”");
  Statement statement;
  statement.form = Form::direct;
  statement.contents = {span_of(document, "“Shame on them.”")};
  EXPECT_EQ(character_of(document, statement).act, Act::accusation);
}

TEST(Lexical, TakesTimeInProportionToTheText) {
  const auto seconds = [](std::size_t repeats) {
    std::string text;
    for (std::size_t i = 0; i < repeats; ++i) text += "Moss said if they pay or not it may be, ";
    const Document document = document_of(text);
    std::vector<Statement> statements;
    for (std::size_t i = 0; i < repeats; ++i) {
      statements.push_back(cued(document, "", "said", {"if they pay or not it may be"}));
      const auto shift = static_cast<std::uint32_t>(i * (text.size() / repeats));
      const auto move = [&](Span& span) {
        span = {span.begin_byte + shift, span.end_byte + shift};
      };
      move(*statements.back().cue);
      move(statements.back().contents.front());
    }
    const auto begin = std::chrono::steady_clock::now();
    const LexicalReader reader(document, table());
    for (std::size_t i = 0; i < repeats; ++i) EXPECT_EQ(reader.read(statements, i).negated, false);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const double small = seconds(500);
  EXPECT_LT(seconds(4000), 8 * 4 * small);
}

}  // namespace
}  // namespace onrecord
