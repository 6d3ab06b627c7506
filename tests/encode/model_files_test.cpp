#include "encode/model_files.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace onrecord {
namespace {

namespace fs = std::filesystem;

/// A copy of the released model that a test may damage; removed at the end.
class ModelFilesTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "onrecord-model-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    for (const auto& file : fs::directory_iterator(ONRECORD_MODEL)) {
      fs::copy(file.path(), folder_ / file.path().filename());
    }
  }
  void TearDown() override { fs::remove_all(folder_); }

  void replace_in_manifest(const std::string& from, const std::string& to) const {
    const fs::path file = folder_ / "model.json";
    std::ifstream in(file);
    std::string text(std::istreambuf_iterator<char>(in), {});
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    std::ofstream(file) << text.replace(at, from.size(), to);
  }

  [[nodiscard]] Error error() const {
    const Result<ModelFiles> files = ModelFiles::open(folder_);
    return files ? Error{ErrorCode::bad_option, "opened", {}} : files.error();
  }

  fs::path folder_;
};

TEST_F(ModelFilesTest, OpensWhatIsWhole) { EXPECT_TRUE(ModelFiles::open(folder_).ok()); }

TEST_F(ModelFilesTest, RefusesATruncatedFileWithBothSizes) {
  const auto size = fs::file_size(folder_ / "encoder.bin");
  fs::resize_file(folder_ / "encoder.bin", size - 10);
  const Error found = error();
  EXPECT_EQ(found.code, ErrorCode::model_damaged);
  EXPECT_NE(found.message.find(std::to_string(size)), std::string::npos) << found.message;
  EXPECT_NE(found.place.input.find("encoder.bin"), std::string::npos);
}

TEST_F(ModelFilesTest, RefusesAChangedByteWithTheChecksum) {
  std::fstream file(folder_ / "roles.bin", std::ios::in | std::ios::out | std::ios::binary);
  file.seekg(1000);
  const char byte = static_cast<char>(file.get());
  file.seekp(1000);
  file.put(static_cast<char>(byte ^ 1));
  file.close();
  const Error found = error();
  EXPECT_EQ(found.code, ErrorCode::model_damaged);
  EXPECT_NE(found.message.find("checksum"), std::string::npos) << found.message;
}

TEST_F(ModelFilesTest, RefusesANewerFormatWithBothVersions) {
  replace_in_manifest("\"format\": 2", "\"format\": 7");
  const Error found = error();
  EXPECT_EQ(found.code, ErrorCode::model_version);
  EXPECT_NE(found.message.find("format 7"), std::string::npos) << found.message;
  EXPECT_NE(found.message.find("format 2"), std::string::npos) << found.message;
}

TEST_F(ModelFilesTest, RefusesAMissingFile) {
  fs::remove(folder_ / "cues.xml");
  EXPECT_EQ(error().code, ErrorCode::model_missing);
  EXPECT_NE(error().place.input.find("cues.xml"), std::string::npos);
}

TEST_F(ModelFilesTest, RefusesAManifestThatIsNotJson) {
  std::ofstream(folder_ / "model.json") << "{";
  EXPECT_EQ(error().code, ErrorCode::model_damaged);
}

TEST(ModelFiles, SaysWhereNoModelIs) {
  const Result<ModelFiles> files = ModelFiles::open("no/such/folder");
  ASSERT_FALSE(files.ok());
  EXPECT_EQ(files.error().code, ErrorCode::model_missing);
  EXPECT_EQ(files.error().place.input, "no/such/folder");
}

}  // namespace
}  // namespace onrecord
