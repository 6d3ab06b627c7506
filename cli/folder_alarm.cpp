#include "cli/folder_alarm.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <utility>

namespace onrecord::cli {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::uint32_t kEvents = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF |
                                  IN_ONLYDIR | IN_EXCL_UNLINK;

std::string joined(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

}  // namespace

FolderAlarm::FolderAlarm(bool is_on) {
  if (!is_on) return;
  descriptor_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (descriptor_ >= 0) return;
  problem_ = fmt::format(
      "the system does not tell of changes ({}); inputs are looked at from time to time "
      "(--interval)",
      std::strerror(errno));
}

FolderAlarm::~FolderAlarm() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void FolderAlarm::watch(const Folders& folders) {
  if (descriptor_ < 0) return;
  std::map<int, Watched> now;
  for (const auto& [folder, names] : folders) add(folder, names, now);
  for (const auto& [number, watched] : watched_) {
    if (!now.contains(number)) ::inotify_rm_watch(descriptor_, number);
  }
  watched_ = std::move(now);
}

void FolderAlarm::add(const std::string& folder, const std::set<std::string>& names,
                      std::map<int, Watched>& now) {
  // A folder that is watched already keeps its number.
  const int number = ::inotify_add_watch(descriptor_, folder.c_str(), kEvents);
  if (number < 0) {
    if ((errno == ENOSPC || errno == ENOMEM) && !std::exchange(was_told_, true)) {
      problem_ = fmt::format(
          "{}: the system watches no more folders for this user; it and others are looked at from "
          "time to time (--interval); raise fs.inotify.max_user_watches",
          folder);
    }
    return;
  }
  if (!watched_.contains(number)) has_new_ = true;
  const auto [place, is_new] = now.try_emplace(number, Watched{folder, names});
  if (is_new) return;
  std::set<std::string>& known = place->second.names;  // the same folder by another name
  if (names.empty()) known.clear();
  if (!known.empty()) known.insert(names.begin(), names.end());
}

std::set<std::string> FolderAlarm::wait(milliseconds time, int descriptor) {
  std::set<std::string> complete;
  const Clock::time_point end = Clock::now() + time;
  if (std::exchange(has_new_, false)) {
    static_cast<void>(take_events(complete));
    return complete;
  }
  while (true) {
    const auto left = std::chrono::ceil<milliseconds>(end - Clock::now());
    if (left.count() <= 0) return complete;
    std::array<pollfd, 2> waited = {pollfd{.fd = descriptor, .events = POLLIN, .revents = 0},
                                    pollfd{.fd = descriptor_, .events = POLLIN, .revents = 0}};
    if (::poll(waited.data(), waited.size(), static_cast<int>(left.count())) < 0) continue;
    if (waited[0].revents != 0) return complete;
    if (waited[1].revents != 0 && take_events(complete)) return complete;
  }
}

bool FolderAlarm::take_events(std::set<std::string>& complete) {
  if (descriptor_ < 0) return false;
  bool matters = false;
  alignas(inotify_event) std::array<char, std::size_t{64} << 10> buffer;
  while (true) {
    const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
    if (count <= 0) return matters;
    for (const char* at = buffer.data(); at < buffer.data() + count;) {
      inotify_event event;
      std::memcpy(&event, at, sizeof event);
      const std::string name(event.len > 0 ? at + sizeof event : "");  // ends with zeros
      at += sizeof event + event.len;
      const auto found = watched_.find(event.wd);
      if (found == watched_.end()) {  // too many events, or of a watch that has ended
        matters = matters || (event.mask & IN_Q_OVERFLOW) != 0;
        continue;
      }
      const Watched& watched = found->second;
      if (!watched.names.empty() && !watched.names.contains(name)) continue;
      matters = true;
      if ((event.mask & IN_MOVED_TO) == 0) continue;
      complete.insert(joined(watched.folder, name));
      if (watched.folder == ".") complete.insert(name);  // both are names of it
    }
  }
}

std::string FolderAlarm::take_problem() { return std::exchange(problem_, {}); }

}  // namespace onrecord::cli
