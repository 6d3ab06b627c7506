#pragma once

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace onrecord::cli {

/// Notices at once when something changes in folders, where the system tells (inotify); where it
/// does not, as on network folders, only the time passes.
class FolderAlarm {
 public:
  /// Folders, and the names in them that matter; none: all.
  using Folders = std::map<std::string, std::set<std::string>>;

  /// `is_on`: else the system is not asked.
  explicit FolderAlarm(bool is_on);
  ~FolderAlarm();
  FolderAlarm(const FolderAlarm&) = delete;
  FolderAlarm& operator=(const FolderAlarm&) = delete;

  /// Watches these folders and no others from now on. What happened in one before it was watched
  /// for the first time is not known: then the next `wait` ends at once.
  void watch(const Folders& folders);

  /// Waits until something changes, `descriptor` is readable, or so much time has passed. Returned
  /// are files that are complete, since they were renamed into place.
  [[nodiscard]] std::set<std::string> wait(std::chrono::milliseconds time, int descriptor);

  /// Why not all folders are watched, when that begins; empty: nothing new.
  [[nodiscard]] std::string take_problem();

 private:
  struct Watched {
    std::string folder;
    std::set<std::string> names;  // none: all
  };
  void add(const std::string& folder, const std::set<std::string>& names,
           std::map<int, Watched>& now);
  /// Takes what the system tells; whether any of it matters.
  [[nodiscard]] bool take_events(std::set<std::string>& complete);

  int descriptor_ = -1;
  std::map<int, Watched> watched_;  // by the system's number of the watch
  bool has_new_ = false;            // folders, since the last `wait`
  bool was_told_ = false;
  std::string problem_;
};

}  // namespace onrecord::cli
