#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>
#include <vector>

#include "onrecord/reader.h"
#include "read/read_all.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

TEST(PlainText, IsOneArticleCalledLikeItsFile) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("harbour.vote.txt", "Mara Velling said no.\r\n")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0]->article.id, "harbour.vote");
  EXPECT_EQ(all[0]->article.text, "Mara Velling said no.\r\n");
  EXPECT_EQ(all[0]->replaced_bytes, 0U);
}

TEST(PlainText, LosesItsByteOrderMark) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("a.txt", "\xef\xbb\xbfMara")});
  EXPECT_EQ(all.at(0)->article.text, "Mara");
  EXPECT_EQ(all.at(0)->replaced_bytes, 0U);
}

TEST(PlainText, HasItsInvalidBytesReplacedAndCounted) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("a.txt", "The caf\xe9 of Brenn is open again")});
  EXPECT_EQ(all.at(0)->article.text, "The caf\xef\xbf\xbd of Brenn is open again");
  EXPECT_EQ(all.at(0)->replaced_bytes, 1U);
}

TEST(PlainText, WithNulBytesIsRefused) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("a.txt", std::string_view("Mara\0Velling", 12))});
  ASSERT_EQ(code_of(all.at(0)), ErrorCode::not_text);
  EXPECT_EQ(all[0].error().place.byte, 4U);
}

TEST(PlainText, ThatIsMostlyInvalidIsRefused) {
  const TemporaryFolder folder;
  const auto all =
      read_all({folder.write("a.txt", "\xcc\xe0\xf0\xe0 \xf1\xea\xe0\xe7\xe0\xeb\xe0")});
  EXPECT_EQ(code_of(all.at(0)), ErrorCode::not_text);
}

TEST(PlainText, CompressedDataIsNamed) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("a.txt", std::string_view("\x1f\x8b\x08\0\0", 5))});
  EXPECT_NE(all.at(0).error().message.find("gzip"), std::string::npos);
}

TEST(PlainText, OverTheLimitIsRefusedWithBothSizes) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("a.txt", "0123456789")}, {.max_bytes = 9});
  ASSERT_EQ(code_of(all.at(0)), ErrorCode::too_large);
  EXPECT_NE(all[0].error().message.find("10 bytes"), std::string::npos);
  EXPECT_NE(all[0].error().message.find("9 bytes"), std::string::npos);
}

TEST(Inputs, ThatCannotBeReadDoNotStopTheOthers) {
  const TemporaryFolder folder;
  const auto all =
      read_all({folder.path("missing.txt"), "/proc/self/mem", folder.path("no/file.txt"),
                folder.write("good.txt", "Mara Velling said no.")});
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(code_of(all[0]), ErrorCode::file_missing);
  EXPECT_EQ(all[0].error().place.input, folder.path("missing.txt"));
  EXPECT_EQ(code_of(all[1]), ErrorCode::file_unreadable);
  EXPECT_EQ(code_of(all[2]), ErrorCode::file_missing);
  EXPECT_TRUE(all[3].ok());
}

TEST(JsonLines, CarryThePublishersFields) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write(
      "a.jsonl",
      R"({"outlet":"Brenn Courier","id":"b-1","text":"caf\u00e9 \ud83d\ude00","title":"T","date":"2024-05-01","url":"u","extra":[1,{"text":2}]})"
      "\n")});
  ASSERT_EQ(all.size(), 1U);
  const Article& article = all[0]->article;
  EXPECT_EQ(article.id, "b-1");
  EXPECT_EQ(article.text, "café 😀");
  EXPECT_EQ(article.title, "T");
  EXPECT_EQ(article.outlet, "Brenn Courier");
  EXPECT_EQ(article.date, "2024-05-01");
  EXPECT_EQ(article.url, "u");
  EXPECT_EQ(all[0]->place.line, 1U);
}

TEST(JsonLines, AcceptNumbersAndNullsAsFields) {
  const TemporaryFolder folder;
  const auto all = read_all(
      {folder.write("a.jsonl", R"({"id":712,"text":"x","title":null,"date":1714521600})")});
  EXPECT_EQ(all.at(0)->article.id, "712");
  EXPECT_EQ(all.at(0)->article.date, "1714521600");
  EXPECT_EQ(all.at(0)->article.title, "");
}

TEST(JsonLines, WithoutIdAreCalledByFileAndLine) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("feed.ndjson", "\n{\"text\":\"x\"}\n")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0]->article.id, "feed:2");
}

TEST(JsonLines, BadRowsAreReportedWithTheirLinesAndPassedOver) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("a.jsonl",
                                          "{\"id\":\"1\",\"text\":\"x\"}\r\n"
                                          "{\"id\":\"2\",\"text\":\"x\n"
                                          "{\"id\":\"3\"}\n"
                                          "{\"id\":\"4\",\"text\":5}\n"
                                          "[\"text\"]\n"
                                          "{\"id\":\"6\",\"text\":\"lone \\ud800 half\"}\n"
                                          "{\"id\":{},\"text\":\"x\"}\n"
                                          "  \n"
                                          "{\"id\":\"9\",\"text\":\"x\"} {}\n"
                                          "{\"id\":\"10\",\"text\":\"y\"}")});
  const std::vector<ErrorCode> expected = {
      ErrorCode::bad_json, ErrorCode::bad_record, ErrorCode::bad_record, ErrorCode::bad_record,
      ErrorCode::bad_json, ErrorCode::bad_record, ErrorCode::bad_json};
  const std::vector<std::uint64_t> lines = {2, 3, 4, 5, 6, 7, 9};
  ASSERT_EQ(all.size(), 9U);
  EXPECT_TRUE(all.front().ok());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(code_of(all[i + 1]), expected[i]) << all[i + 1].error().describe();
    EXPECT_EQ(all[i + 1].error().place.line, lines[i]);
  }
  EXPECT_EQ(all.back()->article.id, "10");
}

TEST(JsonLines, InvalidBytesInAStringAreReplacedAndCounted) {
  const TemporaryFolder folder;
  const auto all =
      read_all({folder.write("a.jsonl", "{\"id\":\"1\",\"text\":\"The caf\xe9 of Brenn\"}\n")});
  EXPECT_EQ(all.at(0)->article.text, "The caf\xef\xbf\xbd of Brenn");
  EXPECT_EQ(all.at(0)->replaced_bytes, 1U);
}

TEST(JsonLines, ARowOverTheLimitIsSkippedAndTheNextOneRead) {
  const TemporaryFolder folder;
  // Longer than the reader's buffer, so that it is met in several pieces.
  const std::string giant = "{\"text\":\"" + std::string(1U << 20U, 'x') + "\"}\n";
  const auto all = read_all({folder.write("a.jsonl", giant + "{\"id\":\"2\",\"text\":\"x\"}\n")},
                            {.max_bytes = 1000});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(code_of(all[0]), ErrorCode::too_large);
  EXPECT_EQ(all[0].error().place.line, 1U);
  EXPECT_EQ(all[1]->article.id, "2");
  EXPECT_EQ(all[1]->place.line, 2U);
}

TEST(JsonLines, OfABinaryFileAreOneError) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("a.jsonl", std::string_view("\x1f\x8b\0\n\n\0\n", 7))});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(code_of(all[0]), ErrorCode::not_text);
}

TEST(JsonLines, MaySayThatARowIsASummaryOnly) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write(
      "a.jsonl",
      "{\"text\": \"x\", \"is_summary\": true}\n{\"text\": \"x\", \"is_summary\": \"no\"}\n")});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_TRUE(all[0]->is_summary);
  EXPECT_FALSE(all[1]->is_summary);
}

TEST(JsonLines, APrettyPrintedObjectGetsAHint) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("a.json", "{\n  \"text\": \"x\"\n}\n")});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_NE(all.at(0).error().message.find("one line"), std::string::npos);
}

TEST(InputFormats, CanBeForced) {
  const TemporaryFolder folder;
  const std::string row = "{\"id\":\"1\",\"text\":\"x\"}\n";
  const auto rows = read_all({folder.write("a.txt", row)}, {.format = InputFormat::json_lines});
  EXPECT_EQ(rows.at(0)->article.text, "x");
  const auto text = read_all({folder.write("a.jsonl", row)}, {.format = InputFormat::text});
  EXPECT_EQ(text.at(0)->article.text, row);
}

TEST(InputFormats, ATextFileThatBeginsWithABraceStaysText) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_all({folder.write("a.txt", "{sic} she said")}).at(0)->article.text,
            "{sic} she said");
}

TEST(InputFormats, OfAPipeFollowsItsFirstByte) {
  const TemporaryFolder folder;
  const auto read_pipe = [&](const std::string& name, const std::string& content) {
    const std::string pipe = folder.path(name);
    EXPECT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const std::jthread writer([&] { std::ofstream(pipe) << content; });
    return read_all({pipe});
  };
  EXPECT_EQ(read_pipe("rows", "\xef\xbb\xbf \n{\"id\":\"1\",\"text\":\"x\"}").at(0)->article.id,
            "1");
  EXPECT_EQ(read_pipe("text", " Mara {sic}").at(0)->article.text, " Mara {sic}");
}

TEST(BytesRead, AreThoseOfAllInputs) {
  const TemporaryFolder folder;
  ArticleStream stream({folder.write("a.txt", "12345"), folder.write("b.jsonl", "{}\n{}\n")});
  while (stream.next()) {
  }
  EXPECT_EQ(stream.bytes_read(), 11U);
}

}  // namespace
}  // namespace onrecord
