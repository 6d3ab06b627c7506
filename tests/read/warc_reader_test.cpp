#include <gtest/gtest.h>

#include "read/invented_page.h"
#include "read/packing.h"
#include "read/read_all.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

using Ids = std::vector<std::string>;

std::string record(std::string_view type, std::string_view media, std::string_view block) {
  std::string text =
      "WARC/1.0\r\nWARC-Type: " + std::string(type) +
      "\r\nWARC-Target-URI: http://post.example/ferry\r\nContent-Type: " + std::string(media) +
      "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n";
  text += block;
  return text + "\r\n\r\n";
}

std::string answer(std::string_view body, std::string_view fields = "Content-Type: text/html\r\n",
                   std::string_view status = "200 OK") {
  return record("response", "application/http; msgtype=response",
                "HTTP/1.1 " + std::string(status) + "\r\n" + std::string(fields) + "\r\n" +
                    std::string(body));
}

std::string page() { return invented_page(ferry_body()); }

class Warcs : public ::testing::Test {
 protected:
  std::vector<Result<ReadArticle>> read(std::string_view bytes, ReaderOptions options = {}) const {
    return read_all({folder_.write("crawl.warc", bytes)}, options);
  }
  const TemporaryFolder folder_;
};

TEST_F(Warcs, GiveThePagesAmongTheirRecords) {
  const std::string info = record("warcinfo", "application/warc-fields", "software: none\r\n");
  const std::string before = info +
                             record("request", "application/http", "GET / HTTP/1.1\r\n\r\n") +
                             answer("\x89PNG", "Content-Type: image/png\r\n") +
                             answer("", "Location: /x\r\n", "301 Moved");
  const auto all = read(before + answer(page()) + record("resource", "text/html", page()));
  ASSERT_EQ(ids_of(all), (Ids{"crawl:5", "crawl:6"}));
  EXPECT_EQ(all[0]->article.text, ferry_text());
  EXPECT_EQ(all[0]->article.url, "http://post.example/ferry");
  EXPECT_EQ(all[0]->place.record, 5U);
  EXPECT_EQ(all[0]->place.byte, before.size());
}

TEST_F(Warcs, PlacesOfPartsAreBytesOfTheBody) {
  const auto all = read(answer(page()));
  ASSERT_FALSE(all.at(0)->parts.empty());
  for (const ArticlePart& part : all[0]->parts) {
    EXPECT_EQ(surface(page(), part.source), surface(all[0]->article.text, part.in_text));
  }
}

TEST_F(Warcs, AreReadFromGzipByRecord) {
  const auto all =
      read_all({folder_.write("a.warc.gz", gzipped(record("warcinfo", "x", "y")) +
                                               gzipped(answer(page())) + gzipped(answer(page())))});
  EXPECT_EQ(ids_of(all), (Ids{"a:2", "a:3"}));
}

TEST_F(Warcs, ADamagedGzipMemberCostsItsRecord) {
  std::string broken = gzipped(answer(page()));
  for (std::size_t i = 200; i < 260; ++i) broken[i] = static_cast<char>(broken[i] ^ 0x5a);
  const auto all = read_all(
      {folder_.write("a.warc.gz", gzipped(answer(page())) + broken + gzipped(answer(page())))});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_TRUE(all[0].ok());
  EXPECT_EQ(code_of(all[1]), ErrorCode::bad_archive) << all[1].error().describe();
  EXPECT_TRUE(all[2].ok());
}

TEST_F(Warcs, UndoChunksAndCompressionOfTheServer) {
  std::string chunked;
  const std::string whole = page();
  for (std::size_t at = 0; at < whole.size(); at += 1000) {
    const std::string piece = whole.substr(at, 1000);
    char size[16];
    std::snprintf(size, sizeof size, "%zx\r\n", piece.size());
    chunked += size + piece + "\r\n";
  }
  chunked += "0\r\n\r\n";
  const std::string html = "Content-Type: text/html\r\n";
  const auto all =
      read(answer(chunked, html + "Transfer-Encoding: chunked\r\n") +
           answer(gzipped(whole), html + "Content-Encoding: gzip\r\n") +
           answer(whole, html + "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n") +
           answer("\x0b\x02\x80", html + "Content-Encoding: br\r\n"));
  ASSERT_EQ(ids_of(all), (Ids{"crawl:1", "crawl:2", "crawl:3", "[bad_record]"}));
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(all[i]->article.text, ferry_text());
}

TEST_F(Warcs, TakeTheEncodingThatTheServerNames) {
  const std::string body =
      "<html><body><article><h1>\xd4\xe5\xf0\xf0\xe8</h1><p>\xcc\xfd\xf0 \xe3\xee\xf0\xee\xe4\xe0 "
      "\xd1\xee\xf0\xf0\xe5\xeb \xf1\xea\xe0\xe7\xe0\xeb\xe0, \xf7\xf2\xee \xef\xe0\xf0\xee\xec "
      "\xef\xee\xe9\xe4\xe5\xf2 \xe2\xe5\xf1\xed\xee\xe9.</p></article></body></html>";
  const auto all = read(answer(body, "Content-Type: text/html; charset=windows-1251\r\n"));
  ASSERT_TRUE(all.at(0).ok()) << all[0].error().describe();
  EXPECT_NE(all[0]->article.text.find("сказала"), std::string::npos);
  const ArticlePart& part = all[0]->parts.back();
  EXPECT_EQ(surface(body, part.source).substr(0, 3), "\xcc\xfd\xf0");
}

TEST_F(Warcs, ABrokenRecordCostsItselfAndNamesItsPlace) {
  std::string broken = answer(page());
  broken.replace(broken.find("Content-Length"), 14, "Content-Lenght");
  const std::string first = answer(page());
  const auto all = read(first + broken + answer(page()));
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(code_of(all[1]), ErrorCode::bad_record);
  EXPECT_EQ(all[1].error().place.record, 2U);
  EXPECT_EQ(all[1].error().place.byte, first.size());
  EXPECT_TRUE(all[2].ok());
}

TEST_F(Warcs, AHeaderWithoutAnEndCostsItself) {
  const auto all = read("WARC/1.0\r\nWARC-Type: response\r\n" + answer(page()));
  EXPECT_EQ(ids_of(all), (Ids{"[bad_record]", "crawl:2"}));
}

TEST_F(Warcs, ThatAreCutOffSaySo) {
  const std::string whole = answer(page());
  const auto all = read(whole + whole.substr(0, whole.size() / 2));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_NE(all[1].error().message.find("cut off"), std::string::npos);
}

TEST_F(Warcs, APageOverTheLimitCostsItself) {
  const std::string large = page() + std::string(100000, ' ');
  const auto all = read(answer(large) + answer(page()), {.max_bytes = 50000});
  EXPECT_EQ(ids_of(all), (Ids{"[too_large]", "crawl:2"}));
}

}  // namespace
}  // namespace onrecord
