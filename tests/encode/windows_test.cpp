#include "encode/windows.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

constexpr std::uint8_t kSentence = 1, kParagraph = 2;

/// Words of `pieces` pieces each; `boundaries` has one entry a word.
struct Text {
  Text(std::vector<std::uint8_t> boundaries, std::uint32_t pieces) {
    first_piece.push_back(0);
    for (const std::uint8_t boundary : boundaries) {
      features.push_back({0, 0, boundary});
      first_piece.push_back(first_piece.back() + pieces);
    }
  }
  std::vector<WordFeatures> features;
  std::vector<std::uint32_t> first_piece;
};

std::vector<std::pair<std::size_t, std::size_t>> cut(const Text& text, std::size_t limit) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (const Window w : cut_windows(text.first_piece, text.features, limit)) {
    out.emplace_back(w.begin, w.end);
  }
  return out;
}

using Cuts = std::vector<std::pair<std::size_t, std::size_t>>;

TEST(Windows, AShortTextIsOneWindow) {
  EXPECT_EQ(cut(Text({kParagraph, 0, 0}, 1), 5), (Cuts{{0, 3}}));
}

TEST(Windows, NoWordsMakeNoWindow) { EXPECT_TRUE(cut(Text({}, 1), 5).empty()); }

TEST(Windows, ParagraphsStayWhole) {
  EXPECT_EQ(cut(Text({kParagraph, 0, kParagraph, 0, kParagraph, 0}, 1), 6), (Cuts{{0, 4}, {4, 6}}));
  EXPECT_EQ(cut(Text({kParagraph, 0, kParagraph, 0, 0}, 1), 6), (Cuts{{0, 2}, {2, 5}}));
}

TEST(Windows, ALongParagraphIsCutWhereASentenceBegins) {
  EXPECT_EQ(cut(Text({kParagraph, 0, 0, kSentence, 0, 0}, 1), 7), (Cuts{{0, 3}, {3, 6}}));
}

TEST(Windows, ALongSentenceIsCutAtTheLimit) {
  EXPECT_EQ(cut(Text({kParagraph, 0, 0, 0, 0}, 2), 6), (Cuts{{0, 2}, {2, 4}, {4, 5}}));
}

TEST(Windows, AWordOverTheLimitHasAWindowOfItsOwn) {
  EXPECT_EQ(cut(Text({kParagraph, 0}, 9), 6), (Cuts{{0, 1}, {1, 2}}));
}

}  // namespace
}  // namespace onrecord
