#include "cli/watched_results.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <functional>
#include <utility>

namespace onrecord::cli {

void WatchedResults::begin(std::span<const InputFile> files) {
  files_.clear();
  messages_before_.clear();
  for (const InputFile& file : files) {
    files_.try_emplace(file.name);
    if (auto known = messages_.extract(file.name)) messages_before_.insert(std::move(known));
  }
}

std::string WatchedResults::file_of(std::string input) const {
  while (!files_.contains(input)) {
    const std::size_t slash = input.rfind('/');
    if (slash == std::string::npos) break;
    input.resize(slash);
  }
  return input;
}

void WatchedResults::count(const Place& place, Added added, std::size_t statements) {
  if (added == Added::nothing) return;
  Counts& counts = files_[file_of(place.input)];
  ++counts.added.at(static_cast<std::size_t>(added));
  counts.statements += statements;
  has_added_ = true;
}

bool WatchedResults::is_news(const Place& place, const std::string& message) {
  const std::string file = file_of(place.input);
  std::error_code ignored;
  if (place.input == file && !std::filesystem::exists(file, ignored)) return false;
  const std::size_t hash = std::hash<std::string>()(message);
  messages_[file].insert(hash);
  const auto before = messages_before_.find(file);
  return before == messages_before_.end() || !before->second.contains(hash);
}

std::vector<std::string> WatchedResults::take_lines() {
  static constexpr std::array kWords = {"new articles", "new versions", "read anew"};
  std::vector<std::string> out;
  for (const auto& [file, counts] : files_) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < kWords.size(); ++i) {
      if (counts.added.at(i) > 0) parts.push_back(fmt::format("{} {}", counts.added[i], kWords[i]));
    }
    if (parts.empty()) continue;
    parts.push_back(fmt::format("{} statements", counts.statements));
    out.push_back(fmt::format("{}: {}", file, fmt::join(parts, ", ")));
  }
  files_.clear();
  return out;
}

bool WatchedResults::take_has_added() { return std::exchange(has_added_, false); }

}  // namespace onrecord::cli
