#include "attribute/roles.h"

#include <gtest/gtest.h>

#include "support/documents.h"

namespace onrecord {
namespace {

TEST(DistanceClass, IsExactNearTheCueAndByOctavesBeyond) {
  EXPECT_EQ(distance_class(0), 0);
  EXPECT_EQ(distance_class(-1), 1);
  EXPECT_EQ(distance_class(-16), 16);
  EXPECT_EQ(distance_class(-17), 17);
  EXPECT_EQ(distance_class(-31), 17);
  EXPECT_EQ(distance_class(-32), 18);
  EXPECT_EQ(distance_class(-64), 19);
  EXPECT_EQ(distance_class(-128), 20);
  EXPECT_EQ(distance_class(-5000), 20);
}

TEST(DistanceClass, KeepsTheSidesApart) {
  EXPECT_EQ(distance_class(1), 21);
  EXPECT_EQ(distance_class(16), 36);
  EXPECT_EQ(distance_class(5000), 40);
}

/// The text of the words that the cue `cue` (one word) may take roles from.
std::string reach_of(const std::string& text, const std::string& cue) {
  const Document document = document_of(text);
  const auto features = word_features(document);
  std::size_t word = 0;
  while (surface(document.text(), document.words()[word].span) != cue) ++word;
  const Reach reach = role_reach(document, features, Window{0, features.size()}, word, word + 1);
  return std::string(surface(document.text(), {document.words()[reach.begin].span.begin_byte,
                                               document.words()[reach.end - 1].span.end_byte}));
}

TEST(RoleReach, IsTheParagraphOfTheCue) {
  EXPECT_EQ(reach_of("It rained.\n\nOla said no. He left.\n\nIt went on.", "said"),
            "Ola said no. He left.");
}

TEST(RoleReach, GoesOnAfterAColon) {
  EXPECT_EQ(reach_of("It rained.\n\nOla said:\n\n“No.”\n\nIt went on.", "said"),
            "Ola said:\n\n“No.”");
}

TEST(RoleReach, IsLimitedInALongParagraph) {
  std::string text = "Ola said";
  for (int i = 0; i < 300; ++i) text += " so";
  const std::string found = reach_of(text, "said");
  EXPECT_EQ(found.size(), std::string("Ola said").size() + 128 * 3);
}

}  // namespace
}  // namespace onrecord
