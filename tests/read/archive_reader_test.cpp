#include <gtest/gtest.h>

#include "read/invented_page.h"
#include "read/packing.h"
#include "read/read_all.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

using Ids = std::vector<std::string>;

std::vector<PackedFile> some_files() {
  return {{"may/ferry.html", invented_page(ferry_body())},
          {"may/logo.png", "\x89PNG"},
          {"vote.txt", "Mara Velling said no."},
          {"__MACOSX/._vote.txt", "x"},
          {"wire.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"y\"}\n"}};
}

TEST(Archives, AreReadMemberByMember) {
  const TemporaryFolder folder;
  for (const auto& [name, format, filter] :
       std::vector<std::array<const char*, 3>>{{"a.zip", "zip", "none"},
                                               {"a.tar", "ustar", "none"},
                                               {"a.tar.gz", "ustar", "gzip"},
                                               {"a.tar.bz2", "ustar", "bzip2"},
                                               {"a.tar.xz", "ustar", "xz"},
                                               {"a.tar.zst", "ustar", "zstd"}}) {
    const std::string file = folder.write(name, packed(some_files(), format, filter));
    const auto all = read_all({file});
    ASSERT_EQ(ids_of(all), (Ids{"may/ferry", "vote", "1", "2"})) << name;
    EXPECT_EQ(all[0]->article.text, ferry_text());
    EXPECT_EQ(all[0]->place.input, file + "/may/ferry.html");
    EXPECT_EQ(all[3]->place.line, 2U);
  }
}

TEST(Archives, AreToldByTheirContent) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("news.txt", packed(some_files(), "zip", "none"))});
  EXPECT_EQ(all.size(), 4U);
}

TEST(Archives, MayHoldOthersUpToTheLimit) {
  const TemporaryFolder folder;
  const std::string inner = packed({{"a.txt", "Mara Velling said no."}}, "zip", "none");
  const std::string file = folder.write("outer.zip", packed({{"in.zip", inner}}, "zip", "none"));
  const auto all = read_all({file});
  ASSERT_EQ(ids_of(all), (Ids{"a"}));
  EXPECT_EQ(all[0]->place.input, file + "/in.zip/a.txt");
  const auto refused = read_all({file}, {.max_depth = 1});
  ASSERT_EQ(ids_of(refused), (Ids{"[too_large]"}));
  EXPECT_EQ(refused[0].error().place.input, file + "/in.zip");
  EXPECT_EQ(ids_of(read_all({file}, {.max_depth = 0})), (Ids{"[too_large]"}));
}

TEST(Archives, ThatAreCutOffGiveWhatComesBefore) {
  const TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "word" + std::to_string(i * 7919 % 10007) + " ";
  const std::string whole =
      packed({{"a.txt", "Mara Velling said no."}, {"b.txt", text}}, "zip", "none");
  const auto all = read_all({folder.write("a.zip", whole.substr(0, whole.size() / 2)),
                             folder.write("c.txt", "Ilka Moor said yes.")});
  ASSERT_GE(all.size(), 3U);
  EXPECT_EQ(all[0]->article.id, "a");
  EXPECT_EQ(code_of(all[1]), ErrorCode::bad_archive);
  EXPECT_EQ(all.back()->article.id, "c");
}

TEST(Archives, ThatAreDocumentsAreOneError) {
  const TemporaryFolder folder;
  const std::string zip =
      packed({{"[Content_Types].xml", "<?xml version='1.0'?><Types/>"}, {"word/document.xml", "x"}},
             "zip", "none");
  const auto all = read_all({folder.write("a.docx", zip)});
  ASSERT_EQ(ids_of(all), (Ids{"[not_text]"}));
  EXPECT_NE(all[0].error().message.find("office"), std::string::npos);
}

TEST(Archives, OneMemberOverTheLimitCostsItselfAlone) {
  const TemporaryFolder folder;
  const std::string zip =
      packed({{"a.txt", std::string(5000, 'x')}, {"b.txt", "no"}}, "zip", "none");
  EXPECT_EQ(ids_of(read_all({folder.write("a.zip", zip)}, {.max_bytes = 1000})),
            (Ids{"[too_large]", "b"}));
}

TEST(Unpacking, StopsWhereAFileGrowsTooMuch) {
  const TemporaryFolder folder;
  const std::string zip =
      packed({{"a.txt", std::string(100000, 'x')}, {"b.txt", "no"}}, "zip", "none");
  const auto all =
      read_all({folder.write("a.zip", zip), folder.write("c.txt", "yes")}, {.max_unpacked = 10000});
  ASSERT_EQ(ids_of(all), (Ids{"[too_large]", "c"}));
  EXPECT_EQ(all[0].error().place.input, folder.path("a.zip"));
}

TEST(Unpacking, StopsAtABomb) {
  const TemporaryFolder folder;
  // Packed twice, each time 1 MiB of zeros becomes a kilobyte: 192 MiB out of some hundred bytes.
  std::string inner;
  const std::string zeros = gzipped(std::string(std::size_t{1} << 20, ' '));
  for (int i = 0; i < 192; ++i) inner += zeros;
  const auto all = read_all({folder.write("a.gz", gzipped(inner)), folder.write("c.txt", "yes")});
  ASSERT_EQ(ids_of(all), (Ids{"[too_large]", "c"}));
  EXPECT_NE(all[0].error().message.find("bomb"), std::string::npos);
}

TEST(Unpacking, StopsAtABombThatGzipCanMake) {
  const TemporaryFolder folder;
  std::string tide = "{\"text\": \"tide";
  tide.resize(std::size_t{80} << 20, ' ');
  EXPECT_EQ(ids_of(read_all({folder.write("a.jsonl.gz", gzipped(tide + "\"}\n"))})),
            std::vector<std::string>{"[too_large]"});
  EXPECT_EQ(ids_of(read_all({folder.write("a.jsonl.gz", gzipped(tide + "\"}\n"))},
                            {.max_bytes = std::size_t{128} << 20, .max_ratio = 2000}))
                .size(),
            1U);
}

TEST(Unpacking, StopsWhenTheTimeIsUp) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("a.txt", "no")}, {.max_seconds = 0});
  EXPECT_EQ(ids_of(all), (Ids{"[timed_out]"}));
}

TEST(Gzip, OfOneFileIsReadAsThatFile) {
  const TemporaryFolder folder;
  const auto all = read_all({folder.write("feed.jsonl.gz", gzipped("\n{\"text\":\"x\"}\n")),
                             folder.write("vote.txt.gz", gzipped("Mara Velling said no."))});
  EXPECT_EQ(ids_of(all), (Ids{"feed:2", "vote"}));
}

TEST(Gzip, ADamagedMemberCostsItself) {
  const TemporaryFolder folder;
  std::string broken = gzipped("{\"id\":\"2\",\"text\":\"yes\"}\n");
  broken[12] = static_cast<char>(broken[12] ^ 0x3c);
  broken[13] = static_cast<char>(broken[13] ^ 0x55);
  const auto all =
      read_all({folder.write("a.jsonl.gz", gzipped("{\"id\":\"1\",\"text\":\"no\"}\n") + broken +
                                               gzipped("{\"id\":\"3\",\"text\":\"no\"}\n"))});
  EXPECT_EQ(ids_of(all), (Ids{"1", "[bad_archive]", "3"}));
}

TEST(Gzip, ThatIsCutOffIsNamed) {
  const TemporaryFolder folder;
  const std::string whole = gzipped("Mara Velling said no.");
  const auto all = read_all({folder.write("a.txt.gz", whole.substr(0, whole.size() - 12))});
  EXPECT_EQ(ids_of(all), (Ids{"[bad_archive]"}));
}

}  // namespace
}  // namespace onrecord
