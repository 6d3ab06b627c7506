#include "characterise/content_signals.h"

#include <gtest/gtest.h>

#include <string>

#include "attribute/statement_builder.h"
#include "characterise/signal_words.h"

namespace onrecord {
namespace {

/// Signals of the content between [ and ] in `marked`.
struct Told {
  std::string act = "-";
  std::string certainty = "-";
  std::string negation = "-";
};

Told told(std::string marked) {
  const std::size_t begin = marked.find('[');
  marked.erase(begin, 1);
  const std::size_t end = marked.find(']');
  marked.erase(end, 1);
  const Document document = document_of(marked);
  Statement statement;
  statement.contents = {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
  const auto signals = content_signals(document, lexemes_of(document.text()), statement);
  Told told;
  if (signals.act) told.act = act_name(signals.act->value);
  if (signals.certainty) told.certainty = certainty_name(signals.certainty->value);
  if (signals.negation) told.negation = surface(document.text(), *signals.negation);
  return told;
}

TEST(ContentWords, AllPatternsCanBeRead) {
  const auto can_be_read = [](std::string_view words) {
    return WordPattern::parse(words, WordPattern::Forms::literal).has_value();
  };
  for (const ActWords& words : act_words()) EXPECT_TRUE(can_be_read(words.words)) << words.words;
  for (const auto words : condition_words()) EXPECT_TRUE(can_be_read(words)) << words;
  for (const auto words : hedge_words()) EXPECT_TRUE(can_be_read(words)) << words;
}

struct Case {
  const char* marked;
  const char* expected;
};

class Conditions : public testing::TestWithParam<Case> {};
TEST_P(Conditions, AreToldFromRhetoric) {
  EXPECT_EQ(told(GetParam().marked).certainty, GetParam().expected) << GetParam().marked;
}
INSTANTIATE_TEST_SUITE_P(
    Real, Conditions,
    testing::Values(Case{"He said [it would pay if the state paid too].", "conditional"},
                    Case{"He said [it would pay only if the state paid].", "conditional"},
                    Case{"He said [we will strike unless they pay].", "conditional"},
                    Case{"She said [she would sign as long as the price held].", "conditional"},
                    Case{"She said [she would sign, provided the price held].", "conditional"},
                    Case{"She said [they can stay on condition that they pay].", "conditional"},
                    Case{"“[If they pay, we will sign],” he said.", "conditional"},
                    Case{"“[Once the report is out, we will decide],” he said.", "conditional"},
                    Case{"He said [there would be no deal without guarantees].", "conditional"},
                    Case{"“[We will not sign until they pay],” he said.", "conditional"},
                    Case{"“[Without guarantees there will be no deal],” he said.", "conditional"},
                    Case{"“[Either they pay or we leave],” he said.", "conditional"},
                    Case{"He said [the club would sell], but only if the price was right.",
                         "conditional"},
                    Case{"If elected, Moss said, [he would close the harbour].", "conditional"},
                    Case{"He told us [he would go if they paid].", "conditional"}));
INSTANTIATE_TEST_SUITE_P(
    Rhetorical, Conditions,
    testing::Values(Case{"“[If they want a fight, let them have it],” he said.", "-"},
                    Case{"“[If anything, it is too late],” he said.", "-"},
                    Case{"He said [it looked as if it had rained].", "-"},
                    Case{"He said [he would go even if it rained].", "-"},
                    Case{"“[What if it rains?]” he asked.", "-"},
                    Case{"He asked [if the bridge was safe].", "-"},
                    Case{"He asked the minister [if the bridge was safe].", "-"},
                    Case{"“[I wonder if they know],” he said.", "-"},
                    Case{"He said [the rule was good, if not perfect].", "-"},
                    Case{"“[If they think we are fools, they are wrong],” he said.", "-"},
                    Case{"“[If that is a plan, I am a bishop],” he said.", "-"},
                    Case{"He said [he once lived there].", "-"},
                    Case{"He said [they provided the boats].", "-"},
                    Case{"“[It did not rain until May],” he said.", "-"}));
INSTANTIATE_TEST_SUITE_P(
    Hedges, Conditions,
    testing::Values(Case{"He said [it may rain].", "hedged"},
                    Case{"He said [the vote was likely to fail].", "hedged"},
                    Case{"“[Perhaps we were late],” he said.", "hedged"},
                    Case{"“[I think it is over],” he said.", "hedged"},
                    Case{"He said [it seemed to work].", "hedged"},
                    Case{"He said [about 40 people came].", "-"},
                    Case{"He said [it opened in May].", "-"},
                    Case{"He praised [the might of the fleet].", "-"},
                    Case{"He said [he could not swim].", "-"},
                    Case{"He said [the old were more likely than the young to vote].", "-"},
                    Case{"He said [it might work, unless it rains].", "conditional"}));

class Negations : public testing::TestWithParam<Case> {};
TEST_P(Negations, AreThoseOfTheMainClaim) {
  EXPECT_EQ(told(GetParam().marked).negation, GetParam().expected) << GetParam().marked;
}
INSTANTIATE_TEST_SUITE_P(
    Claims, Negations,
    testing::Values(
        Case{"He said [there was no plan].", "no"}, Case{"He said [it wasn’t true].", "wasn’t"},
        Case{"“[I never said that],” he said.", "never"},
        Case{"He said [nothing had changed].", "nothing"},
        Case{"“[Not only did we pay, we paid twice],” he said.", "-"},
        Case{"“[There is no doubt it works],” he said.", "-"},
        Case{"“[Why not try it?]” he said.", "-"}, Case{"“[Isn’t it late?]” he said.", "-"},
        Case{"He said [people who do not vote get old].", "-"},
        Case{"“[If they do not pay, we will leave],” he said.", "-"},
        Case{"He said [nothing but rain would help].", "-"}, Case{"He said [it was open].", "-"}));

class Acts : public testing::TestWithParam<Case> {};
TEST_P(Acts, AreToldByWords) {
  EXPECT_EQ(told(GetParam().marked).act, GetParam().expected) << GetParam().marked;
}
INSTANTIATE_TEST_SUITE_P(
    OfContents, Acts,
    testing::Values(
        Case{"“[Where is the money?]” he said.", "ask"},
        Case{"“[We will build it],” he said.", "promise"},
        Case{"“[I’ll resign by May],” he said.", "promise"},
        Case{"“[We won’t build it],” he said.", "refuse"},
        Case{"“[We are not going to pay],” he said.", "refuse"},
        Case{"“[We reject it],” he said.", "refuse"}, Case{"“[No.]” he said.", "refuse"},
        Case{"“[They must go],” he said.", "demand"},
        Case{"“[I call on the board to act],” he said.", "demand"},
        Case{"“[Let them pay],” he said.", "demand"},
        Case{"“[I welcome the vote],” he said.", "praise"},
        Case{"“[Congratulations to the crew],” he said.", "praise"},
        Case{"“[I never said that],” he said.", "deny"},
        Case{"“[There was no plan],” he said.", "deny"},
        Case{"“[That is not true],” he said.", "deny"}, Case{"“[Nonsense],” he said.", "deny"},
        Case{"“[Nothing of the kind],” he said.", "deny"},
        Case{"“[I was wrong],” he said.", "concede"},
        Case{"“[Yes, but it was late],” he said.", "concede"},
        Case{"“[I admit it],” he said.", "concede"}, Case{"“[We’ll see],” he said.", "hedge"},
        Case{"“[I haven’t decided],” he said.", "hedge"},
        Case{"“[I rule nothing in or out],” he said.", "hedge"},
        Case{"“[Pay, or else],” he said.", "threaten"},
        Case{"“[They will regret it],” he said.", "threaten"},
        Case{"“[Moss is a liar],” he said.", "accuse"},
        Case{"“[Shame on them],” he said.", "accuse"}, Case{"“[It rained],” he said.", "-"},
        Case{"He said [the bridge was built in 1990].", "-"}));

TEST(ContentSignals, TellTheWordsThatDecided) {
  const Document document = document_of("He said they would pay unless it rained.");
  const Statement statement = cued(document, "He", "said", {"they would pay unless it rained"});
  const auto signals = content_signals(document, lexemes_of(document.text()), statement);
  ASSERT_TRUE(signals.certainty.has_value());
  EXPECT_EQ(surface(document.text(), signals.certainty->words), "unless");
}

TEST(ContentSignals, AreNoneWithoutContents) {
  const Document document = document_of("He said it.");
  const auto signals = content_signals(document, lexemes_of(document.text()), Statement{});
  EXPECT_FALSE(signals.act || signals.certainty || signals.negation);
}

}  // namespace
}  // namespace onrecord
