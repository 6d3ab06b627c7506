#include "read/folder_reader.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <functional>

#include "read/passed_over.h"

namespace onrecord {

FolderReader::FolderReader(std::filesystem::path folder) : root_(std::move(folder)) {}

std::optional<Error> FolderReader::enter(std::filesystem::path folder) {
  struct stat status {};
  if (::stat(folder.c_str(), &status) == 0 && !seen_.emplace(status.st_dev, status.st_ino).second) {
    return std::nullopt;
  }
  std::error_code error;
  Level level{std::move(folder), {}};
  for (std::filesystem::directory_iterator at(level.folder, error), end; !error && at != end;
       at.increment(error)) {
    level.names.push_back(at->path().filename().string());
  }
  if (error) {
    return Error{
        ErrorCode::file_unreadable,
        fmt::format("the folder cannot be read: {}; check its permissions", error.message()),
        Place{level.folder.string()}};
  }
  std::ranges::sort(level.names, std::greater<>());
  levels_.push_back(std::move(level));
  return std::nullopt;
}

std::optional<Item> FolderReader::next() {
  if (!entered_) {
    entered_ = true;
    if (auto error = enter(root_)) return *std::move(error);
  }
  while (!levels_.empty()) {
    Level& level = levels_.back();
    if (level.names.empty()) {
      levels_.pop_back();
      continue;
    }
    const std::filesystem::path path = level.folder / level.names.back();
    const bool passed = is_passed_over(level.names.back());
    level.names.pop_back();
    if (passed) continue;
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (std::filesystem::is_directory(status)) {
      if (auto failure = enter(path)) return *std::move(failure);
    } else if (std::filesystem::is_regular_file(status)) {
      Result<Input> opened = Input::open(path.string());
      if (!opened) return Item(std::move(opened).error());
      opened->set_path(path.lexically_relative(root_).string());
      return Member{.input = *std::move(opened), .is_file = true};
    } else if (error && error != std::errc::too_many_symbolic_link_levels) {
      return Error{
          ErrorCode::file_missing,
          fmt::format("cannot be opened: {}; check the link or the permissions", error.message()),
          Place{path.string()}};
    }
  }
  return std::nullopt;
}

}  // namespace onrecord
