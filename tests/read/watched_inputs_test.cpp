#include "onrecord/watched_inputs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "read/temporary_folder.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

class WatchedInputsTest : public testing::Test {
 protected:
  [[nodiscard]] WatchedChanges look(milliseconds later) {
    now_ += later;
    return inputs_.look(now_);
  }
  /// Names of files, below the folder.
  [[nodiscard]] std::vector<std::string> names(const WatchedChanges& changes) const {
    std::vector<std::string> out;
    for (const InputFile& file : changes.files) out.push_back(file.path);
    return out;
  }

  using Names = std::vector<std::string>;
  TemporaryFolder folder_;
  WatchedInputs inputs_ = WatchedInputs({folder_.path()});
  WatchedInputs::Time now_;
};

TEST_F(WatchedInputsTest, GivesAFileOnceItRests) {
  const std::string file = folder_.write("a.txt", "one");
  EXPECT_TRUE(look(milliseconds(0)).is_settling);
  static_cast<void>(folder_.write("a.txt", "one two"));
  EXPECT_EQ(names(look(milliseconds(999))), Names());
  EXPECT_EQ(names(look(milliseconds(999))), Names());
  const WatchedChanges changes = look(milliseconds(1));
  EXPECT_EQ(names(changes), Names{"a.txt"});
  EXPECT_EQ(changes.files.front().name, file);
  EXPECT_FALSE(changes.is_settling);
  EXPECT_EQ(names(look(milliseconds(5000))), Names());
  static_cast<void>(folder_.write("a.txt", "one two three"));
  EXPECT_EQ(names(look(milliseconds(0))), Names());
  EXPECT_EQ(names(look(milliseconds(1000))), Names{"a.txt"});
}

TEST_F(WatchedInputsTest, GivesAFileAtOnceThatIsComplete) {
  EXPECT_TRUE(look(milliseconds(0)).files.empty());
  const std::string file = folder_.write("a.txt", "one");
  EXPECT_EQ(names(inputs_.look(now_, {file})), Names{"a.txt"});
}

TEST_F(WatchedInputsTest, NoticesAFileThatTookThePlaceOfAnother) {
  static_cast<void>(folder_.write("a.txt", "one"));
  static_cast<void>(look(milliseconds(0)));
  EXPECT_EQ(names(look(milliseconds(1000))), Names{"a.txt"});
  const std::string other = folder_.write("b.tmp", "two");
  fs::last_write_time(other, fs::last_write_time(folder_.path("a.txt")));
  fs::rename(other, folder_.path("a.txt"));
  static_cast<void>(look(milliseconds(0)));
  EXPECT_EQ(names(look(milliseconds(1000))), Names{"a.txt"});
}

TEST_F(WatchedInputsTest, LeavesOutWhatIsUnfinishedHiddenOrNoArticle) {
  fs::create_directories(folder_.path("may/.cache"));
  for (const char* name : {"may/b.txt", "a.txt.part", "a.txt~", "A.TMP", "#a.txt#", ".a.txt",
                           "a.png", "may/.cache/a.txt"}) {
    static_cast<void>(folder_.write(name, "text"));
  }
  static_cast<void>(look(milliseconds(0)));
  EXPECT_EQ(names(look(milliseconds(1000))), Names{"may/b.txt"});
}

TEST_F(WatchedInputsTest, RemembersAFolderThatComesBack) {
  const std::string here = folder_.path("here"), away = folder_.path("away");
  fs::create_directory(here);
  static_cast<void>(folder_.write("here/a.txt", "one"));
  inputs_ = WatchedInputs({here});
  static_cast<void>(look(milliseconds(0)));
  EXPECT_EQ(names(look(milliseconds(1000))), Names{"a.txt"});
  fs::rename(here, away);
  const WatchedChanges gone = look(milliseconds(0));
  ASSERT_EQ(gone.problems.size(), 1U);
  EXPECT_EQ(gone.problems.front().code, ErrorCode::file_missing);
  EXPECT_TRUE(look(milliseconds(1000)).problems.empty());  // told once
  static_cast<void>(folder_.write("away/b.txt", "two"));
  fs::rename(away, here);
  static_cast<void>(look(milliseconds(0)));
  EXPECT_EQ(names(look(milliseconds(1000))), Names{"b.txt"});
  fs::rename(here, away);
  EXPECT_EQ(look(milliseconds(0)).problems.size(), 1U);  // told anew
}

TEST_F(WatchedInputsTest, ForgetsFilesThatAreGone) {
  const std::string file = folder_.write("a.txt", "one");
  static_cast<void>(look(milliseconds(0)));
  EXPECT_EQ(inputs_.size(), 1U);
  fs::remove(file);
  EXPECT_EQ(names(look(milliseconds(1000))), Names());
  EXPECT_EQ(inputs_.size(), 0U);
}

TEST_F(WatchedInputsTest, GivesAgainWhatCouldNotBeDealtWith) {
  static_cast<void>(folder_.write("a.txt", "one"));
  static_cast<void>(look(milliseconds(0)));
  const WatchedChanges changes = look(milliseconds(1000));
  ASSERT_EQ(changes.files.size(), 1U);
  inputs_.give_again(changes.files.front());
  EXPECT_EQ(names(look(milliseconds(0))), Names{"a.txt"});
}

TEST_F(WatchedInputsTest, TellsOfAFileThatNeverRests) {
  std::string text = "a";
  std::size_t told = 0;
  for (int second = 0; second <= 700; ++second) {
    static_cast<void>(folder_.write("a.txt", text += "a"));
    const WatchedChanges changes = look(milliseconds(1000));
    EXPECT_TRUE(changes.files.empty());
    told += changes.problems.size();
  }
  EXPECT_EQ(told, 1U);
}

TEST_F(WatchedInputsTest, ListsFoldersAndNamesThatMatter) {
  fs::create_directory(folder_.path("may"));
  const std::string file = folder_.write("june/a.txt", "");
  inputs_ = WatchedInputs({folder_.path("may"), folder_.path("june.xml")});
  static_cast<void>(look(milliseconds(0)));
  const std::map<std::string, std::set<std::string>> expected = {
      {folder_.path("may"), {}}, {folder_.path(), {"may", "june.xml"}}};
  EXPECT_EQ(inputs_.folders(), expected);
}

TEST_F(WatchedInputsTest, ReadsAFolderOnceHoweverManyLinksLeadToIt) {
  fs::create_directory(folder_.path("may"));
  static_cast<void>(folder_.write("may/a.txt", "one"));
  fs::create_directory_symlink(folder_.path(), folder_.path("may/round"));
  fs::create_symlink(folder_.path("none"), folder_.path("broken.txt"));
  const WatchedChanges first = look(milliseconds(0));
  ASSERT_EQ(first.problems.size(), 1U);
  EXPECT_EQ(first.problems.front().place.input, folder_.path("broken.txt"));
  EXPECT_EQ(names(look(milliseconds(1000))), Names{"may/a.txt"});
}

}  // namespace
}  // namespace onrecord
