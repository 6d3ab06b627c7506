#include "identify/whole_names.h"

#include <gtest/gtest.h>

#include <string>

#include "identify/marked_names.h"

namespace onrecord {
namespace {

/// The names marked in `marked`, as wholes, marked again.
std::string whole(std::string_view marked) {
  const NamedDocument given = named_document(marked);
  return with_marks(given.document, whole_names(given.document, given.names));
}

/// What is whole already stays as it is.
void expect_kept(std::string_view marked) { EXPECT_EQ(whole(marked), marked); }

TEST(WholeNames, AreNoneWhereTheNetworkSeesNone) { expect_kept("It rained in Corland."); }

TEST(WholeNames, KeepWhatIsWhole) {
  expect_kept("[Ola Holm] left {Corland}.");
  expect_kept("The envoy met [Ola Holm]");
  expect_kept("[Ola Holm] and [Ida Vale] left.");
  expect_kept("[Vale]’s boat and [Vale]'s house burned.");
}

TEST(WholeNames, OfBodiesGoOnBehindThePluralOfTheirMembers) {
  EXPECT_EQ(whole("The [Pilots]' Union met."), "The <Pilots' Union> met.");
  EXPECT_EQ(whole("The Pilots’ <Union> met."), "The <Pilots’ Union> met.");
  EXPECT_EQ(whole("The [Ferry Pilots]’ Defence Union met."),
            "The <Ferry Pilots’ Defence Union> met.");
            "The <Pilots’ and Divers’ Union> met.");
  EXPECT_EQ(whole("The Pilots’ and Divers’ <Union> met."), "The <Pilots’ and Divers’ Union> met.");
  expect_kept("The [Pilots]' Sunday was quiet.");
}

TEST(WholeNames, OfPersonsHaveTheirInitials) {
  EXPECT_EQ(whole("[Ola] F. [Holm] left."), "[Ola F. Holm] left.");
  EXPECT_EQ(whole("[Ola F]. Holm left."), "[Ola F. Holm] left.");
  EXPECT_EQ(whole("[Ola] F. K. [Holm] left."), "[Ola F. K. Holm] left.");
  EXPECT_EQ(whole("They saw O. F. [Holm] leave."), "They saw [O. F. Holm] leave.");
  EXPECT_EQ(whole("They saw O.F. [Holm] leave."), "They saw [O.F. Holm] leave.");
}

TEST(WholeNames, GoOnBehindMarksWithoutSpaces) {
  EXPECT_EQ(whole("[Nora Vale]-[Lind] left."), "[Nora Vale-Lind] left.");
  EXPECT_EQ(whole("[Nora Vale]-Lind left."), "[Nora Vale-Lind] left.");
  EXPECT_EQ(whole("It was [Nora Vale]-Lind"), "It was [Nora Vale-Lind]");
  EXPECT_EQ(whole("[Ida O]’Brenn left."), "[Ida O’Brenn] left.");
  EXPECT_EQ(whole("[Ida O]'Brenn left."), "[Ida O'Brenn] left.");
  EXPECT_EQ(whole("{Vell}-Harbour lies north."), "{Vell-Harbour} lies north.");
}

TEST(WholeNames, GoOnOverCapitalsOutsideAscii) {
  EXPECT_EQ(whole("[Nora Vale]-Östlund left."), "[Nora Vale-Östlund] left.");
  EXPECT_EQ(whole("[Nora] Ø. [Vale] left."), "[Nora Ø. Vale] left.");
  EXPECT_EQ(whole("<Åland Harbour> Økonomi Council said that those bakers must leave."),
            "<Åland Harbour Økonomi Council> said that those bakers must leave.");
}

TEST(WholeNames, EndAtADashOrPossessive) {
  expect_kept("The [Vale]-led talks failed.");
  expect_kept("[Ola Holm] - The bakers left.");
  expect_kept("[Ola Holm] — Vell");
}

TEST(WholeNames, DoNotBeginWithTheStopOfATitle) {
  EXPECT_EQ(whole("Then Ms[. Holm] left."), "Then Ms. [Holm] left.");
}

TEST(WholeNames, HaveNicknamesInMarks) {
  EXPECT_EQ(whole("[Robert] “Bobby” Vale left."), "[Robert “Bobby” Vale] left.");
  EXPECT_EQ(whole("[Robert] \"Bobby\" [Vale] left."), "[Robert \"Bobby\" Vale] left.");
  EXPECT_EQ(whole("[Robert] ‘Bobby’ [Vale] left."), "[Robert ‘Bobby’ Vale] left.");
  EXPECT_EQ(whole("[Robert] (Bobby) [Vale] left."), "[Robert (Bobby) Vale] left.");
  EXPECT_EQ(whole("[Ida] “Big Red Storm” [Holm] left."), "[Ida “Big Red Storm” Holm] left.");
}

TEST(WholeNames, HaveNoNicknameThatNoSurnameFollows) {
  expect_kept("[Robert Vale] (Corland) left.");
  expect_kept("[Robert Vale] “Never” he wrote.");
  expect_kept("[Robert Vale] (Corland)");
  expect_kept("[Robert Vale] “");
}

TEST(WholeNames, OfPersonsEndWithTheirSentence) {
  EXPECT_EQ(whole("They all blame the young [Ida X].\n\nNobody has left the house."),
            "They all blame the young [Ida X.]\n\nNobody has left the house.");
  EXPECT_EQ(whole("They all thanked [Ola Holm]. Vale left."),
            "They all thanked [Ola Holm]. Vale left.");
}

TEST(WholeNames, OfBodiesGoOnOverCapitals) {
  EXPECT_EQ(whole("The <Harbour> Bank said no."), "The <Harbour Bank> said no.");
  EXPECT_EQ(whole("The Harbour <Bank> said no."), "The <Harbour Bank> said no.");
  EXPECT_EQ(whole("When they were weary, some bakers there sued the Old {Vell} Trust"),
            "When they were weary, some bakers there sued the <Old Vell Trust>");
  EXPECT_EQ(whole("They sued <Holm> & Vale."), "They sued <Holm & Vale>.");
}

TEST(WholeNames, OfBodiesGoOnOverSmallWords) {
  EXPECT_EQ(whole("The <Court> of Appeal for the Inner Isles said that those bakers must leave."),
            "The <Court of Appeal for the Inner Isles> said that those bakers must leave.");
  EXPECT_EQ(whole("The Corland <Court> of Appeals for the {Ninth} Circle said that those bakers "
                  "must leave their house."),
            "The <Corland Court of Appeals for the Ninth Circle> said that those bakers must leave "
            "their house.");
  EXPECT_EQ(whole("When they were weary, some bakers there left the <Council> on Inner Affairs."),
            "When they were weary, some bakers there left the <Council on Inner Affairs>.");
}

TEST(WholeNames, OfBodiesBeginWithTheirNoun) {
  EXPECT_EQ(
      whole("When they were weary, some bakers there left the Committee for a Responsible "
            "<Harbour>."),
      "When they were weary, some bakers there left the <Committee for a Responsible Harbour>.");
  EXPECT_EQ(whole("When they were weary, some bakers there left the Vell University of {Corland}."),
            "When they were weary, some bakers there left the <Vell University of Corland>.");
  expect_kept("The bakers of {Corland} said no.");
  expect_kept("The Bishop of {Corland} said no.");
}

TEST(WholeNames, AreJoinedByAndOnlyBeforeTheirNoun) {
  EXPECT_EQ(whole("When they were weary, some bakers there sued the <Harbour> and Lock Authority."),
            "When they were weary, some bakers there sued the <Harbour and Lock Authority>.");
  expect_kept("When they were weary, some bakers there sued <Harbour Bank> and <Vell Bank>.");
  expect_kept("When they were weary, some bakers there left {Corland} and {Vell}.");
}

TEST(WholeNames, OfPersonsAreNoPartOfABody) {
  expect_kept("They saw the <Treasury> of [Ola Holm].");
  expect_kept("They saw {Corland} [Ola Holm] there.");
  expect_kept("Then <Energy> Secretary [Ola Holm] left.");
  expect_kept("They saw <Energy> Secretary Vale there.");
}

TEST(WholeNames, OfOwnersAreThoseOfTheirBodies) {
  EXPECT_EQ(whole("The [Solheim] campaign said no."), "The <Solheim campaign> said no.");
  EXPECT_EQ(whole("They left {Corland}'s ministry of finance."),
            "They left <Corland's ministry> of finance.");
  EXPECT_EQ(whole("They left {Corland}’s ministry"), "They left <Corland’s ministry>");
  EXPECT_EQ(whole("{Vell} police force said no."), "<Vell police force> said no.");
  expect_kept("{Corland}’s bakers said no.");
  expect_kept("[Solheim]'s");
}

TEST(WholeNames, DoNotTrustCapitalsInAHeadline) {
  expect_kept("[Vale] Rejects {Corland} Harbour Plan As <Council> Delays Vote Again\n\nIt rained.");
  EXPECT_EQ(whole("[Nora] \"Bo\" [Vale]-Lind Rejects Harbour Plan As Towns Delay Votes"),
            "[Nora \"Bo\" Vale-Lind] Rejects Harbour Plan As Towns Delay Votes");
}

TEST(WholeNames, AreNoDescriptionsInSmallLetters) {
  EXPECT_EQ(whole("<Federal court> papers burned."), "Federal court papers burned.");
  EXPECT_EQ(whole("They saw the <council> burn."), "They saw the council burn.");
  expect_kept("They saw <Federal Court> papers burn.");
}

TEST(WholeNames, MayHaveNoCapitalsInOtherScripts) {
  expect_kept("[李明] left.");
  expect_kept("[Ørjan Ås] left {Århavn}.");
}

TEST(WholeNames, AreInOrderWhateverTheNetworkSees) {
  const Document document = document_of(
      "“Ola F. Holm-’s & (Vale) of the\n\nCourt for and Bank of” the Øst Council's ministry F.");
  const std::size_t count = document.words().size();
  for (const MentionKind kind :
       {MentionKind::person, MentionKind::organisation, MentionKind::place}) {
    for (std::size_t begin = 0; begin < count; ++begin) {
      for (std::size_t end = begin + 1; end <= count; ++end) {
        std::vector<Name> names = {{begin, end, kind}};
        if (end + 1 < count) names.push_back({end + 1, count, MentionKind::person});
        std::size_t last = 0;
        for (const Name& name : whole_names(document, names)) {
          EXPECT_LE(last, name.begin);
          EXPECT_LT(name.begin, name.end);
          EXPECT_LE(name.end, count);
          last = name.end;
        }
      }
    }
  }
}

}  // namespace
}  // namespace onrecord
