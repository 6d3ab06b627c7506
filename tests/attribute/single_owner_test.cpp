#include "attribute/single_owner.h"

#include <gtest/gtest.h>

#include "attribute/statement_builder.h"

namespace onrecord {
namespace {

TEST(SettleOwners, GivesEachQuotationToTheNearestCue) {
  const Document document = document_of("“Who rang?” asked Dorn. “The mill,” Vale answered.");
  std::vector<Statement> statements = {
      cued(document, "Dorn", "asked", {"“Who rang?”", "“The mill,”"}),
      cued(document, "Vale", "answered", {"“Who rang?”", "“The mill,”"})};
  settle_owners(document, statements);
  ASSERT_EQ(statements.size(), 2U);
  EXPECT_EQ(texts_of(document, statements[0].contents), Texts{"“Who rang?”"});
  EXPECT_EQ(texts_of(document, statements[1].contents), Texts{"“The mill,”"});
}

TEST(SettleOwners, DropsAStatementWithNothingLeft) {
  const Document document = document_of("“We pay,” Vale said after Dorn had asked for it.");
  std::vector<Statement> statements = {cued(document, "Vale", "said", {"“We pay,”"}),
                                       cued(document, "Dorn", "asked", {"“We pay,”"})};
  settle_owners(document, statements);
  ASSERT_EQ(statements.size(), 1U);
  EXPECT_EQ(surface(document.text(), *statements[0].cue), "said");
}

TEST(SettleOwners, KeepsAReportThatHoldsAnother) {
  const Document document = document_of("Vale said Dorn called it “a trick”.");
  std::vector<Statement> statements = {cued(document, "Vale", "said", {"Dorn called it “a trick”"}),
                                       cued(document, "Dorn", "called", {"“a trick”"})};
  settle_owners(document, statements);
  EXPECT_EQ(texts_of(document, statements[0].contents), Texts{"Dorn called it “a trick”"});
  EXPECT_EQ(texts_of(document, statements[1].contents), Texts{"“a trick”"});
}

TEST(SettleOwners, KeepsWhatIsReportedWithinAQuotation) {
  const Document document = document_of("“Dorn said he would pay in May,” Vale said.");
  std::vector<Statement> statements = {
      cued(document, "Vale", "said.", {"“Dorn said he would pay in May,”"}),
      cued(document, "Dorn", "said", {"he would pay in May"})};
  settle_owners(document, statements);
  EXPECT_EQ(statements.size(), 2U);
}

}  // namespace
}  // namespace onrecord
