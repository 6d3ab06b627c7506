#include "cli/batch.h"

#include <fmt/format.h>

#include <utility>

#include "cli/output.h"

namespace onrecord::cli {
namespace {

constexpr std::size_t kMostAtOnce = 256;                // articles in one transaction
constexpr auto kLongestWait = std::chrono::seconds(1);  // until an article is safe

}  // namespace

std::optional<Error> Batch::add(Waiting waiting) {
  waiting_.push_back(std::move(waiting));
  const bool is_due = waiting_.size() >= kMostAtOnce || Clock::now() - written_ >= kLongestWait;
  return is_due ? write() : std::nullopt;
}

std::optional<Error> Batch::write() {
  if (waiting_.empty()) return std::nullopt;
  std::vector<NewArticle> articles;
  for (const Waiting& waiting : waiting_) {
    const Reading* reading = waiting.reading ? &*waiting.reading : nullptr;
    articles.push_back({&waiting.document, reading, described(waiting.place), model_});
  }
  const auto added = record_.add(articles);
  if (!added) return added.error();
  for (std::size_t i = 0; i < added->size(); ++i) {
    ++counts_.at(static_cast<std::size_t>((*added)[i]));
    if (told_) told_(waiting_[i], (*added)[i]);
  }
  waiting_.clear();
  written_ = Clock::now();
  return std::nullopt;
}

void Batch::skip() { ++counts_.at(static_cast<std::size_t>(Added::nothing)); }

std::string Batch::summary() const {
  return fmt::format("{} new articles, {} new versions, {} read anew, {} known already", counts_[0],
                     counts_[1], counts_[2], counts_[3]);
}

std::optional<ExitCode> reported(const std::optional<Error>& failure) {
  if (!failure) return std::nullopt;
  print_message(failure->describe());
  return nothing_done;
}

std::string described(const Place& place) {
  return place.line > 0 ? fmt::format("{}:{}", place.input, place.line) : place.input;
}

}  // namespace onrecord::cli
