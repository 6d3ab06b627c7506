#include "exchange/utf16_offsets.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace onrecord {
namespace {

TEST(Utf16Offsets, AreBytesInAscii) {
  const Utf16Offsets offsets(std::string_view("berth"));
  for (std::int64_t i = 0; i <= 5; ++i) {
    EXPECT_EQ(offsets.unit_of(static_cast<std::size_t>(i)), i);
    EXPECT_EQ(offsets.byte_of(i), static_cast<std::size_t>(i));
  }
  EXPECT_EQ(offsets.count(), 5);
}

TEST(Utf16Offsets, CountOneForUmlautsAndTwoForEmoji) {
  const std::string text = "ü€🚢x";  // 2, 3, 4 and 1 bytes
  const Utf16Offsets offsets(text);
  EXPECT_EQ(offsets.unit_of(2), 1);
  EXPECT_EQ(offsets.unit_of(5), 2);
  EXPECT_EQ(offsets.unit_of(9), 4);
  EXPECT_EQ(offsets.count(), 5);
  EXPECT_EQ(offsets.byte_of(4), 9U);
  EXPECT_EQ(surface(text, *offsets.span_of({1, 4})), "€🚢");
  EXPECT_EQ(*offsets.range_of({5, 9}), (Utf16Range{2, 4}));
}

TEST(Utf16Offsets, AreNoneInsideOfCharacters) {
  const std::string text = "a🚢b";
  const Utf16Offsets offsets(text);
  EXPECT_EQ(offsets.byte_of(2), std::nullopt);
  for (const std::size_t byte : {2U, 3U, 4U}) EXPECT_EQ(offsets.unit_of(byte), std::nullopt);
  const auto half = offsets.span_of({1, 2});
  ASSERT_FALSE(half);
  EXPECT_EQ(half.error().code, ErrorCode::bad_project);
  EXPECT_NE(half.error().message.find("surrogate pair"), std::string::npos);
  EXPECT_FALSE(offsets.range_of({0, 3}));
}

TEST(Utf16Offsets, AreNoneOutsideOfTheText) {
  const Utf16Offsets offsets(std::string_view("abc"));
  EXPECT_EQ(offsets.byte_of(4), std::nullopt);
  EXPECT_EQ(offsets.byte_of(-1), std::nullopt);
  EXPECT_EQ(offsets.unit_of(4), std::nullopt);
  EXPECT_FALSE(offsets.span_of({0, 4}));
  EXPECT_FALSE(offsets.span_of({-1, 2}));
  EXPECT_FALSE(offsets.span_of({2, 1}));
  EXPECT_FALSE(offsets.range_of({2, 1}));
  EXPECT_FALSE(offsets.range_of({0, 4}));
  EXPECT_EQ(Utf16Offsets(std::string_view()).byte_of(0), 0U);
  EXPECT_EQ(Utf16Offsets(std::string_view()).byte_of(1), std::nullopt);
}

TEST(Utf16Offsets, GoThereAndBackInLongTexts) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "aü€🚢" + std::string(static_cast<std::size_t>(i), 'x');
  for (std::size_t size : {text.size(), text.size() / 64 * 64}) {
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
    const std::string part = text.substr(0, size);
    const Utf16Offsets offsets(part);
    std::size_t found = 0;
    for (std::size_t byte = 0; byte <= part.size(); ++byte) {
      if (const auto unit = offsets.unit_of(byte)) {
        EXPECT_EQ(offsets.byte_of(*unit), byte);
        ++found;
      }
    }
    EXPECT_GT(found, part.size() / 2);
  }
}

}  // namespace
}  // namespace onrecord
