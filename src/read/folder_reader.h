#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "read/item_reader.h"

namespace onrecord {

/// The files of a folder and of the folders in it, in the order of the bytes of their names.
/// Links are followed, but no folder is read twice. Files that `is_passed_over` and what is no
/// regular file are left out. Holds the names of one folder a level.
class FolderReader final : public ItemReader {
 public:
  explicit FolderReader(std::filesystem::path folder);
  std::optional<Item> next() override;

 private:
  struct Level {
    std::filesystem::path folder;
    std::vector<std::string> names;  ///< in falling order: the next one is at the end
  };
  std::optional<Error> enter(std::filesystem::path folder);

  std::filesystem::path root_;
  bool entered_ = false;
  std::vector<Level> levels_;
  std::set<std::pair<std::uint64_t, std::uint64_t>> seen_;  ///< device and number of folders
};

}  // namespace onrecord
