#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <map>

#include "read/packing.h"
#include "read/read_all.h"
#include "read/temporary_folder.h"

namespace onrecord {
namespace {

using Ids = std::vector<std::string>;

class Folders : public ::testing::Test {
 protected:
  void make(const std::string& name) const {
    std::filesystem::create_directories(folder_.path(name));
  }
  const TemporaryFolder folder_;
};

TEST_F(Folders, AreReadWithAllInThemInTheOrderOfBytes) {
  make("b/deep");
  static_cast<void>(folder_.write("b/deep/z.txt", "x"));
  static_cast<void>(folder_.write("b/a.txt", "x"));
  static_cast<void>(folder_.write("a.txt", "x"));
  static_cast<void>(folder_.write("B.txt", "x"));
  static_cast<void>(folder_.write("\xc3\xa9.txt", "x"));
  const auto all = read_all({folder_.path()});
  EXPECT_EQ(ids_of(all), (Ids{"B", "a", "b/a", "b/deep/z", "é"}));
  EXPECT_EQ(all[2]->place.input, folder_.path("b/a.txt"));
}

TEST_F(Folders, PassOverWhatIsHiddenOrNoText) {
  make(".git");
  static_cast<void>(folder_.write(".git/x.txt", "x"));
  static_cast<void>(folder_.write(".hidden.txt", "x"));
  static_cast<void>(folder_.write("photo.JPG", "x"));
  static_cast<void>(folder_.write("page.css", "x"));
  EXPECT_EQ(::mkfifo(folder_.path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(ids_of(read_all({folder_.path()})), (Ids{"[empty_text]"}));
}

TEST_F(Folders, LinksInLoopsDoNoHarm) {
  make("a");
  static_cast<void>(folder_.write("a/x.txt", "x"));
  std::filesystem::create_directory_symlink("..", folder_.path("a/up"));
  std::filesystem::create_directory_symlink("a", folder_.path("b"));
  std::filesystem::create_symlink("self", folder_.path("self"));
  EXPECT_EQ(ids_of(read_all({folder_.path()})), (Ids{"a/x"}));
}

TEST_F(Folders, MixKindsAndOneBadFileCostsItself) {
  static_cast<void>(folder_.write("a.zip", packed({{"in.txt", "no"}}, "zip", "none")));
  static_cast<void>(folder_.write("b.txt", std::string_view("\0\0", 2)));
  static_cast<void>(folder_.write("c.jsonl", "{\"id\":\"1\",\"text\":\"x\"}"));
  EXPECT_EQ(ids_of(read_all({folder_.path()})), (Ids{"in", "[not_text]", "1"}));
}

TEST_F(Folders, AreCountedInTheBytesRead) {
  static_cast<void>(folder_.write("a.txt", "12345"));
  static_cast<void>(folder_.write("b.txt", "123"));
  ArticleStream stream({folder_.path()});
  while (stream.next()) {
  }
  EXPECT_EQ(stream.bytes_read(), 8U);
}

TEST_F(Folders, GiveTheSameIdsWhereTheirFilesAreReadOneByOne) {
  const std::string file = folder_.write("x.txt", "text");
  for (const auto& [path, id] :
       std::map<std::string, std::string>{{"", "x"}, {"x.txt", "x"}, {"may/x.txt", "may/x"}}) {
    auto stream = ArticleStream::of_files({{file, path}});
    const auto read = stream.next();
    ASSERT_TRUE(read && *read) << path;
    EXPECT_EQ((*read)->article.id, id);
    EXPECT_EQ((*read)->place.input, file);
  }
}

}  // namespace
}  // namespace onrecord
