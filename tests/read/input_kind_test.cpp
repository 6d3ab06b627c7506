#include "read/input_kind.h"

#include <gtest/gtest.h>

namespace onrecord {
namespace {

class Nothing final : public ByteSource {
 public:
  Result<std::size_t> read(std::span<char>) override { return std::size_t{0}; }
};

InputKind kind(std::string_view beginning, const std::string& name = "x.txt") {
  const Input input(name, name, std::make_unique<Nothing>());
  return kind_of(input, beginning, InputFormat::automatic);
}

TEST(InputKinds, FollowTheContent) {
  EXPECT_EQ(kind("<!DOCTYPE html><title>x"), InputKind::html);
  EXPECT_EQ(kind(" \n<!-- saved --><HTML lang=en>"), InputKind::html);
  EXPECT_EQ(kind("<p>Mara Velling said no."), InputKind::html);
  EXPECT_EQ(kind(std::string_view("\xff\xfe<\0h\0t\0m\0l\0>\0", 14)), InputKind::html);
  EXPECT_EQ(kind("<?xml version='1.0'?><html xmlns='x'>"), InputKind::html);
  EXPECT_EQ(kind("<?xml version='1.0'?><?xml-stylesheet?><rss>"), InputKind::feed);
  EXPECT_EQ(kind("<feed xmlns='x'>"), InputKind::feed);
  EXPECT_EQ(kind("<?xml version='1.0'?><nitf>"), InputKind::xml);
  EXPECT_EQ(kind("WARC/1.1\r\n"), InputKind::warc);
  EXPECT_EQ(kind("{\"id\": \"1\", \"text\""), InputKind::json_lines);
  EXPECT_EQ(kind("PK\x03\x04"), InputKind::archive);
  EXPECT_EQ(kind("%PDF-1.7"), InputKind::not_read);
}

TEST(InputKinds, OfProseStayText) {
  for (const std::string_view text :
       {"{sic} she said", "<sic> she said", "Mara Velling, the mayor, said no.", "",
        "From: her\n\n", "Title: x\n\nShe said.", "PK said no.", "BZh", "BZh9"}) {
    EXPECT_EQ(kind(text), InputKind::text) << text;
  }
}

TEST(InputKinds, FollowTheNameWhereTheContentTellsNothing) {
  EXPECT_EQ(kind("no markup", "x.html"), InputKind::html);
  EXPECT_EQ(kind("a,b\n", "x.csv"), InputKind::table);
  EXPECT_EQ(kind("[", "x.json"), InputKind::json_lines);
  EXPECT_EQ(kind("<html>", "x.jsonl"), InputKind::html);
}

}  // namespace
}  // namespace onrecord
