#include "cli/batch.h"

#include <fmt/format.h>

#include <utility>

#include "cli/output.h"

namespace onrecord::cli {
namespace {

constexpr std::size_t kMostAtOnce = 256;                // articles in one transaction
constexpr auto kLongestWait = std::chrono::seconds(1);  // until an article is safe

}  // namespace

std::optional<ExitCode> Batch::add(Waiting waiting) {
  waiting_.push_back(std::move(waiting));
  const bool is_due = waiting_.size() >= kMostAtOnce || Clock::now() - written_ >= kLongestWait;
  return is_due ? write() : std::nullopt;
}

std::optional<ExitCode> Batch::write() {
  std::vector<NewArticle> articles;
  for (const Waiting& waiting : waiting_) {
    const Reading* reading = waiting.reading ? &*waiting.reading : nullptr;
    articles.push_back({&waiting.document, reading, waiting.place, model_});
  }
  const auto added = record_.add(articles);
  if (!added) {
    print_message(added.error().describe());
    return nothing_done;
  }
  for (const Added one : *added) ++counts_.at(static_cast<std::size_t>(one));
  waiting_.clear();
  written_ = Clock::now();
  return std::nullopt;
}

void Batch::skip() { ++counts_.at(static_cast<std::size_t>(Added::nothing)); }

std::string Batch::summary() const {
  return fmt::format("{} new articles, {} new versions, {} read anew, {} known already", counts_[0],
                     counts_[1], counts_[2], counts_[3]);
}

std::string described(const Place& place) {
  return place.line > 0 ? fmt::format("{}:{}", place.input, place.line) : place.input;
}

}  // namespace onrecord::cli
