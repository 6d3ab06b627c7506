#include "onrecord/watched_inputs.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "read/ascii_lower.h"
#include "read/passed_over.h"

namespace onrecord {
namespace {

namespace fs = std::filesystem;
using Time = WatchedInputs::Time;
using FileNumber = std::pair<std::uint64_t, std::uint64_t>;  // device and number on it

constexpr auto kLongestUnrest = std::chrono::minutes(10);

constexpr std::array<std::string_view, 10> kUnfinished = {
    "~",         ".part",     ".partial",    ".tmp", ".temp",
    ".download", ".filepart", ".crdownload", ".swp", ".lock"};

/// What tells that a file was changed, without opening it. Owner and mode: it may be readable now.
struct Signature {
  FileNumber number;
  std::uint64_t size = 0;
  std::pair<std::int64_t, std::int64_t> changed;  ///< seconds and nanoseconds
  std::tuple<std::uint64_t, std::uint64_t, std::uint64_t> access;
  friend bool operator==(const Signature&, const Signature&) = default;
};

Signature signature_of(const struct stat& status) {
  return {.number = {status.st_dev, status.st_ino},
          .size = static_cast<std::uint64_t>(status.st_size),
          .changed = {status.st_mtim.tv_sec, status.st_mtim.tv_nsec},
          .access = {status.st_mode, status.st_uid, status.st_gid}};
}

struct WatchedFile {
  Signature signature;
  std::string path;        ///< below the folder that was named; empty: it was named itself
  Time first_seen;         ///< since it is to be given
  Time same_since;         ///< since when it is as it is
  bool given = false;      ///< as it is
  std::uint64_t look = 0;  ///< in which it was last seen
};

struct Root {
  std::string name;
  std::map<std::string, WatchedFile> files = {};
  bool is_missing = false;  ///< what it had is remembered: what comes back is not read again
};

/// A folder that is to be listed.
struct Folder {
  std::string name;
  std::string path;  ///< below the root, with a slash at its end
};

Error missing(const std::string& name, int error_number) {
  if (error_number == ENOENT || error_number == ENOTDIR) {
    return {ErrorCode::file_missing, "is not there; it is read as soon as it is", Place{name}};
  }
  return {ErrorCode::file_missing,
          fmt::format("cannot be opened: {}; check the link or the permissions",
                      std::strerror(error_number)),
          Place{name}};
}

Error restless(const std::string& name) {
  return {ErrorCode::file_unreadable,
          "has been written to for ten minutes without a rest, and is read when it rests; write to "
          "another name and rename it, or let it settle for a shorter time",
          Place{name}};
}

}  // namespace

struct WatchedInputs::State {
  WatchOptions options;
  std::vector<Root> roots;
  std::map<std::string, std::set<std::string>> folders;
  std::set<std::string> problems;  ///< that last

  // Of the look that goes on.
  Time now;
  std::uint64_t looks = 0;
  std::set<FileNumber> listed;    ///< folders
  std::set<FileNumber> left_out;  ///< files
  std::set<std::string> problems_now;
  WatchedChanges changes;

  void begin(Time time);
  void look_at(Root& root);
  void list(Root& root, const Folder& folder, std::vector<Folder>& more);
  void see(Root& root, const std::string& name, const std::string& path, const struct stat& status);
  void give(Root& root, const std::set<std::string>& complete);
  void tell(const Error& problem);
  void watch_name(const std::string& name);
};

void WatchedInputs::State::begin(Time time) {
  now = time;
  ++looks;
  listed.clear();
  left_out.clear();
  problems_now.clear();
  folders.clear();
  changes = {};
  for (const fs::path& file : options.left_out) {
    struct stat status {};
    if (::stat(file.c_str(), &status) == 0) left_out.emplace(status.st_dev, status.st_ino);
  }
}

void WatchedInputs::State::tell(const Error& problem) {
  const std::string text = problem.describe();
  if (problems_now.insert(text).second && !problems.contains(text)) {
    changes.problems.push_back(problem);
  }
}

/// The folder above shows when the file or folder comes, goes or is replaced.
void WatchedInputs::State::watch_name(const std::string& name) {
  const std::size_t end = name.find_last_not_of('/');
  if (end == std::string::npos) return;
  const fs::path path = name.substr(0, end + 1);
  const fs::path above = path.parent_path();
  const auto [place, is_new] = folders.try_emplace(above.empty() ? "." : above.string());
  if (is_new || !place->second.empty()) place->second.insert(path.filename().string());
}

void WatchedInputs::State::look_at(Root& root) {
  watch_name(root.name);
  struct stat status {};
  root.is_missing = ::stat(root.name.c_str(), &status) != 0;
  if (root.is_missing) {
    tell(missing(root.name, errno));
    return;
  }
  if (S_ISREG(status.st_mode)) {
    see(root, root.name, "", status);
  } else if (S_ISDIR(status.st_mode)) {
    std::vector<Folder> open;
    if (listed.emplace(status.st_dev, status.st_ino).second) open.push_back({root.name, ""});
    while (!open.empty()) {
      const Folder folder = std::move(open.back());
      open.pop_back();
      list(root, folder, open);
    }
  } else {
    tell({ErrorCode::file_unreadable,
          "is neither a file nor a folder and cannot be watched; name one of these",
          Place{root.name}});
  }
}

void WatchedInputs::State::list(Root& root, const Folder& folder, std::vector<Folder>& more) {
  folders[folder.name].clear();
  std::error_code error;
  for (fs::directory_iterator at(folder.name, error), end; !error && at != end;
       at.increment(error)) {
    const std::string last = at->path().filename().string();
    if (is_passed_over(last)) continue;
    const std::string name = (fs::path(folder.name) / last).string();
    struct stat status {};
    if (::stat(name.c_str(), &status) != 0) {
      const int error_number = errno;
      std::error_code ignored;
      const bool is_gone = error_number == ENOENT && !at->is_symlink(ignored);
      if (!is_gone && error_number != ELOOP) tell(missing(name, error_number));
    } else if (S_ISREG(status.st_mode)) {
      if (!is_unfinished(last)) see(root, name, folder.path + last, status);
    } else if (S_ISDIR(status.st_mode) && listed.emplace(status.st_dev, status.st_ino).second) {
      more.push_back({name, folder.path + last + "/"});
    }
  }
  if (error && error != std::errc::no_such_file_or_directory) {
    tell({ErrorCode::file_unreadable,
          fmt::format("the folder cannot be read: {}; check its permissions", error.message()),
          Place{folder.name}});
  }
}

void WatchedInputs::State::see(Root& root, const std::string& name, const std::string& path,
                               const struct stat& status) {
  const Signature signature = signature_of(status);
  if (left_out.contains(signature.number)) return;
  const auto [place, is_new] = root.files.try_emplace(name);
  WatchedFile& file = place->second;
  file.look = looks;
  if (!is_new && file.signature == signature) return;
  if (is_new || file.given) file.first_seen = now;
  file.signature = signature;
  file.path = path;
  file.same_since = now;
  file.given = false;
}

void WatchedInputs::State::give(Root& root, const std::set<std::string>& complete) {
  if (root.is_missing) return;
  std::erase_if(root.files, [&](const auto& file) { return file.second.look != looks; });
  for (auto& [name, file] : root.files) {
    if (file.given) continue;
    if (now - file.same_since >= options.settle || complete.contains(name)) {
      file.given = true;
      changes.files.push_back({name, file.path});
    } else {
      changes.is_settling = true;
      if (now - file.first_seen >= kLongestUnrest) tell(restless(name));
    }
  }
}

WatchedInputs::WatchedInputs(std::vector<std::string> inputs, WatchOptions options)
    : state_(std::make_unique<State>()) {
  state_->options = std::move(options);
  for (std::string& input : inputs) state_->roots.push_back({std::move(input)});
}
WatchedInputs::~WatchedInputs() = default;
WatchedInputs::WatchedInputs(WatchedInputs&&) noexcept = default;
WatchedInputs& WatchedInputs::operator=(WatchedInputs&&) noexcept = default;

WatchedChanges WatchedInputs::look(Time now, const std::set<std::string>& complete) {
  state_->begin(now);
  for (Root& root : state_->roots) state_->look_at(root);
  for (Root& root : state_->roots) state_->give(root, complete);
  state_->problems = std::move(state_->problems_now);
  return std::move(state_->changes);
}

void WatchedInputs::give_again(const InputFile& file) {
  for (Root& root : state_->roots) {
    const auto found = root.files.find(file.name);
    if (found != root.files.end()) found->second.given = false;
  }
}

const std::map<std::string, std::set<std::string>>& WatchedInputs::folders() const {
  return state_->folders;
}

std::size_t WatchedInputs::size() const {
  std::size_t count = 0;
  for (const Root& root : state_->roots) count += root.files.size();
  return count;
}

bool is_unfinished(std::string_view name) {
  if (name.size() > 1 && name.front() == '#' && name.back() == '#') return true;
  const std::string lower = ascii_lower(name);
  return std::ranges::any_of(kUnfinished, [&](auto ending) { return lower.ends_with(ending); });
}

}  // namespace onrecord
