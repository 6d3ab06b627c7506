#include "onrecord/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>

namespace onrecord {
namespace {

const std::string kReplacement = "\uFFFD";

TEST(RepairUtf8, KeepsValidTextByteForByte) {
  const std::string text = "Line\r\nnext\u00a0one, caf\u00e9 \U0001F64F\n";
  const RepairedText repaired = repair_utf8(text);
  EXPECT_EQ(repaired.text, text);
  EXPECT_EQ(repaired.replaced_bytes, 0U);
}

TEST(RepairUtf8, KeepsNul) {
  const std::string text("a\0b", 3);
  EXPECT_EQ(repair_utf8(text).text, text);
}

TEST(RepairUtf8, DropsOnlyALeadingByteOrderMark) {
  EXPECT_EQ(repair_utf8("\uFEFFab\uFEFF").text, "ab\uFEFF");
  EXPECT_EQ(repair_utf8("\uFEFF").text, "");
}

TEST(RepairUtf8, ReplacesEveryMaximalInvalidPartByOneMark) {
  EXPECT_EQ(repair_utf8("caf\xE9!").text, "caf" + kReplacement + "!");
  EXPECT_EQ(repair_utf8("\xE2\x80z").text, kReplacement + "z");          // cut short
  EXPECT_EQ(repair_utf8("\xC0\xAF").text, kReplacement + kReplacement);  // overlong
  EXPECT_EQ(repair_utf8("\xED\xA0\x80").text, kReplacement + kReplacement + kReplacement);
  EXPECT_EQ(repair_utf8("\xF4\x90\x80\x80").text.size(), 4 * kReplacement.size());
  EXPECT_EQ(repair_utf8("\xF0\x9F\x99").text, kReplacement);
}

TEST(RepairUtf8, CountsTheBytesThatItReplaced) {
  EXPECT_EQ(repair_utf8("a\xE2\x80z\xFF").replaced_bytes, 3U);
}

TEST(RepairUtf8, SurvivesNothingButInvalidBytes) {
  const RepairedText repaired = repair_utf8(std::string(100000, '\xFF'));
  EXPECT_EQ(repaired.text.size(), 300000U);
  EXPECT_FALSE(first_invalid_utf8(repaired.text));
}

TEST(FirstInvalidUtf8, NamesTheByte) {
  EXPECT_EQ(first_invalid_utf8("ab\u00e9\x80"), 4U);
  EXPECT_EQ(first_invalid_utf8("ab\xE2\x80"), 2U);
  EXPECT_FALSE(first_invalid_utf8(""));
}

TEST(CodePointOffsets, CountsCodePointsBeforeAByte) {
  const std::string text = "a\u00e9\u20ac\U0001F64Fz";  // 1, 2, 3, 4 and 1 bytes
  const CodePointOffsets offsets(text);
  EXPECT_EQ(offsets.code_point_of(0), 0U);
  EXPECT_EQ(offsets.code_point_of(1), 1U);
  EXPECT_EQ(offsets.code_point_of(3), 2U);
  EXPECT_EQ(offsets.code_point_of(6), 3U);
  EXPECT_EQ(offsets.code_point_of(10), 4U);
  EXPECT_EQ(offsets.code_point_of(11), 5U);
  EXPECT_EQ(offsets.count(), 5U);
  EXPECT_EQ(offsets.range_of({3, 10}), (CodePointRange{2, 4}));
}

TEST(CodePointOffsets, GoesThereAndBackInTextsOfEveryLength) {
  std::string text;
  for (std::size_t count = 0; count < 300; ++count) {
    const CodePointOffsets offsets(text);
    ASSERT_EQ(offsets.count(), count);
    ASSERT_EQ(offsets.byte_of(count), text.size());
    for (std::size_t point = 0; point < count; ++point) {
      ASSERT_EQ(offsets.code_point_of(offsets.byte_of(point)), point);
    }
    text += count % 3 == 0 ? "\u20ac" : count % 3 == 1 ? "x" : "\U0001F64F";
  }
}

TEST(CodePointOffsets, RefusesATemporaryText) {
  EXPECT_FALSE((std::is_constructible_v<CodePointOffsets, std::string&&>));
  EXPECT_TRUE((std::is_constructible_v<CodePointOffsets, const std::string&>));
}

}  // namespace
}  // namespace onrecord
