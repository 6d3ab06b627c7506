// Inputs without a single article: one message each that names them.
#include <gtest/gtest.h>

#include <filesystem>

#include "read/packing.h"
#include "read/read_all.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

class NothingFound : public ::testing::Test {
 protected:
  /// That all of `input` is one error, which names it and has `words`.
  static void expect_told(const std::string& input, std::string_view words) {
    const auto all = read_all({input});
    ASSERT_EQ(ids_of(all), std::vector<std::string>{"[empty_text]"}) << input;
    EXPECT_EQ(all[0].error().place.input, input);
    EXPECT_NE(all[0].error().message.find(words), std::string::npos) << all[0].error().message;
  }
  const TemporaryFolder folder_;
};

TEST_F(NothingFound, InAFileOfNoBytesWhateverItIsCalled) {
  for (const std::string name : {"a.txt", "a.html", "a.jsonl", "a.csv", "a.warc", "a.mbox", "a.rss",
                                 "a.zip", "a.warc.gz", "a"}) {
    expect_told(folder_.write(name, ""), "is empty");
  }
  expect_told(folder_.write("b.jsonl.gz", gzipped("")), "is empty");
}

TEST_F(NothingFound, InAFolder) {
  std::filesystem::create_directories(folder_.path("news/deeper"));
  expect_told(folder_.path("news"), "the folder has no file");
  static_cast<void>(folder_.write("news/deeper/photo.jpg", "x"));
  expect_told(folder_.path("news"), "the folder has no file");
}

TEST_F(NothingFound, InAnArchiveOfPictures) {
  expect_told(folder_.write("a.zip", packed({{"a.png", "x"}, {"b.css", "y"}}, "zip", "none")),
              "the archive has no file");
}

TEST_F(NothingFound, InAWebArchiveWithoutPages) {
  expect_told(folder_.write("a.warc",
                            "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nsoft"
                            "\r\n\r\n"),
              "the web archive has no page");
}

TEST_F(NothingFound, InAFeedWithoutEntries) {
  expect_told(folder_.write("a.rss",
                            "<rss version=\"2.0\"><channel><title>The Brenn Post</title></channel>"
                            "</rss>"),
              "the feed has no entries");
}

TEST_F(NothingFound, InATableOfNamesAndAFileOfEmptyLines) {
  expect_told(folder_.write("a.csv", "id,text\n"), "no rows");
  expect_told(folder_.write("a.jsonl", "\n\n"), "no rows");
}

TEST_F(NothingFound, CostsOnlyItself) {
  static_cast<void>(folder_.write("a.jsonl", ""));
  static_cast<void>(folder_.write("b.txt", "She said no."));
  EXPECT_EQ(ids_of(read_all({folder_.path()})), (std::vector<std::string>{"[empty_text]", "b"}));
}

}  // namespace
}  // namespace onrecord
