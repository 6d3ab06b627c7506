#include "segment/paragraphs.h"

#include <gtest/gtest.h>

#include <string>

#include "segment/surfaces.h"

namespace onrecord {
namespace {

Strings paragraphs_of(std::string_view text) { return surfaces(text, find_paragraphs(text)); }

TEST(FindParagraphs, PartsAtEveryKindOfLineBreak) {
  EXPECT_EQ(paragraphs_of("a\nb\r\nc\rd\u2028e\u2029f\vg\fh\u0085i"),
            (Strings{"a", "b", "c", "d", "e", "f", "g", "h", "i"}));
}

TEST(FindParagraphs, TakesOneParagraphALine) {
  EXPECT_EQ(paragraphs_of("The ferry is late.\nNobody was told.\n\nIt came at ten."),
            (Strings{"The ferry is late.", "Nobody was told.", "It came at ten."}));
}

TEST(FindParagraphs, TrimsWhiteSpaceOfEveryKind) {
  EXPECT_EQ(paragraphs_of(" \u00a0The ferry\u00a0is late.\u3000\u200b\n\t\u2003\n \uFEFFb"),
            (Strings{"The ferry\u00a0is late.", "b"}));
}

TEST(FindParagraphs, FindsNoneInWhiteSpace) {
  EXPECT_TRUE(paragraphs_of("").empty());
  EXPECT_TRUE(paragraphs_of(" \r\n\u00a0\n\u200b").empty());
}

TEST(FindParagraphs, JoinsHardWrappedLines) {
  const std::string first =
      "The mayor of the small town by the river said on Tuesday that the\n"
      "bridge would have to remain closed for at least another two months\n"
      "because the cracks in its northern pier had grown since the spring.";
  const std::string second =
      "Nobody had told the ferry operators, who learned of it from the radio\n"
      "and were not amused.";
  EXPECT_EQ(paragraphs_of(first + "\n\n" + second + "\n"), (Strings{first, second}));
}

TEST(FindParagraphs, DoesNotJoinLinesThatEndLikeSentences) {
  const Strings lines = {"The mayor of the small town by the river spoke to us on Tuesday.",
                         "The bridge will have to remain closed for another two months.",
                         "The cracks in the northern pier had grown again since the spring.",
                         "The operators of the ferry learned of it from the local radio."};
  EXPECT_EQ(paragraphs_of(lines[0] + "\n" + lines[1] + "\n\n" + lines[2] + "\n" + lines[3]), lines);
}

TEST(FindParagraphs, DoesNotJoinAList) {
  EXPECT_EQ(paragraphs_of("On the agenda\n\nThe bridge\nThe ferry\nThe school\nThe budget\n"),
            (Strings{"On the agenda", "The bridge", "The ferry", "The school", "The budget"}));
}

}  // namespace
}  // namespace onrecord
