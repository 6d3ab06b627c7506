#include "cli/run_summary.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace onrecord::cli {
namespace {

constexpr std::size_t kMostReasons = 5;

}  // namespace

void RunSummary::add_failed(const std::string& reason) {
  ++failed_;
  ++reasons_[reason];
}

void RunSummary::add_set_aside(const std::string& language) {
  ++set_aside_;
  ++reasons_["in " + language];
}

ExitCode RunSummary::exit_code() const {
  if (all_processed()) return all_good;
  if (processed_ == 0) return nothing_done;
  return failed_ > 0 ? some_failed : all_good;
}

std::string RunSummary::counts(const std::string& done) const {
  std::vector<std::string> parts;
  if (failed_ > 0) parts.push_back(fmt::format("{} failed", failed_));
  if (set_aside_ > 0) parts.push_back(fmt::format("{} set aside", set_aside_));
  parts.push_back(fmt::format("{} {}", processed_, done));
  return fmt::format("onrecord: {}", fmt::join(parts, ", "));
}

std::string RunSummary::reasons() const {
  if (reasons_.empty()) return "";
  std::vector<std::pair<std::string, std::size_t>> sorted(reasons_.begin(), reasons_.end());
  std::ranges::stable_sort(sorted, std::ranges::greater{}, &decltype(sorted)::value_type::second);
  std::vector<std::string> parts;
  for (const auto& [reason, count] : sorted) {
    if (parts.size() == kMostReasons) break;
    parts.push_back(fmt::format("{} ({})", reason, count));
  }
  return fmt::format("onrecord: most often {}", fmt::join(parts, ", "));
}

std::string RunSummary::summaries() const {
  if (summaries_ == 0) return "";
  return fmt::format(
      "onrecord: {} of {} {} a feed's summary of an article, not the article; read the pages that "
      "the feed links to",
      summaries_, processed_, summaries_ == 1 ? "is" : "are");
}

}  // namespace onrecord::cli
