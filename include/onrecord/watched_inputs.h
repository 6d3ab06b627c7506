#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "onrecord/reader.h"
#include "onrecord/result.h"

namespace onrecord {

struct WatchOptions {
  /// A file is given when it was the same for so long; 0: as soon as it is seen.
  std::chrono::milliseconds settle{1000};
  std::vector<std::filesystem::path> left_out = {};  ///< files that are never given
};

/// What one look at watched inputs found.
struct WatchedChanges {
  std::vector<InputFile>
      files;                    ///< new, or other than when last given; by the bytes of their names
  std::vector<Error> problems;  ///< each when it begins, not as long as it lasts
  bool is_settling = false;     ///< some files are being written: look again after `settle`
};

/// Files, and folders with what is in them, that are looked at again and again for what is new. A
/// look reads names and what the file system tells of each file (size, time of change, number,
/// access), and opens none. Memory grows with the files that are there.
class WatchedInputs {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// `inputs` are files and folders, which may be missing for a while. In folders the same is left
  /// out as by `ArticleStream`, and names of files that are being made: see `is_unfinished`.
  explicit WatchedInputs(std::vector<std::string> inputs, WatchOptions options = {});
  ~WatchedInputs();
  WatchedInputs(WatchedInputs&&) noexcept;
  WatchedInputs& operator=(WatchedInputs&&) noexcept;

  /// `now` never goes back. Files named in `complete`, such as those that were renamed into place,
  /// need not settle. Problems: `file_missing` (an input, what a link leads to), `file_unreadable`
  /// (a folder, what is neither file nor folder, a file that is written to for ten minutes without
  /// a rest).
  [[nodiscard]] WatchedChanges look(Time now, const std::set<std::string>& complete = {});

  /// Gives the file again in the next look: it could not be dealt with.
  void give_again(const InputFile& file);

  /// Where changes show, by the last look: folders, and the names in them that matter; none: all.
  [[nodiscard]] const std::map<std::string, std::set<std::string>>& folders() const;
  /// How many files there are.
  [[nodiscard]] std::size_t size() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Whether the name says that a program is still making the file, or keeps it for itself: ends in
/// ~, .part, .partial, .tmp, .temp, .crdownload, .download, .filepart, .swp or .lock, or stands
/// between #.
[[nodiscard]] bool is_unfinished(std::string_view name);

}  // namespace onrecord
