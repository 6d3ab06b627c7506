#include "read/html_decoding.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace onrecord {
namespace {

struct Read {
  std::string text;
  std::string encoding;
  std::size_t replaced;
  friend bool operator==(const Read&, const Read&) = default;
};

Read decoded(std::string_view bytes) {
  DecodedPage page;
  decode_page(bytes, page);
  return {std::string(page.text), page.encoding, page.replaced};
}

TEST(DecodePage, TakesUtf8AsItIs) { EXPECT_EQ(decoded("<p>Zoë"), (Read{"<p>Zoë", "utf-8", 0})); }

TEST(DecodePage, DropsAByteOrderMarkAndObeysIt) {
  EXPECT_EQ(decoded("\xef\xbb\xbf<p>Zoë"), (Read{"<p>Zoë", "utf-8", 0}));
  EXPECT_EQ(decoded(std::string_view("\xff\xfe<\0p\0>\0\xeb\0", 10)),
            (Read{"<p>ë", "utf-16le", 0}));
  EXPECT_EQ(decoded(std::string_view("\xfe\xff\0<\0p\0>\0\xeb", 10)),
            (Read{"<p>ë", "utf-16be", 0}));
}

TEST(DecodePage, ObeysTheMetaElement) {
  EXPECT_EQ(decoded("<meta charset=iso-8859-2><p>\xb3"),
            (Read{"<meta charset=iso-8859-2><p>ł", "iso-8859-2", 0}));
  const std::string page =
      "<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'><p>";
  EXPECT_EQ(decoded(page + "\x83\x65"), (Read{page + "テ", "shift_jis", 0}));
}

TEST(DecodePage, TakesLatin1ForWindows1252) {
  EXPECT_EQ(decoded("<meta charset=latin1><p>\x93yes\x94").encoding, "windows-1252");
  EXPECT_EQ(decoded("<p>caf\xe9 \x80 5"), (Read{"<p>café € 5", "windows-1252", 0}));
}

TEST(DecodePage, BelievesTheBytesWhereTheClaimIsFalse) {
  EXPECT_EQ(decoded("<meta charset=iso-8859-1><p>Zoë").encoding, "utf-8");
  EXPECT_EQ(decoded("<meta charset=utf-16><p>Zoë").encoding, "utf-8");
  EXPECT_EQ(decoded("<meta charset=utf-8><p>caf\xe9").encoding, "windows-1252");
}

TEST(DecodePage, ReplacesSinglesThatAreNoUtf8InAPageThatIs) {
  EXPECT_EQ(decoded("<meta charset=utf-8>Zoë Zoë Zoë \xff"),
            (Read{"<meta charset=utf-8>Zoë Zoë Zoë \xef\xbf\xbd", "utf-8", 1}));
}

TEST(DecodePage, ReplacesHalfACharacterAtTheEnd) {
  EXPECT_EQ(decoded("<meta charset=Shift_JIS>\x83\x65\x83").replaced, 1U);
}

TEST(DecodePage, ReadsPagesWithLabelsThatAreNotDecoded) {
  EXPECT_EQ(decoded("<meta charset=hz-gb-2312><p>caf\xe9").text,
            "<meta charset=hz-gb-2312><p>café");
}

TEST(SourceOffsets, LeadBackToTheBytes) {
  const std::string_view bytes = "<p>caf\xe9 \x93yes\x94";
  DecodedPage page;
  decode_page(bytes, page);
  const auto yes = page.text.find("yes");
  const std::array offsets{std::size_t{0}, page.text.find("é"), yes, yes + 3, page.text.size()};
  EXPECT_EQ(source_offsets(bytes, page, offsets), (std::vector<std::size_t>{0, 6, 9, 12, 13}));
}

TEST(SourceOffsets, CountTheByteOrderMark) {
  DecodedPage page;
  const std::string_view bytes = "\xef\xbb\xbf<p>yes";
  decode_page(bytes, page);
  EXPECT_EQ(source_offsets(bytes, page, std::array{std::size_t{3}}), (std::vector<std::size_t>{6}));
}

}  // namespace
}  // namespace onrecord
