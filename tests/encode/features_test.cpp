#include "encode/features.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace onrecord {
namespace {

using Classes = std::vector<int>;

Classes classes(const std::string& text, std::uint8_t WordFeatures::*field) {
  Classes out;
  for (const WordFeatures& features : word_features(document_of(text))) {
    out.push_back(features.*field);
  }
  return out;
}

TEST(WordFeatures, TellLetterCase) {
  EXPECT_EQ(classes("the Mayor of NATO and McAdam, 12 É", &WordFeatures::letter_case),
            (Classes{1, 2, 1, 3, 1, 4, 0, 0, 2}));
}

TEST(WordFeatures, TellMarksAndWhatIsBetweenThem) {
  EXPECT_EQ(classes("She said “no way”.", &WordFeatures::quote), (Classes{0, 0, 2, 1, 1, 3, 0}));
}

TEST(WordFeatures, TellNestedQuotations) {
  EXPECT_EQ(classes("“He said ‘no’ twice,” Orla said.", &WordFeatures::quote),
            (Classes{2, 1, 1, 5, 4, 5, 1, 1, 3, 0, 0, 0}));
}

TEST(WordFeatures, TellWhereSentencesParagraphsAndHeadlinesBegin) {
  EXPECT_EQ(classes("Bridge to open\n\nIt opens. He paid.", &WordFeatures::boundary),
            (Classes{3, 0, 0, 2, 0, 0, 1, 0, 0}));
}

}  // namespace
}  // namespace onrecord
